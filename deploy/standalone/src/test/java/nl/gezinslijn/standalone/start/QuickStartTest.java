package nl.gezinslijn.standalone.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.gezinslijn.docs.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/run} does between building and starting: with a JDK that only notes how it is called. */
class QuickStartTest {

    @TempDir
    private Path folder;

    private Path root;
    private Path here;
    private Path jdk;

    @BeforeEach
    void aBuiltCheckout() throws IOException {
        root = folder.resolve("checkout");
        here = Files.createDirectories(folder.resolve("here"));
        jdk = folder.resolve("jdk");
        Files.createDirectories(root.resolve("deploy/standalone/target"));
        Files.writeString(root.resolve("deploy/standalone/target/built-from"), "1 2\n");
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    }

    /** Data are in {@code ./data} unless told otherwise; a later build begins the noting anew and clears its folder. */
    @Test
    void whoever_starts_it_stays_in_their_folder_and_so_do_their_data() throws Exception {
        java("exit 0");

        assertThat(afterQuickStart("pwd -P; mkdir data; touch data/kept"))
                .last()
                .isEqualTo(here.toRealPath().toString());
        Files.writeString(root.resolve("deploy/standalone/target/built-from"), "3 4\n");
        assertThat(afterQuickStart("ls data")).last().isEqualTo("kept");
        assertThat(root.resolve("deploy/standalone/target/start/data")).doesNotExist();
    }

    @Test
    void where_a_start_cannot_be_noted_the_jar_is_started_as_it_is_and_from_the_same_folder() throws Exception {
        java("exit 1");

        assertThat(afterQuickStart("pwd -P; printf '%s ' \"${program[@]}\""))
                .contains(here.toRealPath().toString())
                .last()
                .asString()
                .startsWith("-jar " + root + "/deploy/standalone/target/gezinslijn-app.jar");
    }

    @Test
    void with_an_older_jdk_nothing_is_noted() throws Exception {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"21.0.9\"\n");
        java("exit 0");

        assertThat(afterQuickStart("echo done")).containsExactly("done");
        assertThat(root.resolve("deploy/standalone/target/start")).doesNotExist();
    }

    private void java(String body) throws IOException {
        for (String name : List.of("java", "javac")) {
            Path program = jdk.resolve("bin").resolve(name);
            Files.writeString(program, "#!/bin/sh\n" + body + "\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
    }

    private List<String> afterQuickStart(String then) throws Exception {
        Path lib = Repository.root().resolve("deploy/lib");
        Process bash = new ProcessBuilder(
                        "bash",
                        "-euo",
                        "pipefail",
                        "-c",
                        "root=%s; JAVA_HOME=%s; . %s/jdk.sh; . %s/app.sh; quick_start; %s"
                                .formatted(root, jdk, lib, lib, then))
                .directory(here.toFile())
                .redirectErrorStream(false)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
