package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.programme.ProgrammeSource;
import nl.gezinslijn.programme.SixthProgramme;
import nl.gezinslijn.standalone.demo.DemoPlayer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The told lives of docs/lives, lived: each request as it stands there, against the service as it runs. */
class LivesIT {

    private static final Path LIVES = Path.of("..", "..", "docs", "lives");
    private static final String ENDING = ".http";

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void the_service_starts_with_a_sixth_programme_and_the_demo_accounts(@TempDir Path folder)
            throws IOException {
        ProgrammeSource sixth = SixthProgramme.source();
        Path programmes = Files.createDirectory(folder.resolve("programmes"));
        Files.writeString(programmes.resolve(sixth.file()), sixth.text());
        service = Service.start(
                "--gezinslijn.data=" + Files.createDirectory(folder.resolve("data")),
                "--gezinslijn.programmes=" + programmes);
        service.getBean(DemoPlayer.class).addAccounts();
    }

    @AfterAll
    static void the_service_stops() {
        service.close();
    }

    @Test
    void each_programme_has_a_life_told() throws IOException {
        assertThat(lives())
                .extracting(LivesIT::name)
                .containsExactly("delft", "drenthe", "halle-vilvoorde", "rotterdam", "venray", "zutphen");
    }

    @TestFactory
    Stream<DynamicContainer> a_life_is_lived_as_it_is_told() throws IOException {
        return lives().stream().map(LivesIT::lived);
    }

    /** A second family of the same kind: nothing that a life leaves behind stands in the way of the next. */
    @TestFactory
    Stream<DynamicContainer> and_can_be_lived_once_more() throws IOException {
        return lives().stream().map(LivesIT::lived);
    }

    private static DynamicContainer lived(Path file) {
        try {
            LifeScript script = LifeScript.read(file);
            LifePlayer player = new LifePlayer(Service.address(service), script);
            return dynamicContainer(
                    name(file),
                    script.requests().stream()
                            .map(request -> dynamicTest(request.title(), () -> player.play(request))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> lives() throws IOException {
        try (Stream<Path> files = Files.list(LIVES)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(ENDING, "");
    }
}
