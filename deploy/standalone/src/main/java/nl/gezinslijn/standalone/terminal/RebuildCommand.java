package nl.gezinslijn.standalone.terminal;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Builds a view anew beside the one that serves, and follows it. */
@Command(
        name = "rebuild",
        header = "Builds a view anew from the events, beside the one that serves, and compares the two.",
        description = {
            "",
            "For analysts and administrators. Nobody who reads notices. What was built is kept level until readers"
                    + " change over to it or it is cancelled. Ctrl-C stops the watching, not the rebuild.",
            "",
            "Examples:",
            "  gezinslijn rebuild cases             build it and compare",
            "  gezinslijn rebuild cases --switch    and let readers get it if nothing differs",
            "  gezinslijn rebuild cases --resume    come back to one that is under way",
            ""
        },
        footer = "")
final class RebuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "NAME", description = "the view, as 'gezinslijn projections' names it")
    private String name;

    @Option(names = "--switch", description = "let readers change over when it is ready and nothing differs")
    private boolean change;

    @Option(
            names = "--accept-because",
            paramLabel = "WHY",
            description = "change over in spite of differences; why they are right, without personal data")
    private @Nullable String accepted;

    @Option(names = "--resume", description = "come back to the one that is under way or ready")
    private boolean resume;

    @Option(names = "--cancel", description = "end the one that is under way, and drop what was built")
    private boolean cancel;

    @Override
    public Integer call() throws InterruptedException {
        if (cancel && (change || resume)) {
            throw new ParameterException(command.commandLine(), "--cancel goes with neither --switch nor --resume");
        }
        if (accepted != null && !change) {
            throw new ParameterException(command.commandLine(), "--accept-because goes with --switch");
        }
        Rebuilds rebuilds = new Rebuilds(connection.open(), name);
        if (cancel) {
            String id = underWay(rebuilds).path("id").asString();
            rebuilds.cancel(id);
            err().println("Rebuild " + id + " is cancelled, and what was built is dropped.");
            return Gezinslijn.DONE;
        }
        String id = (resume ? underWay(rebuilds) : begun(rebuilds)).path("id").asString();
        JsonNode built = followed(rebuilds, id);
        Verdict.print(built, new Screen(command));
        return switch (Rebuilds.phase(built)) {
            case "ready" -> ready(rebuilds, built);
            case "switched" -> {
                err().println("Readers get " + id + ".");
                yield Gezinslijn.DONE;
            }
            default ->
                throw new Refused(
                        "Rebuild " + id + " is " + Rebuilds.phase(built),
                        built.path("failure").asString("nothing of it was kept"));
        };
    }

    private JsonNode underWay(Rebuilds rebuilds) throws InterruptedException {
        return rebuilds.underWay().orElseThrow(() -> new Refused("No rebuild of this view is under way"));
    }

    private JsonNode begun(Rebuilds rebuilds) throws InterruptedException {
        try {
            return rebuilds.begin();
        } catch (Refused e) {
            if (e.problem().status() == 409) {
                err().println("Come back to it with: " + connection.line("rebuild " + name + " --resume"));
            }
            throw e;
        }
    }

    private JsonNode followed(Rebuilds rebuilds, String id) throws InterruptedException {
        Surroundings surroundings = Surroundings.of(command);
        err().println("Rebuild " + id);
        surroundings
                .farewell()
                .remember(
                        "The rebuild goes on. Come back to it with: "
                                + connection.line("rebuild " + name + " --resume" + (change ? " --switch" : "")),
                        err());
        try (Meter meter = Meter.of("Building (events)", surroundings.terminal(), err())) {
            return rebuilds.follow(id, progress -> show(meter, progress));
        } finally {
            surroundings.farewell().forget();
        }
    }

    private static void show(Meter meter, JsonNode progress) {
        JsonNode work = progress.path("work");
        long events = work.path("events").asLong();
        long passes = work.path("passes").asLong();
        long done = Math.max(0, work.path("pass").asLong() - 1) * events
                + work.path("scanned").asLong();
        String phase = Rebuilds.phase(progress);
        boolean reading = phase.equals("scanning") || phase.equals("writing");
        String pace = Meter.pace(work.path("eventsPerSecond"), "events", work.path("remainingSeconds"));
        meter.at(
                // where positions are left out the service can only tell an upper bound
                reading ? done : passes * events, passes * events, reading && !pace.isEmpty() ? pace : phase);
    }

    private int ready(Rebuilds rebuilds, JsonNode built) throws InterruptedException {
        String id = built.path("id").asString();
        boolean same = Verdict.differing(built) == 0;
        if (!change || !(same || accepted != null)) {
            err().println("It is ready and kept level. Let readers change over with: "
                    + connection.line("rebuild " + name + " --resume --switch"
                            + (same ? "" : " --accept-because 'WHY THE DIFFERENCES ARE RIGHT'")));
            return same ? Gezinslijn.DONE : Gezinslijn.REFUSED;
        }
        rebuilds.switchTo(id, accepted);
        err().println("Readers get " + id + ".");
        return Gezinslijn.DONE;
    }

    private PrintWriter err() {
        return command.commandLine().getErr();
    }
}
