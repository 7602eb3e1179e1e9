package nl.gezinslijn.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A process that says on standard output, a line each, what was acknowledged to it, and is killed in the middle. */
public final class KilledProcess {

    private KilledProcess() {}

    /**
     * The ledger gets what was acknowledged and nothing else; it goes to the disk before more is waited for.
     *
     * @param kill after so many lines
     * @param whole tells a line from one that the kill cut off
     */
    public static void run(Class<?> main, Path ledger, int kill, Predicate<String> whole, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Ddisable-axoniq-console-message=true",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process writer = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var acknowledged = writer.inputReader(StandardCharsets.UTF_8);
                var out = FileChannel.open(
                        ledger, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            int count = 0;
            for (String line = acknowledged.readLine(); line != null; line = acknowledged.readLine()) {
                if (!whole.test(line)) {
                    continue;
                }
                out.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
                if (!acknowledged.ready()) {
                    out.force(false);
                }
                if (++count == kill) {
                    // through its handle: the process itself would close the pipe, with acknowledgements still in it
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.toHandle().destroyForcibly();
        }
        assertThat(writer.waitFor()).as("killed by signal 9").isEqualTo(128 + 9);
    }
}
