package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.reliability.ClientLedger;
import nl.gezinslijn.reliability.Recording;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.wiring.AxonConfiguration;
import nl.gezinslijn.standalone.accounts.Accounts;
import nl.gezinslijn.standalone.accounts.Accounts.Account;
import nl.gezinslijn.standalone.http.Person.Answer;
import nl.gezinslijn.standalone.store.AroundCommits;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The disk takes its time, until it takes too long. */
class SlowDiskIT {

    private static final int QUEUE = 8;
    private static final int CLIENTS = 40;
    private static final Duration SLOW = Duration.ofMillis(250);
    private static final Duration FOR_AS_LONG_AS_IT_TAKES = Duration.ofMinutes(2);

    @TempDir
    Path data;

    private final SlowCommits commits = new SlowCommits();
    private ConfigurableApplicationContext service;
    private Person coach;
    private Path file;
    private ClientLedger ledger;
    private Poured entries;

    /** @param answer how long the service itself waits for its disk */
    private void aServiceOnASlowDisk(Duration answer) {
        service = Service.start(
                context -> context.registerBean(
                        "eventStorageEngine",
                        SqliteEventStorageEngine.class,
                        () -> engine(context.getBean(LogicalNameSerializer.class), answer),
                        definition -> definition.setDestroyMethodName("close")),
                "--gezinslijn.data=" + data);
        service.getBean(Accounts.class)
                .addIfAbsent(new Account("coach.patient", List.of(Role.COACH), "Testhuis"), Service.PASSWORD);
        coach = new Person(Service.address(service), "coach.patient", Service.PASSWORD);
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            cases.add(Lives.registered(coach, today()));
        }
        file = data.resolve("client-ledger");
        ledger = ClientLedger.open(file);
        entries = new Poured(coach, cases);
    }

    @AfterEach
    void stop() {
        commits.stuck.countDown();
        ledger.close();
        service.close();
    }

    private SqliteEventStorageEngine engine(LogicalNameSerializer serializer, Duration answer) {
        Path events = data.resolve("events.sqlite");
        return commits.of(
                        SqliteEventStorageEngine.builder(events, serializer)
                                .snapshotFilter(AxonConfiguration.snapshotFilter())
                                .upcasterChain(AxonConfiguration.upcasters(serializer))
                                .queueCapacity(QUEUE)
                                .patience(Duration.ofMillis(500))
                                .answer(answer),
                        events)
                .build();
    }

    @Test
    void nobody_hears_of_an_entry_before_it_is_on_a_slow_disk_and_all_hear_of_it_then() throws Exception {
        aServiceOnASlowDisk(FOR_AS_LONG_AS_IT_TAKES);
        commits.slow = SLOW;
        List<Long> took = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(QUEUE)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < QUEUE * 4; i++) {
                int number = i;
                all.add(clients.submit(() -> {
                    long from = System.nanoTime();
                    assertThat(entries.into(ledger, number).status()).isEqualTo(200);
                    return System.nanoTime() - from;
                }));
            }
            for (Future<Long> each : all) {
                took.add(each.get());
            }
        }
        assertThat(took).allSatisfy(nanos -> assertThat(nanos).isGreaterThanOrEqualTo(SLOW.toNanos()));
        assertThat(coach.get("/readyz").status()).as("slow is not broken").isEqualTo(200);
        commits.slow = Duration.ZERO;
        Recording.did(took.size());
        entries.judge(ClientLedger.read(file)).nothingIsLost();
    }

    @Test
    void where_more_wait_than_may_the_rest_is_503_with_a_time_to_come_back_and_nothing_is_lost() throws Exception {
        aServiceOnASlowDisk(FOR_AS_LONG_AS_IT_TAKES);
        commits.stuck = new CountDownLatch(1);
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Answer>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                all.add(clients.submit(() -> entries.into(ledger, number)));
            }
            await("those who find no place")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> all.stream().filter(Future::isDone).count() >= CLIENTS - 2 * QUEUE - 1);
            await("not ready")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> coach.get("/readyz").status() == 503);
            commits.stuck.countDown();
            for (Future<Answer> each : all) {
                answers.add(each.get());
            }
        }
        assertThat(answers).extracting(Answer::status).contains(200, 503).containsOnly(200, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 503)
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).matches("[0-9]+"));
        await("ready again").until(() -> coach.get("/readyz").status() == 200);
        Recording.did(answers.size());
        entries.judge(ClientLedger.read(file)).nothingIsLost();
    }

    @Test
    void who_hears_nothing_in_time_is_told_to_repeat_it_under_its_key_and_it_is_there_once() {
        aServiceOnASlowDisk(Duration.ofSeconds(2));
        commits.stuck = new CountDownLatch(1);

        Answer answer = Objects.requireNonNull(entries.into(ledger, 0));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).matches("[0-9]+");
        assertThat(answer.body().path("detail").asString())
                .as("not that nothing was stored, for it may be")
                .contains("may yet be carried out", "Idempotency-Key");

        commits.stuck.countDown();
        await("ready again").until(() -> coach.get("/readyz").status() == 200);
        Recording.did(1);
        entries.judge(ClientLedger.read(file)).nothingIsLost();
    }

    /** Each commit takes so long, or waits until it may. */
    private static final class SlowCommits extends AroundCommits {

        private volatile Duration slow = Duration.ZERO;
        private volatile CountDownLatch stuck = new CountDownLatch(0);

        @Override
        protected void before() throws SQLException {
            try {
                Thread.sleep(slow);
                stuck.await();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
        }
    }
}
