package nl.gezinslijn.bench.start;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.gezinslijn.bench.harness.JavaProcess;
import nl.gezinslijn.bench.harness.Outcome;
import nl.gezinslijn.bench.harness.Round;
import org.jspecify.annotations.Nullable;

/** A program in a jar of Spring Boot, started in one of several ways. */
enum Program {
    EMPTY("deploy/bench/empty/target/empty-0.1.0-SNAPSHOT-app.jar"),
    OURS("deploy/standalone/target/gezinslijn-app.jar");

    private final String jar;

    Program(String jar) {
        this.jar = jar;
    }

    /** What the JVM is handed, so that it need not look for everything again. */
    enum Help {
        NONE,
        CLASS_DATA_SHARING,
        AOT_CACHE
    }

    /** From the command until the address that says it is alive answers, on an empty data folder. */
    Outcome start(Help help, Round round) throws Exception {
        List<String> flags = flags();
        if (help == Help.NONE) {
            flags.addAll(List.of("-jar", jar().toString()));
        } else {
            Path folder = round.ground().once(this + "-" + help, to -> train(help, to));
            flags.add(
                    help == Help.AOT_CACHE
                            ? "-XX:AOTCache=" + folder.resolve("start.aot")
                            : "-XX:SharedArchiveFile=" + folder.resolve("start.jsa"));
            flags.addAll(List.of("-jar", laidOut(folder)));
        }
        int port = JavaProcess.freePort();
        flags.addAll(arguments(port, round.folder()));
        Path log = round.folder().resolve("log");
        long began = System.nanoTime();
        try (JavaProcess process = JavaProcess.start(log, flags)) {
            process.awaitAnswer(URI.create("http://127.0.0.1:" + port + "/livez"));
            double seconds = (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1);
            double processor = process.processorSeconds();
            return Outcome.of(Start.ANSWER, seconds)
                    .and(Start.PROCESSOR, processor)
                    .did("answers", 1);
        }
    }

    /** Lays it out as Boot recommends, and starts it once to note what it takes. */
    private Path train(Help help, Path folder) throws Exception {
        run(folder, List.of("-Djarmode=tools", "-jar", jar().toString(), "extract", "--destination", "app"), 0);
        List<String> flags = flags();
        flags.add(
                help == Help.AOT_CACHE
                        ? "-XX:AOTCacheOutput=" + folder.resolve("start.aot")
                        : "-XX:ArchiveClassesAtExit=" + folder.resolve("start.jsa"));
        flags.addAll(List.of("-Dspring.context.exit=onRefresh", "-jar", laidOut(folder)));
        flags.addAll(arguments(0, folder));
        run(folder, flags, 0);
        return folder;
    }

    private static void run(Path folder, List<String> arguments, int expected) throws Exception {
        Path log = folder.resolve("train.log");
        try (JavaProcess process = JavaProcess.start(log, folder, arguments)) {
            int exit = process.exit();
            if (exit != expected) {
                throw new IllegalStateException("ended with " + exit + ": "
                        + Files.readString(log).lines().findFirst().orElse(""));
            }
        }
    }

    private String laidOut(Path folder) {
        return folder.resolve("app")
                .resolve(Objects.requireNonNull(jar().getFileName()))
                .toString();
    }

    private static List<String> flags() {
        return new ArrayList<>(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Ddisable-axoniq-console-message=true",
                "-XX:+ExitOnOutOfMemoryError"));
    }

    private static List<String> arguments(int port, Path folder) {
        return List.of("--server.port=" + port, "--gezinslijn.data=" + folder.resolve("data"));
    }

    private Path jar() {
        return sources().resolve(jar);
    }

    /** Above where this runs. */
    private static Path sources() {
        @Nullable
        Path folder = Path.of(Objects.requireNonNullElse(System.getenv("BENCH_ROOT"), ""))
                .toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("deploy/bench/pom.xml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("BENCH_ROOT does not say where the sources are");
        }
        return folder;
    }
}
