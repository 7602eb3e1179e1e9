package nl.gezinslijn.services.region;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One after another is killed without warning while families' entries pour in, and started again. Clients repeat what
 * was not acknowledged, under the same key, and keep the ledger: each entry is there, once, and no view differs from
 * what the events say.
 */
class RegionKillIT {

    private static final int CASES = 16;
    private static final int CLIENTS = 8;
    private static final int ENTRIES = 800;

    private static Region region;
    private static Clients clients;

    @BeforeAll
    static void a_region(@TempDir Path folder) throws IOException {
        region = new Region(folder);
        clients = new Clients(region);
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
        List<String> cases = clients.registered(CASES);
        clients.forget();
        AtomicInteger acknowledged = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < ENTRIES; i++) {
                String caseId = cases.get(i % CASES);
                int minutes = 1 + i % 90;
                all.add(threads.submit(() -> {
                    clients.enter(caseId, minutes);
                    acknowledged.incrementAndGet();
                }));
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.get() > ENTRIES / 8);
            victim.kill();
            victim.revive();
            for (Future<?> each : all) {
                each.get(240, SECONDS);
            }
        }
        System.out.printf("%s killed: %d entries acknowledged; clients saw %s%n", who, ENTRIES, clients.seen());

        cases.forEach(caseId -> clients.hasEachEntryOnce(caseId, ENTRIES / CASES));
        clients.findNoViewThatDiffers();
    }
}
