package nl.gezinslijn.standalone.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle of a rebuild on which nobody waits, and another goes on with it. */
class RebuiltTownIT {

    /** An empty line is never said. */
    private static final String NEVER = "";

    @TempDir
    Path directory;

    @Test
    @Timeout(300)
    void after_kill_9_the_rebuild_ends_equal_to_what_serves_and_nobody_saw_a_gap_or_another_figure() throws Exception {
        List<String> said = play(directory, 1_200, 12, 250, "-Xmx512m");

        assertThat(said).anyMatch(line -> line.startsWith("KILLED"));
        assertThat(said).anyMatch(line -> line.contains("0 differ, digests equal"));
        assertThat(said.getLast()).startsWith("switched to cases_v").contains("no gap and no other figure");
    }

    /**
     * The same with as many cases as one likes. Arguments: an empty directory, cases, events per case, cases per pass,
     * flag of the JVM for its heap.
     */
    public static void main(String[] arguments) throws Exception {
        play(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                arguments[4]);
    }

    private static List<String> play(Path directory, int cases, int perCase, int casesPerPass, String heap)
            throws Exception {
        List<String> said = new ArrayList<>();
        assertThat(run(said, NEVER, heap, directory, casesPerPass, cases, perCase))
                .isZero();
        assertThat(run(said, ".*(scanning pass 2|pass [3-9]) of.*", heap, directory, casesPerPass))
                .isEqualTo(128 + 9);
        say(said, "KILLED with signal 9, and started again");
        assertThat(run(said, NEVER, heap, directory, casesPerPass)).isZero();
        return said;
    }

    /** @param last kills the process as soon as it says something of this kind */
    private static int run(List<String> said, String last, String heap, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "--enable-native-access=ALL-UNNAMED",
                "-Ddisable-axoniq-console-message=true",
                "-cp",
                System.getProperty("java.class.path"),
                RebuiltTown.class.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                say(said, line);
                if (line.matches(last)) {
                    process.toHandle().destroyForcibly();
                }
            }
            return process.waitFor();
        } finally {
            process.toHandle().destroyForcibly();
        }
    }

    private static void say(List<String> said, String line) {
        said.add(line);
        System.out.println(line);
    }
}
