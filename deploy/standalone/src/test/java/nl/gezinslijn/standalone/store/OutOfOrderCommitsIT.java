package nl.gezinslijn.standalone.store;

import static nl.gezinslijn.query.projection.Counting.added;
import static nl.gezinslijn.query.projection.Counting.fold;
import static nl.gezinslijn.query.projection.Counting.views;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import nl.gezinslijn.query.projection.Counting;
import nl.gezinslijn.query.projection.Counting.Added;
import nl.gezinslijn.query.projection.Counting.Tally;
import nl.gezinslijn.query.projection.FlushingTokenStore;
import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.TestViewStore;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.reliability.ClientLedger.Line;
import nl.gezinslijn.reliability.Judgement;
import nl.gezinslijn.reliability.Presence;
import nl.gezinslijn.reliability.Recording;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * On PostgreSQL transactions commit in another order than they took their positions, and some never do. A live
 * projection is past a position before what stands there is to be seen, and must not pass it over. Our own store has
 * one writer: there {@code EventStorageEngineContractIT} holds that positions have no gaps.
 */
class OutOfOrderCommitsIT {

    /** {@code -Dout.of.order=200} is the long form. */
    private static final int ROUNDS = Integer.getInteger("out.of.order", 20);

    private static final int AT_ONCE = 5;

    private final ViewStore views = TestViewStore.inMemory();
    private final Projection<Added, Tally> projection = Counting.projection();
    private PostgresForTests postgres;
    private EventStorageEngine engine;
    private LiveProjection<Added, Tally> live;

    @BeforeEach
    void start() throws Exception {
        postgres = PostgresForTests.embedded();
        engine =
                postgres.engineInFreshSchema(LogicalNameSerializer.of(new TestNames().with("Added", "1", Added.class)));
        live = new LiveProjection<>(
                projection,
                EmbeddedEventStore.builder().storageEngine(engine).build(),
                FlushingTokenStore.in(views),
                views,
                new LiveProjection.Settings(2, 10, 5));
        live.start();
    }

    @AfterEach
    void stop() throws Exception {
        live.close();
        views.close();
        postgres.dropSchema();
        postgres.close();
    }

    @Test
    @Timeout(600)
    void a_live_projection_passes_over_no_event_that_commits_after_a_later_one() throws Exception {
        Random random = new Random();
        List<DomainEventMessage<Added>> committed = new ArrayList<>();
        int outOfOrder = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<DomainEventMessage<Added>> events = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                events.add(added("counter-" + round + "-" + i, 0, round + i));
            }
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
            Collections.shuffle(order, random);
            int never = random.nextInt(AT_ONCE);
            commit(events, order, never);
            events.remove(never);
            committed.addAll(events);
            outOfOrder += order.equals(List.of(0, 1, 2, 3, 4)) ? 0 : 1;
        }
        assertThat(outOfOrder).isPositive();
        Recording.did(outOfOrder);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(views(projection, views)).isEqualTo(fold(committed)));
        assertThat(live.parked()).isEmpty();
        var found = views(projection, views);
        Judgement.of(
                        committed.stream()
                                .map(event -> new Line(event.getAggregateIdentifier(), "added", "committed"))
                                .toList(),
                        line -> Presence.of(found.get(line.key()).state().events()))
                .nothingIsLost();
    }

    /**
     * Each takes its position in the order of the list; then they commit in another order, but for the one that never
     * does.
     */
    private void commit(List<DomainEventMessage<Added>> events, List<Integer> order, int never) throws Exception {
        Phaser turn = new Phaser(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int number = i;
                int place = AT_ONCE + order.indexOf(number);
                all.add(threads.submit(() -> postgres.inTransaction(
                        () -> {
                            awaitTurn(turn, number);
                            engine.appendEvents(events.get(number));
                            turn.arrive();
                            awaitTurn(turn, place);
                            return number != never;
                        },
                        turn::arrive)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private static void awaitTurn(Phaser turn, int phase) {
        for (int now = turn.getPhase(); now < phase; now = turn.getPhase()) {
            turn.awaitAdvance(now);
        }
    }
}
