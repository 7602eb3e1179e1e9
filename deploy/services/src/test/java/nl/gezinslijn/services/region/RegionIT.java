package nl.gezinslijn.services.region;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import nl.gezinslijn.programme.ProgrammeSource;
import nl.gezinslijn.programme.SixthProgramme;
import nl.gezinslijn.standalone.http.LifePlayer;
import nl.gezinslijn.standalone.http.LifeScript;
import nl.gezinslijn.standalone.http.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
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

    @Test
    void both_sides_are_described_at_the_one_address() {
        Person nobody = Person.nobody(region.gateway());
        assertThat(nobody.get("/openapi.json").body().path("paths").propertyNames())
                .contains("/v1/reports/flow")
                .doesNotContain("/v1/cases/{caseId}/closures");
        assertThat(nobody.get("/openapi.json/commands").body().path("paths").propertyNames())
                .contains("/v1/cases/{caseId}/closures")
                .doesNotContain("/v1/reports/flow");
        assertThat(nobody.get("/openapi.json/swagger-config")
                        .body()
                        .path("urls")
                        .findValuesAsString("url"))
                .containsExactlyInAnyOrder("/openapi.json", "/openapi.json/commands");
    }

    @Test
    void who_has_a_family_open_hears_of_what_is_recorded_at_whichever_process() throws Exception {
        Clients clients = new Clients(region);
        String caseId = clients.registered(1).getFirst();
        clients.read("/v1/cases/" + caseId);
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (ExecutorService listening = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String query : Region.QUERIES) {
                listening.submit(() -> clients.hear(query, caseId, heard::add));
            }
            for (int i = 0; i < Region.QUERIES.size(); i++) {
                assertThat(heard.poll(30, SECONDS)).isEqualTo("data:{\"version\":1}");
            }
            clients.enter(caseId, 10);
            for (int i = 0; i < Region.QUERIES.size(); i++) {
                assertThat(heard.poll(30, SECONDS)).isEqualTo("data:{\"version\":2}");
            }
            listening.shutdownNow();
        }
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
