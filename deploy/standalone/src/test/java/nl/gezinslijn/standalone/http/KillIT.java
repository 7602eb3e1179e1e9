package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.gezinslijn.reliability.ClientLedger;
import nl.gezinslijn.reliability.ClientLedger.Line;
import nl.gezinslijn.reliability.Judgement;
import nl.gezinslijn.reliability.Presence;
import nl.gezinslijn.reliability.Recording;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service as a process of its own, killed without warning while families' entries pour in. The client keeps the
 * ledger: what was acknowledged to it must be there, once.
 */
class KillIT {

    /** Kills; {@code -Dkill.rounds=200} is the long form. */
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 4);

    private static final int CASES = 20;
    private static final int CLIENTS = 16;

    /** At most; when exactly it is killed is left to chance. */
    private static final int ANSWERED_BEFORE_A_KILL = 300;

    @TempDir
    Path data;

    private ServiceProcess service;
    private Person coach;

    @BeforeEach
    void process() {
        service = new ServiceProcess(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void what_was_acknowledged_before_a_kill_is_there_afterwards_and_once() throws Exception {
        Random random = new Random();
        Path file = data.resolveSibling("client-ledger");
        service.start();
        for (int round = 1; round <= ROUNDS; round++) {
            coach = service.coach();
            List<String> cases = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                cases.add(Lives.registered(coach, today()));
            }
            Files.deleteIfExists(file);
            try (ClientLedger ledger = ClientLedger.open(file)) {
                pourIn(cases, ledger, 1 + random.nextInt(ANSWERED_BEFORE_A_KILL));
            }
            service.start();
            coach = service.coach();
            judge(round, ClientLedger.read(file));
        }
        service.kill();
        everyCaseHasADenseHistory();
    }

    /** Sends until the process is killed in the middle. */
    private void pourIn(List<String> cases, ClientLedger ledger, int killAfter) throws Exception {
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(clients.submit(() -> {
                    try {
                        while (true) {
                            String caseId = cases.get(sent.getAndIncrement() % CASES);
                            String key = UUID.randomUUID().toString();
                            ledger.sent(key, caseId);
                            Answer answer = send(caseId, key);
                            assertThat(answer.status()).isEqualTo(200);
                            ledger.acknowledged(key, String.valueOf(answer.version()));
                            answered.incrementAndGet();
                        }
                    } catch (UncheckedIOException e) {
                        // killed before it answered: what became of the last one is unknown
                    }
                }));
            }
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> answered.get() >= killAfter);
            service.kill();
            for (Future<?> client : all) {
                client.get();
            }
        }
    }

    /** Everything is sent again: what was acknowledged gets its answer again, and nothing is there twice. */
    private void judge(int round, List<Line> ledger) {
        Map<String, Long> before = versions(ledger);
        Map<String, Answer> again = ledger.stream()
                .collect(Collectors.toMap(Line::key, line -> send(line.about(), line.key())));
        Judgement judgement = Judgement.of(
                ledger,
                line -> line.acknowledged()
                        ? Presence.of(String.valueOf(again.get(line.key()).version())
                                        .equals(line.answer())
                                ? 1
                                : 0)
                        // there before it was sent again, or not: its answer tells by the version it names
                        : Presence.of(again.get(line.key()).version() <= before.get(line.about()) ? 1 : 0));
        versions(ledger)
                .forEach((caseId, version) -> assertThat(version)
                        .as("round %d: each entry once, also those sent twice", round)
                        .isEqualTo(1
                                + ledger.stream()
                                        .filter(line -> line.about().equals(caseId))
                                        .count()));
        Recording.did(1);
        judgement.nothingIsLost();
    }

    private Map<String, Long> versions(List<Line> ledger) {
        return ledger.stream().map(Line::about).distinct().collect(Collectors.toMap(caseId -> caseId, this::version));
    }

    private long version(String caseId) {
        return Long.parseLong(
                coach.get("/v1/cases/" + caseId).header("ETag").replace("\"", ""));
    }

    private Answer send(String caseId, String key) {
        return coach.post(
                "/v1/cases/" + caseId + "/contacts",
                "{\"occurredOn\":\"%s\",\"kind\":\"phone\",\"minutes\":20}".formatted(today()),
                "Idempotency-Key",
                key);
    }

    private void everyCaseHasADenseHistory() throws SQLException {
        try (Connection events = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.sqlite"));
                ResultSet gaps = events.createStatement()
                        .executeQuery("select count(*) from (select aggregate_id from events group by aggregate_id"
                                + " having count(*) <> max(sequence) + 1)")) {
            assertThat(gaps.getLong(1)).isZero();
        }
        assertThat(Files.exists(data.resolve("events.sqlite"))).isTrue();
    }
}
