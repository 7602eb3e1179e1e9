package nl.gezinslijn.standalone.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Hands a register in and follows it. */
@Command(
        name = "import",
        header = "Brings an old register in, and shows how far it is.",
        description = {
            "",
            "For importers and administrators. The file has one JSON object a line; docs/imports.md says what is in"
                    + " it. Every line is carried out once, however often the file is handed in. Each refused line is"
                    + " printed with its number and its rule or field. Ctrl-C stops the watching, not the import.",
            "",
            "Examples:",
            "  gezinslijn import register.ndjson > refused.txt",
            "  gezinslijn import --follow 0b7c1c5e-6a43-4f0e-9a55-3c1b6a1f4d10",
            ""
        },
        footer = "")
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private Connection connection;

    @ArgGroup(multiplicity = "1")
    private @Nullable What what;

    private static final class What {

        @Parameters(paramLabel = "FILE", description = "the register, in NDJSON")
        private @Nullable Path file;

        @Option(names = "--follow", paramLabel = "ID", description = "watch an import that was handed in before")
        private @Nullable UUID follow;

        @Option(names = "--resume", paramLabel = "ID", description = "let one that stands still go on, and watch it")
        private @Nullable UUID resume;

        @Option(names = "--cancel", paramLabel = "ID", description = "end one; what was carried out stays")
        private @Nullable UUID cancel;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        What asked = Objects.requireNonNull(what);
        if (asked.file != null && !Files.isReadable(asked.file)) {
            throw new ParameterException(
                    command.commandLine(), "There is no file '" + asked.file + "' that can be read");
        }
        ImportsClient client = new ImportsClient(connection.open());
        client.check();
        if (asked.cancel != null) {
            err().println("Import " + asked.cancel + " is "
                    + client.cancel(asked.cancel).path("state").asString());
            return Gezinslijn.DONE;
        }
        UUID id = begun(client, asked);
        JsonNode last = followed(client, id);
        printRefusals(client, id);
        return told(id, last);
    }

    private UUID begun(ImportsClient client, What asked) throws IOException, InterruptedException {
        if (asked.resume != null) {
            client.resume(asked.resume);
            return asked.resume;
        }
        return asked.follow != null ? asked.follow : upload(client, Objects.requireNonNull(asked.file));
    }

    private UUID upload(ImportsClient client, Path file) throws IOException, InterruptedException {
        long length = Files.size(file);
        try (Meter meter = meter("Handing in (bytes)")) {
            return UUID.fromString(client.upload(file, sent -> meter.at(sent, length, ""))
                    .path("id")
                    .asString());
        }
    }

    private JsonNode followed(ImportsClient client, UUID id) throws InterruptedException {
        Farewell farewell = Surroundings.of(command).farewell();
        farewell.remember("The import goes on. Follow it with: " + connection.line("import --follow " + id), err());
        err().println("Import " + id);
        try (Meter meter = meter("Importing (lines)")) {
            JsonNode last = Patience.with(() -> client.progress(id));
            while (isUnderWay(last)) {
                show(meter, last);
                Thread.sleep(Patience.BETWEEN_LOOKS);
                last = Patience.with(() -> client.progress(id));
            }
            show(meter, last);
            return last;
        } finally {
            farewell.forget();
        }
    }

    private int told(UUID id, JsonNode last) {
        String state = last.path("state").asString();
        long refused = last.path("refused").asLong();
        err().printf(
                        "Import %s is %s: %d carried out, %d carried out before, %d refused.%n",
                        id,
                        state,
                        last.path("accepted").asLong(),
                        last.path("alreadyDone").asLong(),
                        refused);
        if (state.equals("INTERRUPTED")) {
            err().println("It stands still: " + last.path("interruption").asString("no reason is known"));
            err().println("When that is mended: " + connection.line("import --resume " + id));
        }
        err().flush();
        return state.equals("DONE") && refused == 0 ? Gezinslijn.DONE : Gezinslijn.REFUSED;
    }

    private static boolean isUnderWay(JsonNode progress) {
        String state = progress.path("state").asString();
        return state.equals("RECEIVED") || state.equals("RUNNING");
    }

    private static void show(Meter meter, JsonNode progress) {
        String pace = Meter.pace(progress.path("linesPerSecond"), "lines", progress.path("remainingSeconds"));
        meter.at(
                progress.path("line").asLong(),
                progress.path("lines").asLong(),
                progress.path("refused").asLong() + " refused" + (pace.isEmpty() ? "" : ", " + pace));
    }

    private void printRefusals(ImportsClient client, UUID id) throws InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        JsonNode page;
        long after = 0;
        do {
            page = client.refusals(id, after);
            for (JsonNode refusal : page.path("refusals")) {
                out.printf(
                        "line %d: %s: %s%n",
                        refusal.path("line").asLong(),
                        refusal.path("rule").asString(refusal.path("field").asString("")),
                        refusal.path("detail").asString(""));
            }
            after = page.path("next").asLong(0);
        } while (page.has("next"));
        out.flush();
    }

    private Meter meter(String task) {
        return Meter.of(task, Surroundings.of(command).terminal(), err());
    }

    private PrintWriter err() {
        return command.commandLine().getErr();
    }
}
