package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gezinslijn.reliability.ClientLedger;
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

    private static final int CASES = 8;
    private static final int CLIENTS = 16;
    private static final int BETWEEN_WORDS = 10;

    /** At most; when exactly it is killed is left to chance. */
    private static final int ANSWERED_BEFORE_A_KILL = 300;

    @TempDir
    Path data;

    private ServiceProcess service;

    @BeforeEach
    void process() {
        service = new ServiceProcess(data, "-XX:+UseSerialGC");
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
            Person coach = service.coach();
            List<String> cases = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                cases.add(Lives.registered(coach, today()));
            }
            Files.deleteIfExists(file);
            try (ClientLedger ledger = ClientLedger.open(file)) {
                pourIn(new Poured(coach, cases), ledger, 1 + random.nextInt(ANSWERED_BEFORE_A_KILL));
            }
            service.start();
            new Poured(service.coach(), cases).judge(ClientLedger.read(file)).nothingIsLost();
            Recording.did(1);
            if (round % BETWEEN_WORDS == 0) {
                System.out.printf("PROGRESS killed %d times of %d%n", round, ROUNDS);
            }
        }
        service.kill();
        everyCaseHasADenseHistory();
    }

    /** Sends until the process is killed in the middle. */
    private void pourIn(Poured entries, ClientLedger ledger, int killAfter) throws Exception {
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(clients.submit(() -> {
                    for (Answer answer = entries.into(ledger, sent.getAndIncrement());
                            answer != null;
                            answer = entries.into(ledger, sent.getAndIncrement())) {
                        assertThat(answer.status()).isEqualTo(200);
                        answered.incrementAndGet();
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
