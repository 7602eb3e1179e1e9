package nl.gezinslijn.services.axon;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import nl.gezinslijn.event.RecordEvent.CaseTextErased;
import nl.gezinslijn.event.RecordEvent.PersonErased;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.query.projection.FlushingTokenStore;
import nl.gezinslijn.query.projection.ViewStore;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Destroys every key of which the destruction is on record (REC-2). The one who erases does so right after the record
 * is stored; this finishes what a crash left undone. One process of all is at it, from where the one before it was.
 */
final class ErasureFollower implements AutoCloseable {

    private static final String NAME = "erasures";

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, new AxonThreadFactory(NAME));
    private final PooledStreamingEventProcessor processor;

    ErasureFollower(EventStore events, ViewStore store, KeyVault vault) {
        this.processor = PooledStreamingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(new Destroyer(vault))
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(events)
                .tokenStore(FlushingTokenStore.in(store))
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(1_000)
                .build();
    }

    void start() {
        processor.start();
    }

    @Override
    public void close() {
        processor.shutDown();
        threads.shutdown();
    }

    private record Destroyer(KeyVault vault) implements EventHandlerInvoker {

        /** By its type alone, which needs no decoding. */
        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return message.getPayloadType() == PersonErased.class || message.getPayloadType() == CaseTextErased.class;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            String subject = subject(message);
            if (subject != null) {
                vault.destroy(subject);
            }
        }

        private static @Nullable String subject(EventMessage<?> message) {
            return switch (message.getPayload()) {
                case PersonErased erased -> KeyVault.person(erased.personId());
                case CaseTextErased erased
                when message instanceof DomainEventMessage<?> of -> KeyVault.ofCase(of.getAggregateIdentifier());
                default -> null;
            };
        }
    }
}
