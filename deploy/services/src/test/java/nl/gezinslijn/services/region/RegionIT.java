package nl.gezinslijn.services.region;

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
import nl.gezinslijn.standalone.http.LifePlayer;
import nl.gezinslijn.standalone.http.LifeScript;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The told lives of docs/lives, lived in a region: each request as it stands there, by the one address of all. */
class RegionIT {

    private static final Path LIVES = Path.of("..", "..", "docs", "lives");
    private static final String ENDING = ".http";

    private static Region region;

    @BeforeAll
    static void a_region_with_a_sixth_programme(@TempDir Path folder) throws IOException {
        ProgrammeSource sixth = SixthProgramme.source();
        Path programmes = Files.createDirectory(folder.resolve("programmes"));
        Files.writeString(programmes.resolve(sixth.file()), sixth.text());
        region = new Region(folder, "--gezinslijn.programmes=" + programmes);
        region.letInTheDemo("demo");
        region.start();
    }

    @AfterAll
    static void the_region_stops() {
        if (region != null) {
            region.close();
        }
    }

    @TestFactory
    Stream<DynamicContainer> a_life_is_lived_as_it_is_told() throws IOException {
        List<Path> lives = lives();
        assertThat(lives).hasSize(6);
        return lives.stream().map(RegionIT::lived);
    }

    private static DynamicContainer lived(Path file) {
        try {
            LifeScript script = LifeScript.read(file);
            LifePlayer player = new LifePlayer(region.gateway(), script);
            return dynamicContainer(
                    file.getFileName().toString().replace(ENDING, ""),
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
}
