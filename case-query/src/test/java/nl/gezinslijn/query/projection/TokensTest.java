package nl.gezinslijn.query.projection;

import static nl.gezinslijn.query.projection.Counting.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.gezinslijn.query.InOrderEngine;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.MultiSourceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {

    private static final GlobalSequenceTrackingToken FIVE = new GlobalSequenceTrackingToken(5);
    private static final GlobalSequenceTrackingToken NINE = new GlobalSequenceTrackingToken(9);
    private static final GapAwareTrackingToken GAPS = new GapAwareTrackingToken(7, List.of(3L, 6L));

    static Stream<TrackingToken> tokens() {
        return Stream.of(
                FIVE,
                GAPS,
                ReplayToken.createReplayToken(NINE),
                ReplayToken.createReplayToken(NINE, FIVE, null),
                ReplayToken.createReplayToken(new GapAwareTrackingToken(12, List.of(8L)), GAPS, null),
                new MergedTrackingToken(FIVE, NINE),
                new MultiSourceTrackingToken(Map.of("here", FIVE, "there", NINE)));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void a_token_is_read_as_it_was_written(TrackingToken token) {
        try (var store = TestViewStore.inMongoOrMemory()) {
            var tokens = FlushingTokenStore.in(store);
            tokens.initializeTokenSegments("processor", 1);
            tokens.storeToken(token, "processor", 0);

            assertThat(tokens.fetchToken("processor", 0)).isEqualTo(token);
        }
    }

    @Test
    void a_processor_that_begins_with_a_replay_of_what_is_there_gets_level() {
        var eventStore =
                EmbeddedEventStore.builder().storageEngine(new InOrderEngine()).build();
        eventStore.publish(events(5, 10));
        var handled = new AtomicInteger();
        try (var store = TestViewStore.inMongoOrMemory();
                var threads = Executors.newScheduledThreadPool(2)) {
            var processor = PooledStreamingEventProcessor.builder()
                    .name("replaying")
                    .eventHandlerInvoker(counting(handled))
                    .messageSource(eventStore)
                    .tokenStore(FlushingTokenStore.in(store))
                    .transactionManager(NoTransactionManager.INSTANCE)
                    .coordinatorExecutor(threads)
                    .workerExecutor(threads)
                    .initialSegmentCount(1)
                    .build();
            processor.start();

            await().until(() -> handled.get() == 50);
            processor.shutDown();
        }
        eventStore.shutDown();
    }

    private static EventHandlerInvoker counting(AtomicInteger handled) {
        return new EventHandlerInvoker() {
            @Override
            public boolean canHandle(EventMessage<?> message, Segment segment) {
                return true;
            }

            @Override
            public void handle(EventMessage<?> message, Segment segment) {
                handled.incrementAndGet();
            }
        };
    }
}
