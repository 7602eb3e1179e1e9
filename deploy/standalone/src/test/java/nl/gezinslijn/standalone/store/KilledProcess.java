package nl.gezinslijn.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that says on standard output, a line each, what was acknowledged to it, and is killed in the middle. Each
 * of its clients keeps the ledger itself, on the disk before it goes on.
 */
public final class KilledProcess {

    /** What it says. */
    public static final String ACKNOWLEDGED = "acknowledged";

    private KilledProcess() {}

    /**
     * Runs it until it is killed.
     *
     * @param kill after so many acknowledgements
     */
    public static void run(Class<?> main, int kill, String... arguments) throws IOException, InterruptedException {
        Process process = start(main, arguments);
        int count = 0;
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(ACKNOWLEDGED) && ++count == kill) {
                    // through its handle: the process itself would close the pipe, with acknowledgements still in it
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.toHandle().destroyForcibly();
        }
        assertThat(process.waitFor()).as("killed by signal 9").isEqualTo(128 + 9);
    }

    /** What it says on standard error is seen in that of the test. */
    public static Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Ddisable-axoniq-console-message=true",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
