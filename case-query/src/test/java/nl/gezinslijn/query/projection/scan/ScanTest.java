package nl.gezinslijn.query.projection.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.gezinslijn.query.InOrderEngine;
import nl.gezinslijn.query.projection.Counting;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ScanTest {

    private final EmbeddedEventStore events =
            EmbeddedEventStore.builder().storageEngine(new InOrderEngine()).build();
    private final Scan scan = new Scan(events, new Scan.Settings(3, 7, 2));

    @AfterEach
    void close() {
        events.shutDown();
    }

    /** Notes what it is given. */
    private static final class Noting implements Hand {

        private final Map<String, List<Long>> sequences = new HashMap<>();
        private final Set<Long> threads = new HashSet<>();

        @Override
        public void take(List<DomainEventMessage<?>> chunk) {
            threads.add(Thread.currentThread().threadId());
            chunk.forEach(event -> sequences
                    .computeIfAbsent(event.getAggregateIdentifier(), key -> new ArrayList<>())
                    .add(event.getSequenceNumber()));
        }
    }

    @Test
    void every_event_comes_once_and_those_of_an_aggregate_in_order_on_one_thread() {
        events.publish(Counting.events(40, 25));

        var done = scan.run(Reach.all(events), event -> true, Noting::new, Scan.Watch.NONE);

        assertThat(done.hands()).hasSize(3).allSatisfy(hand -> {
            assertThat(hand.threads).hasSize(1);
            assertThat(hand.sequences).isNotEmpty();
        });
        Map<String, List<Long>> all = new HashMap<>();
        done.hands().forEach(hand -> all.putAll(hand.sequences));
        assertThat(done.hands().stream().mapToInt(hand -> hand.sequences.size()).sum())
                .isEqualTo(40);
        assertThat(all)
                .hasSize(40)
                .allSatisfy(
                        (key, sequences) -> assertThat(sequences).hasSize(25).isSorted());
        assertThat(done.last()).isEqualTo(events.createHeadToken());
    }

    @Test
    void what_is_not_wanted_is_not_handed_on() {
        events.publish(
                Counting.added("counter", 0, 1),
                new GenericDomainEventMessage<>("Capacity", "place", 0, "taken"),
                new GenericEventMessage<>("of no aggregate"));

        var done = scan.run(
                Reach.all(events), event -> event.getType().equals(Counting.TYPE), Noting::new, Scan.Watch.NONE);

        Map<String, List<Long>> all = new HashMap<>();
        done.hands().forEach(hand -> all.putAll(hand.sequences));
        assertThat(all).isEqualTo(Map.of("counter", List.of(0L)));
    }

    @Test
    void what_comes_after_the_end_that_was_fixed_is_left() {
        events.publish(Counting.events(5, 5));
        Reach reach = Reach.all(events);
        events.publish(Counting.added("late", 0, 1));

        var done = scan.run(reach, event -> true, Noting::new, Scan.Watch.NONE);

        assertThat(done.hands()).noneSatisfy(hand -> assertThat(hand.sequences).containsKey("late"));
        assertThat(done.last()).isEqualTo(reach.through());
        assertThat(reach.events()).isEqualTo(25);
    }

    @Test
    void nothing_is_scanned_in_an_empty_store() {
        var done = scan.run(Reach.all(events), event -> true, Noting::new, Scan.Watch.NONE);

        assertThat(done.hands()).allSatisfy(hand -> assertThat(hand.sequences).isEmpty());
    }

    @Test
    void a_hand_that_fails_fails_the_scan_even_when_its_queue_is_full() {
        events.publish(Counting.events(10, 200));

        assertThatThrownBy(() -> scan.run(
                        Reach.all(events),
                        event -> true,
                        () -> chunk -> {
                            throw new IllegalStateException("no more");
                        },
                        Scan.Watch.NONE))
                .hasMessage("no more");
    }

    @Test
    void reading_waits_for_a_slow_hand() {
        events.publish(Counting.events(10, 200));
        AtomicInteger taken = new AtomicInteger();
        AtomicLong mostAhead = new AtomicLong();

        new Scan(events, new Scan.Settings(1, 10, 2))
                .run(
                        Reach.all(events),
                        event -> true,
                        () -> chunk -> taken.addAndGet(chunk.size()),
                        new Scan.Watch(
                                scanned -> mostAhead.accumulateAndGet(scanned - taken.get(), Math::max), () -> false));

        assertThat(taken).hasValue(2_000);
        // two chunks wait, one is in hand, one is being filled
        assertThat(mostAhead.get()).isLessThanOrEqualTo(40);
    }

    @Test
    void it_can_be_cancelled() {
        events.publish(Counting.events(10, 200));

        assertThatThrownBy(() -> scan.run(
                        Reach.all(events), event -> true, Noting::new, new Scan.Watch(scanned -> {}, () -> true)))
                .isInstanceOf(CancellationException.class);
    }
}
