package nl.gezinslijn.query.projection;

import static nl.gezinslijn.query.projection.Counting.added;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.gezinslijn.query.InOrderEngine;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromptSourceTest {

    private final EmbeddedEventStore eventStore =
            EmbeddedEventStore.builder().storageEngine(new InOrderEngine()).build();
    private final PromptSource source = new PromptSource(eventStore);
    private final Semaphore told = new Semaphore(0);

    @AfterEach
    void close() {
        source.close();
        eventStore.shutDown();
    }

    @Test
    void a_stream_is_told_of_events_once_they_are_committed_and_has_them() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.setOnAvailableCallback(told::release)).isTrue();

            for (int seq = 0; seq < 100; seq++) {
                var event = added("counter", seq, seq);
                var publishing = Thread.startVirtualThread(
                        () -> DefaultUnitOfWork.startAndGet(event).execute(() -> eventStore.publish(event)));

                assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                assertThat(stream.hasNextAvailable()).as("event %s", seq).isTrue();
                assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Counting.Added(seq));
                publishing.join();
            }
        }
    }

    @Test
    void nothing_is_said_of_what_was_rolled_back() {
        var event = added("counter", 0, 1);
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            stream.setOnAvailableCallback(told::release);
            var unitOfWork = DefaultUnitOfWork.startAndGet(event);
            unitOfWork.onCommit(u -> {
                throw new IllegalStateException("the disk went away");
            });

            assertThat(unitOfWork
                            .executeWithResult(() -> {
                                eventStore.publish(event);
                                return true;
                            })
                            .isExceptional())
                    .isTrue();
            assertThat(told.availablePermits()).isZero();
        }
    }

    @Test
    void a_closed_stream_is_told_nothing() {
        var event = added("counter", 0, 1);
        BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null);
        stream.setOnAvailableCallback(told::release);
        stream.close();

        DefaultUnitOfWork.startAndGet(event).execute(() -> eventStore.publish(event));
        assertThat(told.availablePermits()).isZero();
    }
}
