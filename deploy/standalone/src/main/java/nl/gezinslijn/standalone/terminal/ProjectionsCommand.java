package nl.gezinslijn.standalone.terminal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** How the views are doing. */
@Command(
        name = "projections",
        header = "Shows the views that reports are read from, and how they are doing.",
        description = {
            "",
            "For analysts and administrators. lag: events it is behind. parked: cases that could not be folded."
                    + " digest: what came of holding it against the one before, where a rebuild made it.",
            "",
            "Examples:",
            "  gezinslijn projections",
            "  gezinslijn projections --watch",
            ""
        },
        footer = "")
final class ProjectionsCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final String CLEAR = "\033[H\033[2J";
    private static final List<String> COLUMNS =
            List.of("name", "version", "generation", "state", "documents", "lag", "parked", "digest");

    @Spec
    private CommandSpec command;

    @Mixin
    private Connection connection;

    @Option(names = "--watch", description = "look again every two seconds, until Ctrl-C")
    private boolean watch;

    @Override
    public Integer call() throws InterruptedException {
        ServiceClient service = connection.open();
        Screen screen = new Screen(command);
        screen.table(seen(service));
        while (watch) {
            Thread.sleep(BETWEEN_LOOKS);
            Rows now = Patience.with(() -> seen(service));
            screen.out().print(screen.watched() ? CLEAR : System.lineSeparator());
            screen.table(now);
        }
        return Gezinslijn.DONE;
    }

    private static Rows seen(ServiceClient service) throws InterruptedException {
        JsonNode projections = service.get(Rebuilds.ROOT).path("projections");
        Map<String, JsonNode> rebuilds = new HashMap<>();
        for (JsonNode projection : projections) {
            String name = projection.path("name").asString();
            for (JsonNode rebuild : new Rebuilds(service, name).all()) {
                rebuilds.put(rebuild.path("id").asString(), rebuild);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode projection : projections) {
            JsonNode rebuild = rebuilds.get(projection.path("collection").asString());
            rows.add(List.of(
                    projection.path("name").asString(),
                    projection.path("version").asString(),
                    projection.path("generation").asString(),
                    state(projection),
                    projection.path("documents").asString(),
                    projection.path("lag").asString(),
                    projection.path("parked").asString(),
                    rebuild == null ? "" : Verdict.inShort(rebuild)));
        }
        return new Rows(COLUMNS, rows);
    }

    private static String state(JsonNode projection) {
        if (projection.path("stopped").asBoolean()) {
            return "stopped";
        }
        if (projection.path("current").asBoolean()) {
            return "serves";
        }
        return projection.path("live").asBoolean() ? "kept level" : "kept as it was";
    }
}
