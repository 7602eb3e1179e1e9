package nl.gezinslijn.services.region;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gezinslijn.standalone.http.Person;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * One after another is killed without warning while families' entries pour in, and started again. Clients repeat what
 * was not acknowledged, under the same key, and keep the ledger: each entry is there, once, and no view differs from
 * what the events say.
 */
class RegionKillIT {

    private static final int CASES = 16;
    private static final int CLIENTS = 8;
    private static final int ENTRIES = 800;
    private static final String REBUILDS = "/v1/projections/cases/rebuilds";

    private static Region region;
    private static Person coach;
    private static Person analyst;

    @BeforeAll
    static void a_region(@TempDir Path folder) throws IOException {
        region = new Region(folder);
        coach = region.person("coach.els", "Testhuis", "coach", "coordinator");
        analyst = region.person("analist.ties", "Testhuis", "analyst");
        region.start();
    }

    @AfterAll
    static void the_region_stops() {
        if (region != null) {
            region.close();
        }
    }

    /** Who is killed, and how it comes back. */
    private interface Victim {

        void kill() throws Exception;

        void revive() throws Exception;
    }

    @Test
    void a_process_of_commands() throws Exception {
        survives("command-1", process("command-1"));
    }

    @Test
    void a_process_of_queries() throws Exception {
        survives("query-2", process("query-2"));
    }

    @Test
    void axon_server() throws Exception {
        survives("Axon Server", engine(Engines.AXON_SERVER));
    }

    @Test
    void mongodb() throws Exception {
        survives("MongoDB", engine(Engines.MONGODB));
    }

    private static Victim process(String name) {
        return new Victim() {
            @Override
            public void kill() throws InterruptedException {
                region.kill(name);
            }

            @Override
            public void revive() throws IOException {
                region.start(name);
                region.awaitUp(name);
            }
        };
    }

    private static Victim engine(Engines engine) {
        return new Victim() {
            @Override
            public void kill() {
                engine.kill();
            }

            @Override
            public void revive() {
                engine.start();
            }
        };
    }

    private void survives(String who, Victim victim) throws Exception {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(registered());
        }
        Map<String, AtomicInteger> seen = new ConcurrentSkipListMap<>();
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < ENTRIES; i++) {
                String caseId = cases.get(i % CASES);
                int minutes = 1 + i % 90;
                all.add(clients.submit(() -> {
                    String key = UUID.randomUUID().toString();
                    acknowledged.put(key, untilAcknowledged(caseId, minutes, key, seen));
                    done.incrementAndGet();
                }));
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> done.get() > ENTRIES / 8);
            victim.kill();
            victim.revive();
            for (Future<?> each : all) {
                each.get(240, SECONDS);
            }
        }
        System.out.printf("%s killed: %d entries acknowledged; clients saw %s%n", who, acknowledged.size(), seen);

        assertThat(acknowledged).hasSize(ENTRIES);
        for (String caseId : cases) {
            await("case " + caseId + " to be read")
                    .atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> coach.get("/v1/cases/" + caseId).status() == 200);
            assertThat(coach.get("/v1/cases/" + caseId).header("ETag"))
                    .as("each entry once, also those sent twice")
                    .isEqualTo("\"" + (1 + ENTRIES / CASES) + "\"");
        }
        noViewDiffers();
    }

    /** Sends it until it is acknowledged, as a good client does; answers the version. */
    private static long untilAcknowledged(String caseId, int minutes, String key, Map<String, AtomicInteger> seen) {
        String entry = "{\"occurredOn\":\"%s\",\"kind\":\"phone\",\"minutes\":%d}".formatted(today(), minutes);
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (System.nanoTime() < end) {
            String what;
            try {
                Answer answer = coach.post("/v1/cases/" + caseId + "/contacts", entry, "Idempotency-Key", key);
                what = answer.status() == 503
                        ? "503" + (answer.header("Retry-After").isEmpty() ? " without Retry-After" : "")
                        : String.valueOf(answer.status());
                count(seen, what);
                if (answer.status() == 200) {
                    return answer.version();
                }
                assertThat(what).as(answer.raw().body()).isEqualTo("503");
            } catch (UncheckedIOException e) {
                count(seen, "no answer");
            }
            rest();
        }
        throw new AssertionError("never acknowledged");
    }

    private static void count(Map<String, AtomicInteger> seen, String what) {
        seen.computeIfAbsent(what, it -> new AtomicInteger()).incrementAndGet();
    }

    /** As the client of somebody who waits. */
    private static void rest() {
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }

    /** Built anew from all events, the view is the same, digest for digest. */
    private static void noViewDiffers() {
        Answer begun = await("a rebuild to begin")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> analyst.post(REBUILDS, ""), answer -> answer.status() == 202);
        String location = begun.header("Location");
        JsonNode ready = await("the rebuild to be ready")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(
                        () -> analyst.get(location).body(),
                        it -> it.path("phase").asString("").equals("ready"));
        JsonNode verdict = ready.path("verdict");
        assertThat(verdict.path("differing").asInt(-1)).as(verdict.toString()).isZero();
        assertThat(verdict.path("newDigest").asString("new"))
                .isEqualTo(verdict.path("oldDigest").asString("old"));
        assertThat(analyst.post(location + "/switch", "{}").status()).isEqualTo(200);
        String serves = location.substring(location.lastIndexOf('/') + 1);
        for (String name : List.of("query-1", "query-2")) {
            Person there = region.at(name, analyst);
            await(name + " to have switched")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> there.get("/v1/projections").body().toString().contains("\"" + serves + "\""));
        }
    }

    private static String registered() {
        String key = UUID.randomUUID().toString();
        return await("a family to be registered")
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> coach.post("/v1/cases", registration(), "Idempotency-Key", key), it -> it.status() == 201)
                .caseId();
    }

    private static String registration() {
        return """
            {"occurredOn":"%s","programme":"drenthe-2006","referralSource":"school","district":"Coevorden",
             "eligibility":["help-hard-to-get-in"],
             "members":[{"relation":"PARENT","name":"Fenna Proefstra","birthDate":"1990-04-05"},
                        {"relation":"CHILD","name":"Jip Proefstra","birthDate":"2016-04-05"}],
             "question":"Hoe krijgen we rust in huis?"}
            """.formatted(today());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }
}
