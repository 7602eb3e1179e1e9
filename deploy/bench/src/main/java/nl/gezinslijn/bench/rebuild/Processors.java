package nl.gezinslijn.bench.rebuild;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.projection.FlushingTokenStore;
import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.Tokens;
import nl.gezinslijn.query.projection.View;
import nl.gezinslijn.query.projection.ViewStore;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;

/** Axon's pooled processor, replaying into an empty view for a while; each tells how many events it handled. */
final class Processors {

    private static final Projection<Entry<CaseEvent>, CaseFile> PROJECTION = CaseFiles.projection();
    private static final int SEGMENTS = 16;
    private static final int BATCH = 1_000;

    private Processors() {}

    /** How many were handled in how long. */
    record Handled(long events, double seconds) {}

    /** With its defaults, and a handler as the manuals show it: read the document, change it, write it back. */
    static Handled stock(Register register, ViewStore store, Duration time) throws InterruptedException {
        MongoTokenStore tokens = store.write(database -> MongoTokenStore.builder()
                .mongoTemplate(
                        DefaultMongoTemplate.builder().mongoDatabase(database).build())
                .serializer(Tokens.serializer())
                .build());
        Upserting handler = new Upserting(store);
        ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
        ScheduledExecutorService worker = Executors.newScheduledThreadPool(1);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("stock")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .build())
                .messageSource(register.events())
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialToken(StreamableMessageSource::createTailToken)
                .build();
        try {
            return handled(register, time, processor::start, handler.handled::get);
        } finally {
            processor.shutDown();
            coordinator.shutdown();
            worker.shutdown();
        }
    }

    /** Our live projection: batches of 1,000, whose documents are read at once and written at once before the token. */
    static Handled tuned(Register register, ViewStore store, Duration time) throws InterruptedException {
        try (var projection = new LiveProjection<>(
                PROJECTION,
                register.events(),
                FlushingTokenStore.in(store),
                store,
                new LiveProjection.Settings(SEGMENTS, BATCH, 10))) {
            return handled(register, time, projection::start, () -> Math.max(0, projection.position()));
        }
    }

    private static Handled handled(Register register, Duration time, Runnable start, LongSupplier events)
            throws InterruptedException {
        long began = System.nanoTime();
        start.run();
        while (events.getAsLong() < register.count() && System.nanoTime() - began < time.toNanos()) {
            Thread.sleep(5);
        }
        return new Handled(events.getAsLong(), (System.nanoTime() - began) / 1e9);
    }

    /** What is asked to handle each event. */
    public static final class Upserting {

        private final ViewStore store;
        private final AtomicLong handled = new AtomicLong();

        Upserting(ViewStore store) {
            this.store = store;
        }

        @EventHandler
        public void on(CaseEvent event, DomainEventMessage<?> message) {
            String key = message.getAggregateIdentifier();
            Document read = store.database()
                    .getCollection("cases")
                    .find(Filters.eq(key))
                    .first();
            CaseFile file = read == null
                    ? PROJECTION.fold().initial().apply(key)
                    : PROJECTION.json().read().apply(read.getString(Projection.STATE));
            CaseFile next = PROJECTION.fold().step().apply(file, CaseFiles.entry(message), List::of);
            Document document = PROJECTION.document(new View<>(key, message.getSequenceNumber(), next));
            store.write(database -> database.getCollection("cases")
                    .replaceOne(Filters.eq(key), document, new ReplaceOptions().upsert(true)));
            handled.incrementAndGet();
        }
    }
}
