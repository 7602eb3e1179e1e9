package nl.gezinslijn.query.projection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import nl.gezinslijn.query.projection.ParkedCase.GivenUp;
import nl.gezinslijn.query.projection.Projection.Lines;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Keeps a projection level with the events, from the first one ever, by a pooled streaming event processor of its own.
 *
 * <p>Start and close it by hand, or make it a component of Axon's configuration, to be built on initialisation: then it
 * starts and stops with that. Another generation of a projection is another live projection beside it.
 */
public final class LiveProjection<E, S> implements Lifecycle, AutoCloseable {

    /**
     * What can be tuned.
     *
     * @param segments how many parts the cases are divided into, each handled by one thread at a time
     * @param batchSize the most events folded between two writes; well within the 10 seconds of a claim
     * @param maxParked the most cases that may be parked before the projection stops
     * @param around what looks on at each event
     */
    public record Settings(
            int segments,
            int batchSize,
            int maxParked,
            List<MessageHandlerInterceptor<? super EventMessage<?>>> around) {

        public static final Settings DEFAULT = new Settings(4, 1_000, 100);

        public Settings {
            around = List.copyOf(around);
        }

        public Settings(int segments, int batchSize, int maxParked) {
            this(segments, batchSize, maxParked, List.of());
        }
    }

    private final Projection<E, S> projection;
    private final EventStore events;
    private final PromptSource source;
    private final ViewStore store;
    private final Documents documents;
    private final ParkingLot parking;
    private final Folder<E, S> folder;
    private final Retry<E, S> retry;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;
    private final PooledStreamingEventProcessor processor;

    public LiveProjection(
            Projection<E, S> projection,
            EventStore events,
            FlushingTokenStore tokens,
            ViewStore store,
            Settings settings) {
        String name = projection.collection();
        this.projection = projection;
        this.events = events;
        this.source = new PromptSource(events);
        this.store = store;
        this.documents = new Documents(store, projection);
        this.parking = new ParkingLot(store, projection, settings.maxParked());
        this.folder = new Folder<>(projection, documents, parking, Lines.of(events));
        this.retry = new Retry<>(projection, events, documents, parking, store);
        // a commit may still tell of new events while this is being closed
        this.coordinator = new ScheduledThreadPoolExecutor(
                1, new AxonThreadFactory("projection " + name), new ThreadPoolExecutor.DiscardPolicy());
        this.workers = Executors.newScheduledThreadPool(
                Math.min(settings.segments(), Runtime.getRuntime().availableProcessors()),
                new AxonThreadFactory("projection " + name));
        this.processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(folder)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(source)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(settings.segments())
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(settings.batchSize())
                // after an error a segment is taken up again within a second or so, and a slow batch keeps its claim
                .tokenClaimInterval(500)
                .enableCoordinatorClaimExtension()
                .build();
        for (MessageHandlerInterceptor<? super EventMessage<?>> each : settings.around()) {
            Objects.requireNonNull(processor.registerHandlerInterceptor(each));
        }
        documents.createIndexes(projection.fields().indexes());
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS, this::start);
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::close);
    }

    public void start() {
        processor.start();
    }

    /** Stops after the batches in hand; what is closed stays closed. */
    @Override
    public void close() {
        source.close();
        processor.shutDown();
        coordinator.shutdown();
        workers.shutdown();
    }

    /** The processor underneath, for metrics. */
    public PooledStreamingEventProcessor processor() {
        return processor;
    }

    public ProjectionStatus status() {
        return ProjectionStatus.of(projection, events, store, position(), folder.stopped());
    }

    /** Too many cases are parked: nothing is folded until that is mended. */
    public boolean stopped() {
        return folder.stopped();
    }

    public Generation generation() {
        return projection.generation();
    }

    /** The cases that are parked. */
    public List<ParkedCase> parked() {
        return parking.all();
    }

    /**
     * Folds a parked case again, from its first event on.
     *
     * @return whether its view is level now; also true if it was not parked
     */
    public boolean retry(String key) {
        return retry.retry(key);
    }

    /**
     * Gives a parked case up: it is no longer counted as waiting, its later events are skipped as before, and a retry
     * is still possible.
     *
     * @return whether it was parked
     */
    public boolean giveUp(String key, GivenUp decision) {
        boolean parked = parking.giveUp(key, decision);
        store.commit();
        return parked;
    }

    /** The lowest position of all segments; those that run here know theirs before they store it. */
    public long position() {
        Map<Integer, Long> positions = Tokens.positions(store, projection.collection());
        processor
                .processingStatus()
                .forEach((segment, status) ->
                        status.getCurrentPosition().ifPresent(here -> positions.merge(segment, here, Math::max)));
        return Tokens.lowest(positions);
    }
}
