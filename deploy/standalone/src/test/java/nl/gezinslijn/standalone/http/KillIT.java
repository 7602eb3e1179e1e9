package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private static final int COMMANDS = 1_000;

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

    /** One entry sent: its case, its key, and the version that was acknowledged. */
    private record Sent(String caseId, String key, int minutes) {}

    @Test
    void what_was_acknowledged_before_a_kill_is_there_afterwards_and_once() throws Exception {
        Random random = new Random(20261124);
        start();
        long found = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            List<String> cases = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                cases.add(Lives.registered(coach, today()));
            }
            Map<Sent, Long> ledger = new ConcurrentHashMap<>();
            List<Sent> sent = pourIn(cases, ledger, 100 + random.nextInt(COMMANDS - 200));
            start();
            for (Map.Entry<Sent, Long> acknowledged : ledger.entrySet()) {
                Answer again = send(acknowledged.getKey());
                assertThat(again.version())
                        .as("round %d: the answer given before the kill is given again", round)
                        .isEqualTo(acknowledged.getValue());
            }
            sent.forEach(this::send);
            for (String caseId : cases) {
                long expected =
                        sent.stream().filter(s -> s.caseId().equals(caseId)).count();
                assertThat(coach.get("/v1/cases/" + caseId).header("ETag"))
                        .as("round %d: each entry once, also those sent twice", round)
                        .isEqualTo("\"" + (expected + 1) + "\"");
            }
            found += ledger.size();
        }
        System.out.printf("kill -9 in %d rounds: %d acknowledged, %d found%n", ROUNDS, found, found);
        service.kill();
        everyCaseHasADenseHistory();
    }

    /** Sends until the process is killed in the middle; answers what was sent, acknowledged or not. */
    private List<Sent> pourIn(List<String> cases, Map<Sent, Long> ledger, int killAfter) throws Exception {
        List<Sent> all = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            all.add(new Sent(cases.get(i % CASES), UUID.randomUUID().toString(), i % 90));
        }
        Map<Sent, Boolean> begun = new ConcurrentHashMap<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            all.forEach(entry -> clients.execute(() -> {
                begun.put(entry, true);
                try {
                    Answer answer = send(entry);
                    if (answer.status() == 200) {
                        ledger.put(entry, answer.version());
                    }
                } catch (UncheckedIOException e) {
                    // Killed before it answered: whether it was carried out is unknown, so it is not in the ledger.
                    assertThat(entry).isNotIn(ledger.keySet());
                }
            }));
            await().atMost(Duration.ofMinutes(2)).until(() -> ledger.size() >= killAfter);
            service.kill();
        }
        assertThat(ledger).as("killed in the middle").hasSizeLessThan(COMMANDS);
        return all.stream().filter(begun::containsKey).toList();
    }

    private Answer send(Sent entry) {
        return coach.post(
                "/v1/cases/" + entry.caseId() + "/contacts",
                "{\"occurredOn\":\"%s\",\"kind\":\"phone\",\"minutes\":%d}".formatted(today(), entry.minutes()),
                "Idempotency-Key",
                entry.key());
    }

    private void start() throws IOException {
        service.start();
        coach = service.coach();
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
