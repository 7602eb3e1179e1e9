package nl.gezinslijn.standalone.wiring;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.projection.FlushingTokenStore;
import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.Pointer;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.Tokens;
import nl.gezinslijn.query.projection.View;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.rebuild.Phase;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.projection.rebuild.Rebuild;
import nl.gezinslijn.query.projection.rebuild.RebuildSettings;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.wiring.AxonConfiguration;
import nl.gezinslijn.runtime.wiring.StoredJson;
import nl.gezinslijn.runtime.wiring.StoredNames;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import nl.gezinslijn.standalone.views.EmbeddedViewStore;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;

/**
 * How many events a second a rebuild folds, beside (a) plain reading and decoding on all cores, (b) a stock Axon pooled
 * processor with default settings and one upsert per event, (c) the same with batches of 1,000 and bulk writes. All in
 * one run, on the stores of standalone. Arguments: directory (events that are there are used again), cases, events per
 * case, seconds for each of b and c.
 */
final class RebuildBench {

    private static final LogicalNameSerializer SERIALIZER =
            LogicalNameSerializer.of(new StoredNames(), StoredJson::configure);
    private static final Projection<Entry<CaseEvent>, CaseFile> PROJECTION = CaseFiles.projection();
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int CHUNK = 256;

    private final EmbeddedEventStore events;
    private final Path folder;
    private final long count;
    private final Duration patience;
    private double plain;

    private RebuildBench(EmbeddedEventStore events, Path folder, long count, Duration patience) {
        this.events = events;
        this.folder = folder;
        this.count = count;
        this.patience = patience;
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]).resolve("events.sqlite");
        boolean there = Files.exists(file);
        Path views = Files.createTempDirectory(file.getParent(), "views");
        int cases = Integer.parseInt(arguments[1]);
        try (var engine = SqliteEventStorageEngine.builder(file, SERIALIZER)
                .upcasterChain(AxonConfiguration.upcasters(SERIALIZER))
                .build()) {
            if (!there) {
                new ManyLives(Integer.parseInt(arguments[2])).writeTo(engine, cases);
            }
            long count =
                    Objects.requireNonNull(engine.createHeadToken()).position().orElseThrow();
            System.out.printf(
                    "%,d events of %,d cases; %d cores, heap %,d MB%n",
                    count, cases, CORES, Runtime.getRuntime().maxMemory() >> 20);
            EmbeddedEventStore events =
                    EmbeddedEventStore.builder().storageEngine(engine).build();
            try {
                new RebuildBench(events, views, count, Duration.ofSeconds(Long.parseLong(arguments[3]))).all();
            } finally {
                events.shutDown();
            }
        }
    }

    private void all() throws Exception {
        readAndDecode();
        plain = report("a  read and decode", this::readAndDecode);
        try (ViewStore store = new EmbeddedViewStore(folder.resolve("rebuilt"))) {
            rebuild(store);
        }
        try (ViewStore store = new EmbeddedViewStore(folder.resolve("batches"))) {
            report("c  pooled, 1,000 and bulk", () -> pooledInBatches(store));
        }
        try (ViewStore store = new EmbeddedViewStore(folder.resolve("stock"))) {
            report("b  pooled, as it comes", () -> stock(store));
        }
    }

    /** Runs something that says how many events it handled, and prints the rate. */
    private double report(String name, LongSupplier work) {
        try (var heap = new PeakHeap()) {
            long began = System.nanoTime();
            long handled = work.getAsLong();
            double rate = handled / seconds(began);
            print(name, handled, rate, heap);
            return rate;
        }
    }

    private void print(String name, long handled, double rate, PeakHeap heap) {
        System.out.printf(
                "%-28s %,10d events %,10.0f/s  %6.3f of a  peak heap %,5d MB%n",
                name, handled, rate, plain == 0 ? 1 : rate / plain, heap.megabytes());
    }

    private long readAndDecode() {
        Semaphore room = new Semaphore(CORES * 16);
        AtomicLong decoded = new AtomicLong();
        try (var threads = Executors.newFixedThreadPool(CORES);
                var stream = events.openStream(null)) {
            List<TrackedEventMessage<?>> chunk = new ArrayList<>();
            for (long read = 1; read <= count; read++) {
                chunk.add(stream.nextAvailable());
                if (chunk.size() == CHUNK || read == count) {
                    List<TrackedEventMessage<?>> full = chunk;
                    chunk = new ArrayList<>(CHUNK);
                    room.acquire();
                    threads.execute(() -> {
                        for (TrackedEventMessage<?> message : full) {
                            if (message.getPayload() != null
                                    && !message.getMetaData().isEmpty()) {
                                decoded.incrementAndGet();
                            }
                        }
                        room.release();
                    });
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return decoded.get();
    }

    /** Twice: the first fills an empty view, and the second is measured and compared with the first. */
    private void rebuild(ViewStore store) throws InterruptedException {
        Tokens.begin(FlushingTokenStore.in(store), PROJECTION.collection(), 4, events.createHeadToken());
        try (var keeper =
                new ProjectionKeeper<>(PROJECTION, events, store, new Pointer(store), RebuildSettings.DEFAULT)) {
            keeper.start();
            Rebuild first = finished(keeper, keeper.rebuild("bench").id(), new EnumMap<>(Phase.class));
            keeper.switchTo(first.id(), "there was nothing before");
            keeper.dropEarlier(PROJECTION.generation());
            try (var heap = new PeakHeap()) {
                long began = System.nanoTime();
                Map<Phase, Long> phases = new EnumMap<>(Phase.class);
                String id = keeper.rebuild("bench").id();
                Rebuild second = finished(keeper, id, phases);
                long compared = phases.getOrDefault(Phase.COMPARING, 0L);
                double whole = seconds(began);
                double built = whole - (double) compared / TimeUnit.SECONDS.toNanos(1);
                print("d  rebuild", count, count / built, heap);
                print("d  rebuild and comparison", count, count / whole, heap);
                phases.forEach((phase, nanos) -> System.out.printf(
                        "   %s %.1f s%n", phase.code(), (double) nanos / TimeUnit.SECONDS.toNanos(1)));
                Rebuild.Verdict verdict = Objects.requireNonNull(second.verdict());
                System.out.printf(
                        "   %,d cases in %d passes, %d differences, digests %s%n",
                        second.work().cases(),
                        second.work().passes(),
                        verdict.differing(),
                        verdict.newDigest().equals(verdict.oldDigest()) ? "equal" : "NOT EQUAL");
                keeper.cancel(id);
            }
        }
    }

    /** @param phases the nanoseconds that were spent in each */
    private static Rebuild finished(ProjectionKeeper<?, ?> keeper, String id, Map<Phase, Long> phases)
            throws InterruptedException {
        for (long last = System.nanoTime(); ; Thread.sleep(5)) {
            Rebuild now = keeper.find(id).orElseThrow();
            phases.merge(now.phase(), System.nanoTime() - last, Long::sum);
            last = System.nanoTime();
            if (now.phase().compareTo(Phase.READY) >= 0) {
                return now;
            }
        }
    }

    private long pooledInBatches(ViewStore store) {
        try (var projection = new LiveProjection<>(
                PROJECTION, events, FlushingTokenStore.in(store), store, new LiveProjection.Settings(16, 1_000, 10))) {
            projection.start();
            return waitFor(() -> projection.position() + 1);
        }
    }

    private long stock(ViewStore store) {
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
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialToken(StreamableMessageSource::createTailToken)
                .build();
        processor.start();
        long handled = waitFor(handler.handled::get);
        processor.shutDown();
        coordinator.shutdown();
        worker.shutdown();
        return handled;
    }

    /** Until all are handled, or patience is at its end: then the rate is that of the beginning. */
    private long waitFor(LongSupplier handled) {
        long end = System.nanoTime() + patience.toNanos();
        while (handled.getAsLong() < count && System.nanoTime() < end) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return handled.getAsLong();
    }

    private static double seconds(long began) {
        return (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1);
    }

    /** A projection as the manuals show it: read the document, change it, write it back. */
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
                    : PROJECTION.json().read().apply(read.getString("state"));
            CaseFile next = PROJECTION.fold().step().apply(file, CaseFiles.entry(message), List::of);
            Document document = PROJECTION.document(new View<>(key, message.getSequenceNumber(), next));
            store.write(database -> database.getCollection("cases")
                    .replaceOne(Filters.eq(key), document, new ReplaceOptions().upsert(true)));
            handled.incrementAndGet();
        }
    }
}
