package nl.gezinslijn.standalone.store;

import static java.util.stream.Collectors.groupingBy;
import static nl.gezinslijn.standalone.store.Noted.noted;
import static nl.gezinslijn.standalone.store.Promise.A_FOLLOWER_MISSES_NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every engine that we support has to do, except where it says in {@link #broken()} that it does not: writing and
 * conflicts above, streams, tokens and snapshots here.
 */
@ExtendWith(RollCall.class)
abstract class EventStorageEngineContract extends WritingContract {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    // --- streams and tokens ---

    @Test
    void an_empty_store_has_no_events_no_tail_and_no_head() {
        assertThat(stream(null)).isEmpty();
        assertThat(engine.createTailToken()).isNull();
        assertThat(engine.createHeadToken()).isNull();
        assertThat(engine.createTokenAt(NINE)).isNull();
    }

    @Test
    void the_stream_has_all_events_in_the_order_of_appending() {
        List<DomainEventMessage<Noted>> events = new ArrayList<>();
        for (int n = 0; n < 130; n++) {
            events.add(noted(aggregate, n));
            events.add(noted(other, n));
        }
        events.forEach(event -> engine.appendEvents(event));
        assertThat(ids(stream(null))).isEqualTo(ids(events));
    }

    @Test
    void the_stream_goes_on_after_the_token_of_any_event() {
        engine.appendEvents(many(aggregate, 0, 12));
        List<? extends TrackedEventMessage<?>> all = stream(null);
        for (int n = 0; n < all.size(); n++) {
            assertThat(ids(stream(all.get(n).trackingToken()))).isEqualTo(ids(all.subList(n + 1, all.size())));
        }
    }

    @Test
    void from_the_tail_all_is_read() {
        engine.appendEvents(many(aggregate, 0, 3));
        assertThat(stream(engine.createTailToken())).hasSize(3);
    }

    @Test
    void from_the_head_only_what_comes_later_is_read() {
        engine.appendEvents(many(aggregate, 0, 3));
        TrackingToken head = engine.createHeadToken();
        assertThat(stream(head)).isEmpty();
        engine.appendEvents(noted(aggregate, 3));
        assertThat(stream(head)).extracting(this::where).containsExactly(aggregate + 3);
    }

    @Test
    void from_a_time_what_was_recorded_then_or_later_is_read() {
        for (int n = 0; n < 4; n++) {
            engine.appendEvents(noted(aggregate, n, NINE.plusSeconds(n)));
        }
        assertThat(stream(engine.createTokenAt(NINE.minusSeconds(60)))).hasSize(4);
        assertThat(stream(engine.createTokenAt(NINE.plusSeconds(2)))).hasSize(2);
        assertThat(stream(engine.createTokenAt(NINE.plusMillis(2_001)))).hasSize(1);
    }

    @Test
    void a_time_to_come_is_the_head() {
        engine.appendEvents(noted(aggregate, 0, NINE));
        TrackingToken token = engine.createTokenAt(NINE.plusSeconds(3600));
        assertThat(token).isEqualTo(engine.createHeadToken());
        assertThat(stream(token)).isEmpty();
    }

    @Test
    void tokens_grow_along_the_stream() {
        engine.appendEvents(many(aggregate, 0, 5));
        List<? extends TrackedEventMessage<?>> all = stream(null);
        for (int n = 1; n < all.size(); n++) {
            TrackingToken before = all.get(n - 1).trackingToken();
            TrackingToken after = all.get(n).trackingToken();
            assertThat(after.covers(before)).isTrue();
            assertThat(before.covers(after)).isFalse();
        }
        assertThat(all.getLast().trackingToken()).isEqualTo(engine.createHeadToken());
    }

    @Test
    void who_follows_while_many_write_misses_nothing() throws Exception {
        relyOn(A_FOLLOWER_MISSES_NOTHING);
        int writers = 6;
        int appends = 40;
        List<TrackedEventMessage<?>> seen = new ArrayList<>();
        CompletableFuture<Void> following = CompletableFuture.runAsync(() -> await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofMinutes(1))
                .until(() -> {
                    seen.addAll(stream(seen.isEmpty() ? null : seen.getLast().trackingToken()));
                    return seen.size() >= writers * appends * 3;
                }));
        Racers.race(writers, i -> () -> {
            String own = UUID.randomUUID().toString();
            for (int n = 0; n < appends; n++) {
                engine.appendEvents(many(own, 3 * n, 3 * n + 3));
            }
            return own;
        });
        following.get();

        assertThat(ids(seen)).doesNotHaveDuplicates();
        assertThat(seen.stream()
                        .map(event -> (DomainEventMessage<?>) event)
                        .collect(groupingBy(DomainEventMessage::getAggregateIdentifier))
                        .values())
                .hasSize(writers)
                .allSatisfy(events -> assertThat(events)
                        .extracting(DomainEventMessage::getSequenceNumber)
                        .isEqualTo(upTo(0, appends * 3)));
    }

    // --- snapshots ---

    @Test
    void a_snapshot_is_read_back() {
        engine.storeSnapshot(noted(aggregate, 7, "state"));
        DomainEventMessage<?> snapshot = engine.readSnapshot(aggregate).orElseThrow();
        assertThat(snapshot.getPayload()).isEqualTo(new Noted(7, "state"));
        assertThat(snapshot.getSequenceNumber()).isEqualTo(7);
        assertThat(snapshot.getType()).isEqualTo("Case");
    }

    @Test
    void the_newest_snapshot_counts_whichever_came_last() {
        engine.storeSnapshot(noted(aggregate, 7));
        engine.storeSnapshot(noted(aggregate, 20));
        engine.storeSnapshot(noted(aggregate, 12));
        assertThat(engine.readSnapshot(aggregate))
                .map(DomainEventMessage::getSequenceNumber)
                .contains(20L);
    }

    @Test
    void a_snapshot_is_no_event() {
        engine.appendEvents(many(aggregate, 0, 3));
        engine.storeSnapshot(noted(aggregate, 2));
        assertThat(sequences(aggregate, 0)).containsExactly(0L, 1L, 2L);
        assertThat(stream(null)).hasSize(3);
    }

    private static List<String> ids(List<? extends EventMessage<?>> events) {
        return events.stream().<String>map(EventMessage::getIdentifier).toList();
    }
}
