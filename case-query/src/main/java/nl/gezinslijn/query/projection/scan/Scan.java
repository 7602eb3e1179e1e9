package nl.gezinslijn.query.projection.scan;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Reads a stretch of events once, and has several hands take them, each the events of its own aggregates. */
public final class Scan {

    /**
     * What can be tuned.
     *
     * @param hands how many threads decode and fold
     * @param chunk how many events are handed on at once
     * @param waiting how many chunks may wait for a hand before the reading waits
     */
    public record Settings(int hands, int chunk, int waiting) {

        public static final Settings DEFAULT = new Settings(Runtime.getRuntime().availableProcessors(), 256, 64);
    }

    /**
     * What a scan leaves.
     *
     * @param last where it ended: an event stream opened here goes on without a gap
     */
    public record Done<H>(List<H> hands, @Nullable TrackingToken last) {}

    /** Who looks on: told how far it is, and asked whether to stop, once per chunk. */
    public record Watch(LongConsumer scanned, BooleanSupplier cancelled) {

        public static final Watch NONE = new Watch(events -> {}, () -> false);
    }

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final Settings settings;

    public Scan(StreamableMessageSource<TrackedEventMessage<?>> source, Settings settings) {
        this.source = source;
        this.settings = settings;
    }

    /**
     * Waits until all hands have taken everything. When one fails, the scan fails as that one did.
     *
     * @param wanted asked on the reading thread, before anything is decoded
     * @param hand makes one for each thread
     * @throws CancellationException when the watch says so
     */
    public <H extends Hand> Done<H> run(
            Reach reach, Predicate<? super DomainEventMessage<?>> wanted, Supplier<H> hand, Watch watch) {
        try (ExecutorService threads = Executors.newFixedThreadPool(settings.hands(), new AxonThreadFactory("scan"))) {
            List<Lane<H>> lanes = Stream.generate(() -> new Lane<>(hand.get(), settings))
                    .limit(settings.hands())
                    .toList();
            lanes.forEach(lane -> lane.start(threads));
            try {
                TrackingToken last = read(reach, wanted, lanes, watch);
                for (Lane<H> lane : lanes) {
                    lane.end();
                }
                lanes.forEach(Lane::join);
                return new Done<>(lanes.stream().map(Lane::hand).toList(), last);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private <H extends Hand> @Nullable TrackingToken read(
            Reach reach, Predicate<? super DomainEventMessage<?>> wanted, List<Lane<H>> lanes, Watch watch)
            throws InterruptedException {
        TrackingToken last = reach.after();
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(reach.after())) {
            for (long read = 1; !reach.endsAt(last); read++) {
                while (!stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    unlessCancelled(watch);
                }
                TrackedEventMessage<?> message = stream.nextAvailable();
                last = message.trackingToken();
                if (message instanceof DomainEventMessage<?> event && wanted.test(event)) {
                    lanes.get(Partition.hand(event.getAggregateIdentifier(), lanes.size()))
                            .add(event);
                }
                if (read % settings.chunk() == 0) {
                    watch.scanned().accept(reach.eventsUpTo(last));
                    unlessCancelled(watch);
                }
            }
        }
        watch.scanned().accept(reach.eventsUpTo(last));
        return last;
    }

    private static void unlessCancelled(Watch watch) {
        if (watch.cancelled().getAsBoolean()) {
            throw new CancellationException("cancelled");
        }
    }
}
