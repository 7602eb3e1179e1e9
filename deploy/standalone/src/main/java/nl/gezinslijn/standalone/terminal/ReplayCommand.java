package nl.gezinslijn.standalone.terminal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
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

/** The life of a case, entry by entry. */
@Command(
        name = "replay",
        header = "Walks a case step by step: who recorded what, when, and what it changed in the case file.",
        description = {
            "",
            "For who may see the case. In the order it was recorded, as it was known then: what was retracted later"
                    + " counts until then.",
            "",
            "Examples:",
            "  gezinslijn replay 3f0e6a52-6c1e-4d53-9a5e-0a8f2f1f9b11 | less",
            "  gezinslijn replay 3f0e6a52-6c1e-4d53-9a5e-0a8f2f1f9b11 --step",
            "  gezinslijn replay 3f0e6a52-6c1e-4d53-9a5e-0a8f2f1f9b11 --on 2022-12-31 --known-at"
                    + " 2023-01-05T00:00:00Z",
            ""
        },
        footer = "")
final class ReplayCommand implements Callable<Integer> {

    private static final String A_PAGE = "100";

    @Spec
    private CommandSpec command;

    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "CASE", description = "id of the case")
    private UUID caseId;

    @Option(names = "--on", paramLabel = "DATE", description = "leave out what happened after this day")
    private @Nullable LocalDate on;

    @Option(names = "--known-at", paramLabel = "INSTANT", description = "leave out what was recorded later")
    private @Nullable Instant knownAt;

    @Option(
            names = "--from",
            paramLabel = "N",
            defaultValue = "0",
            description = "begin at this step; the first is ${DEFAULT-VALUE}")
    private long from;

    @Option(names = "--step", description = "wait for Enter after each step")
    private boolean step;

    @Override
    public Integer call() throws InterruptedException {
        Surroundings surroundings = Surroundings.of(command);
        if (step && !surroundings.terminal()) {
            throw new ParameterException(command.commandLine(), "--step wants a terminal");
        }
        ServiceClient service = connection.open();
        StepPrinter printer = new StepPrinter(new Screen(command));
        for (String next = String.valueOf(from); next != null; ) {
            JsonNode page = service.get(
                    ServiceClient.path("/v1/cases/" + caseId + "/replay", Map.of("from", next, "size", A_PAGE)));
            for (JsonNode each : page.path("entries")) {
                JsonNode entry = each.path("entry");
                if (knownAt != null
                        && Instant.parse(entry.path("recordedAt").asString()).isAfter(knownAt)) {
                    return Gezinslijn.DONE;
                }
                if (on != null
                        && LocalDate.parse(entry.path("occurredOn").asString()).isAfter(on)) {
                    continue;
                }
                printer.print(each);
                // a pager that was left reads no further
                if (command.commandLine().getOut().checkError() || (step && !goesOn(surroundings))) {
                    return Gezinslijn.DONE;
                }
            }
            next = page.hasNonNull("next") ? page.path("next").asString() : null;
        }
        return Gezinslijn.DONE;
    }

    private boolean goesOn(Surroundings surroundings) {
        command.commandLine().getErr().print("Enter for the next step, q to stop ");
        command.commandLine().getErr().flush();
        String typed = surroundings.keyboard().line();
        return typed != null && !typed.strip().equalsIgnoreCase("q");
    }
}
