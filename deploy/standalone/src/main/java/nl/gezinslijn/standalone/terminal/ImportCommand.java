package nl.gezinslijn.standalone.terminal;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Hands a register in and follows it. */
@Command(
        name = "deploy/import",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = "Gezinslijn",
        usageHelpAutoWidth = true,
        header = "Brings an old register into a running Gezinslijn, and shows how far it is.",
        description = {
            "",
            "The file has one JSON object a line; docs/imports.md says what is in it. Every line is carried out once,"
                    + " however often the file is handed in.",
            ""
        },
        footer = {
            "",
            "The password comes from the environment variable GEZINSLIJN_PASSWORD, or is asked for.",
            "Ctrl-C stops the watching, not the import.",
            "",
            "Ends with 0 when every line was carried out, 1 when lines were refused (each is printed with its number"
                    + " and its rule or field), 2 when the command is not understood, 3 when it did not come to its"
                    + " end."
        })
public final class ImportCommand implements Callable<Integer> {

    static final int REFUSED = 1;
    static final int NOT_FINISHED = 3;

    private static final String PASSWORD = "GEZINSLIJN_PASSWORD";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int LOOKS_WITHOUT_ANSWER = 120;

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private @Nullable What what;

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "where the service is (default ${DEFAULT-VALUE})")
    private @Nullable URI server;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "administrator",
            description = "an account with the role importer or administrator (default ${DEFAULT-VALUE})")
    private @Nullable String user;

    private final UnaryOperator<@Nullable String> environment;
    private final boolean terminal;
    private volatile @Nullable UUID followed;

    ImportCommand(UnaryOperator<@Nullable String> environment, boolean terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

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

    public static void main(String[] arguments) {
        ImportCommand command = new ImportCommand(System::getenv, Boolean.getBoolean("gezinslijn.terminal"));
        Runtime.getRuntime().addShutdownHook(new Thread(command::tellHowToFollow));
        System.exit(new CommandLine(command).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        What asked = Objects.requireNonNull(what);
        if (asked.file != null && !Files.isReadable(asked.file)) {
            throw new ParameterException(commandLine(), "There is no file '" + asked.file + "' that can be read");
        }
        URI address = Objects.requireNonNull(server);
        mustBePrivate(address);
        try {
            ImportsClient client = new ImportsClient(address, Objects.requireNonNull(user), password());
            client.check();
            if (asked.cancel != null) {
                err().println("Import " + asked.cancel + " is "
                        + client.cancel(asked.cancel).path("state").asString());
                return 0;
            }
            return follow(client, begun(client, asked));
        } catch (ImportsClient.Refused e) {
            err().println(e.getMessage());
        } catch (IOException e) {
            err().println("The service at " + address + " does not answer.");
        }
        return NOT_FINISHED;
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
        try (Meter meter = Meter.of("Handing in (bytes)", terminal, err())) {
            return UUID.fromString(client.upload(file, sent -> meter.at(sent, length, ""))
                    .path("id")
                    .asString());
        }
    }

    private int follow(ImportsClient client, UUID id) throws IOException, InterruptedException {
        followed = id;
        err().println("Import " + id);
        JsonNode last;
        try (Meter meter = Meter.of("Importing (lines)", terminal, err())) {
            last = patiently(client, id);
            while (isUnderWay(last)) {
                show(meter, last);
                Thread.sleep(BETWEEN_LOOKS);
                last = patiently(client, id);
            }
            show(meter, last);
        }
        followed = null;
        printRefusals(client, id);
        String state = last.path("state").asString();
        err().printf(
                        "Import %s is %s: %d carried out, %d carried out before, %d refused.%n",
                        id,
                        state,
                        last.path("accepted").asLong(),
                        last.path("alreadyDone").asLong(),
                        last.path("refused").asLong());
        if (state.equals("INTERRUPTED")) {
            err().println("It stands still: " + last.path("interruption").asString("no reason is known"));
            err().println("When that is mended: deploy/import --resume " + id + options());
        }
        err().flush();
        if (!state.equals("DONE")) {
            return NOT_FINISHED;
        }
        return last.path("refused").asLong() == 0 ? 0 : REFUSED;
    }

    private static boolean isUnderWay(JsonNode progress) {
        String state = progress.path("state").asString();
        return state.equals("RECEIVED") || state.equals("RUNNING");
    }

    private static void show(Meter meter, JsonNode progress) {
        long refused = progress.path("refused").asLong();
        meter.at(progress.path("line").asLong(), progress.path("lines").asLong(), refused + " refused");
    }

    /** A service that is started anew goes on with its imports, and so does who watches them. */
    private static JsonNode patiently(ImportsClient client, UUID id) throws IOException, InterruptedException {
        for (int look = 1; ; look++) {
            try {
                return client.progress(id);
            } catch (IOException e) {
                if (look == LOOKS_WITHOUT_ANSWER) {
                    throw e;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private void printRefusals(ImportsClient client, UUID id) throws IOException, InterruptedException {
        PrintWriter out = commandLine().getOut();
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

    /** A password goes in the clear only to this machine itself. */
    private void mustBePrivate(URI address) {
        try {
            if (!"https".equals(address.getScheme())
                    && !InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
                throw new ParameterException(
                        commandLine(), "The password would travel readable: use https for another machine");
            }
        } catch (IOException e) {
            throw new ParameterException(commandLine(), "There is no machine '" + address.getHost() + "'", e);
        }
    }

    private String password() {
        String given = environment.apply(PASSWORD);
        if (given != null) {
            return given;
        }
        if (!terminal) {
            throw new ParameterException(commandLine(), "Set " + PASSWORD + ": there is no terminal to ask in");
        }
        Console console = Objects.requireNonNull(System.console());
        return new String(Objects.requireNonNull(console.readPassword("Password of %s: ", user)));
    }

    private void tellHowToFollow() {
        UUID id = followed;
        if (id != null) {
            err().println();
            err().println("The import goes on. Follow it with: deploy/import --follow " + id + options());
            err().flush();
        }
    }

    private String options() {
        return " --server " + server + " --user " + user;
    }

    private PrintWriter err() {
        return commandLine().getErr();
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
