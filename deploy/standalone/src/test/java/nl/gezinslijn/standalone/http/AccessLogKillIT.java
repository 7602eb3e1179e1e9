package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gezinslijn.reliability.ClientLedger;
import nl.gezinslijn.reliability.Judgement;
import nl.gezinslijn.reliability.Presence;
import nl.gezinslijn.reliability.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was answered is in the log, also when the service is killed in the middle. */
class AccessLogKillIT {

    private static final int READS = 1000;
    private static final int READERS = 8;

    @Test
    void every_answered_read_has_its_line_however_the_service_ends(@TempDir Path folder) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path file = folder.resolve("client-ledger");
        AtomicInteger asked = new AtomicInteger();
        try (ServiceProcess service = new ServiceProcess(data);
                ClientLedger ledger = ClientLedger.open(file)) {
            service.start();
            String caseId = Lives.registered(service.coach(), Lives.today());
            for (int killedAfter : List.of(300, 650)) {
                read(service, caseId, asked, killedAfter, ledger, true);
                service.start();
            }
            read(service, caseId, asked, READS, ledger, false);

            Set<String> logged = logged(service.coach());
            Judgement judgement = Judgement.of(
                    ClientLedger.read(file), read -> logged.contains(read.key()) ? Presence.ONCE : Presence.ABSENT);
            assertThat(judgement.found()).isGreaterThan(READS / 2);
            Recording.did(2);
            judgement.nothingIsLost();
        }
    }

    private static void read(
            ServiceProcess service, String caseId, AtomicInteger asked, int upTo, ClientLedger ledger, boolean kill)
            throws Exception {
        Person coach = service.coach();
        List<String> ways = List.of(
                "/v1/cases/" + caseId,
                "/v1/cases/" + caseId + "/timeline",
                "/v1/cases",
                "/v1/cases/" + caseId + "/replay",
                "/v1/worklists/coordinator");
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                all.add(readers.submit(() -> {
                    int n = asked.incrementAndGet();
                    while (n <= upTo) {
                        String requestId = UUID.randomUUID().toString();
                        ledger.sent(requestId, ways.get(n % ways.size()));
                        try {
                            if (coach.get(ways.get(n % ways.size()), "X-Request-Id", requestId)
                                            .status()
                                    == 200) {
                                ledger.acknowledged(requestId, "read");
                            }
                        } catch (UncheckedIOException e) {
                            // killed while it was asked: not answered
                            return;
                        }
                        n = asked.incrementAndGet();
                    }
                }));
            }
            if (kill) {
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> asked.get() >= upTo - READERS * 4);
                service.kill();
            }
            for (Future<?> reader : all) {
                reader.get();
            }
        }
        asked.set(Math.min(asked.get(), upTo));
    }

    private static Set<String> logged(Person person) {
        Set<String> logged = new HashSet<>();
        String before = "";
        do {
            JsonNode page = person.get("/v1/access-log?size=500&account=" + person.id() + before)
                    .body();
            page.path("lines").forEach(line -> logged.add(line.path("requestId").asString()));
            before = page.has("next") ? "&before=" + page.path("next").asLong() : "";
        } while (!before.isEmpty());
        return logged;
    }
}
