package nl.gezinslijn.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The events, with word of new ones as soon as their unit of work has been committed. Axon's embedded event store gives
 * no such word, and a pooled processor then looks twice a second only.
 */
final class PromptSource implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {

    /** Events reach an open stream by a thread of the store's own, so a moment after the commit. */
    private static final int MOMENT_MILLIS = 50;

    private final EventStore events;
    private final Registration subscription;
    private final Set<PromptStream> streams = ConcurrentHashMap.newKeySet();

    PromptSource(EventStore events) {
        this.events = events;
        this.subscription = events.subscribe(this::announce);
    }

    /** Called before the events are stored; nothing may fail here. */
    private void announce(List<? extends EventMessage<?>> messages) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().afterCommit(committed -> streams.forEach(PromptStream::wake));
        }
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return new PromptStream(events.openStream(trackingToken));
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return events.createTokenAt(dateTime);
    }

    @Override
    public void close() {
        subscription.cancel();
    }

    private final class PromptStream implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> stream;
        private volatile Runnable listener = () -> {};
        private volatile boolean woken;

        PromptStream(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        void wake() {
            woken = true;
            listener.run();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            if (!stream.setOnAvailableCallback(callback)) {
                listener = callback;
                streams.add(this);
            }
            return true;
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            if (woken && timeout == 0) {
                woken = false;
                if (stream.hasNextAvailable(MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void close() {
            streams.remove(this);
            stream.close();
        }
    }
}
