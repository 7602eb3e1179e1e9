package nl.gezinslijn.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.docs.Repository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code deploy/chaos broken} puts known faults into the sources: each has to be one that can still be put in. */
class BrokenBuildsTest {

    static Stream<Path> patches() throws Exception {
        try (Stream<Path> files = Files.list(Repository.root().resolve("deploy/standalone/src/test/broken"))) {
            List<Path> patches = files.sorted().toList();
            assertThat(patches).hasSize(3);
            return patches.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("patches")
    void the_known_fault_can_be_put_into_the_sources_and_names_tests_that_are_there(Path patch) throws Exception {
        Process check = new ProcessBuilder("git", "apply", "--check", patch.toString())
                .directory(Repository.root().toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();

        List<String> tests = Files.readAllLines(patch).stream()
                .filter(line -> line.matches("(integration-)?tests:.+"))
                .flatMap(line -> Stream.of(line.replaceFirst(".*: *", "").split(",")))
                .filter(test -> !test.isBlank())
                .toList();
        List<Path> sources = Repository.javaFiles(Repository.root());
        assertThat(tests)
                .isNotEmpty()
                .allSatisfy(test -> assertThat(sources).anyMatch(source -> source.endsWith(test + ".java")));
    }
}
