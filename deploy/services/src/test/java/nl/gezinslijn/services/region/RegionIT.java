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
                listening.execute(() -> clients.hear(query, caseId, heard::add));
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

    @Test
    void each_process_shows_its_figures_to_those_inside_and_the_gateway_shows_none() {
        for (String name : List.of("command-1", "command-2", "query-1", "query-2")) {
            Person inside = Person.nobody(region.inside(name));
            assertThat(inside.get("/actuator/health").status()).as(name).isEqualTo(200);
            assertThat(inside.get("/actuator/prometheus").raw().body())
                    .as(name)
                    .contains(
                            "gezinslijn_health{component=\"eventStore\"} 1.0",
                            "gezinslijn_health{component=\"viewStore\"} 1.0",
                            "gezinslijn_lease_held{work=");
            assertThat(Person.nobody(region.address(name))
                            .get("/actuator/prometheus")
                            .status())
                    .as(name)
                    .isEqualTo(404);
        }
        assertThat(Person.nobody(region.gateway()).get("/actuator/prometheus").status())
                .isEqualTo(404);
    }

    @Test
    void a_request_keeps_its_id_through_the_gateway() {
        Person coach = region.person("coach.aleid", "Testhuis", "coach");
        String path = "/v1/cases/00000000-0000-4000-8000-000000000000";
        assertThat(coach.get(path, "X-Request-Id", "a-request-of-a-region").header("X-Request-Id"))
                .isEqualTo("a-request-of-a-region");
        assertThat(coach.get(path).header("X-Request-Id")).matches("[A-Za-z0-9._-]{8,64}");
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
