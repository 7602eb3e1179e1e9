package nl.gezinslijn.standalone.store;

import static nl.gezinslijn.standalone.store.Noted.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.names.UnknownEvent;
import nl.gezinslijn.runtime.names.UnknownEventUpcaster;
import nl.gezinslijn.runtime.names.UnknownNameException;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer program has stored an event and a snapshot that this one does not know. */
class UnknownEventTest {

    private static final Instant TIME = Instant.parse("2026-03-02T09:30:00.123Z");

    /** What only the newer program knows. */
    record Vanished(String secret) {}

    @TempDir
    Path directory;

    private final LogicalNameSerializer older = LogicalNameSerializer.of(new TestNames());

    @BeforeEach
    void a_newer_program_has_stored_events() {
        var newer = LogicalNameSerializer.of(new TestNames().with("Vanished", "4", Vanished.class));
        try (var engine = SqliteEventStorageEngine.builder(file(), newer).build()) {
            engine.appendEvents(noted("a", 0));
            engine.appendEvents(noted("b", 0), vanished("b", 1), noted("b", 2));
            engine.appendEvents(noted("a", 1));
            engine.storeSnapshot(vanished("a", 1));
        }
    }

    @Test
    void loading_its_aggregate_is_refused_by_name_and_revision() {
        try (var engine = open(new UnknownEventUpcaster(older))) {
            assertThatThrownBy(() -> engine.readEvents("b").asStream().toList())
                    .isInstanceOf(UnknownNameException.class)
                    .hasMessageContaining("Vanished, revision 4");
            assertThat(engine.readEvents("a").asStream()).hasSize(2);
        }
    }

    @Test
    void without_the_upcaster_the_stream_ends_there_with_an_error() {
        try (var engine = open(NoOpEventUpcaster.INSTANCE);
                var events = engine.readEvents(null, false)) {
            assertThatThrownBy(events::toList).isInstanceOf(UnknownNameException.class);
        }
    }

    @Test
    void in_a_stream_something_else_stands_in_its_place_with_all_that_is_around_it() {
        try (var engine = open(new UnknownEventUpcaster(older));
                var events = engine.readEvents(null, false)) {
            var all = events.toList();
            assertThat(all).hasSize(5);
            var unknown = (DomainEventMessage<?>) all.get(2);
            assertThat(unknown.getPayload()).isEqualTo(new UnknownEvent("Vanished", "4"));
            assertThat(unknown.getPayloadType()).isEqualTo(UnknownEvent.class);
            assertThat(unknown.getAggregateIdentifier()).isEqualTo("b");
            assertThat(unknown.getSequenceNumber()).isEqualTo(1);
            assertThat(unknown.getIdentifier()).isEqualTo("event-b1");
            assertThat(unknown.getTimestamp()).isEqualTo(TIME);
            assertThat(unknown.getMetaData()).containsEntry("actor", "coach-7");
            assertThat(unknown.toString()).doesNotContain("hush");
        }
    }

    @Test
    void an_upcaster_before_it_may_still_make_the_event_known() {
        EventUpcaster renaming =
                events -> events.map(event -> event.getType().getName().equals("Vanished")
                        ? event.upcast(older.typeForClass(Noted.class), String.class, json -> "{\"number\":1}", m -> m)
                        : event);
        try (var engine = open(new EventUpcasterChain(renaming, new UnknownEventUpcaster(older)));
                var events = engine.readEvents(null, false)) {
            assertThat(events)
                    .allSatisfy(event -> assertThat(event.getPayloadType()).isEqualTo(Noted.class));
            assertThat(engine.readEvents("b").asStream()).hasSize(3);
        }
    }

    @Test
    void a_processor_hands_it_to_its_handler_and_goes_on_with_the_others() {
        var handler = new Recorder();
        try (var engine = open(new UnknownEventUpcaster(older));
                var coordinator = Executors.newSingleThreadScheduledExecutor();
                var worker = Executors.newSingleThreadScheduledExecutor()) {
            var store = EmbeddedEventStore.builder().storageEngine(engine).build();
            var processor = PooledStreamingEventProcessor.builder()
                    .name("recorder")
                    .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(handler)
                            .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                            .build())
                    .errorHandler(PropagatingErrorHandler.instance())
                    .messageSource(store)
                    .tokenStore(new InMemoryTokenStore())
                    .transactionManager(NoTransactionManager.instance())
                    .coordinatorExecutor(coordinator)
                    .workerExecutor(worker)
                    .initialSegmentCount(1)
                    .build();
            processor.start();
            await().untilAsserted(() -> assertThat(handler.seen).containsExactly("a0", "b0", "parked b", "b2", "a1"));
            processor.shutDown();
            store.shutDown();
        }
    }

    @Test
    void an_unknown_snapshot_is_passed_over_and_the_aggregate_read_from_its_events() {
        try (var engine = open(new UnknownEventUpcaster(older))) {
            assertThatThrownBy(() -> engine.readSnapshot("a")).isInstanceOf(SerializationException.class);
            var store = EmbeddedEventStore.builder().storageEngine(engine).build();
            assertThat(store.readEvents("a").asStream()).hasSize(2);
            store.shutDown();
        }
    }

    /** Stands for a projection: parks the aggregate whose event it does not know. */
    static final class Recorder {

        final List<String> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(Noted noted, DomainEventMessage<?> message) {
            seen.add(message.getAggregateIdentifier() + message.getSequenceNumber());
        }

        @EventHandler
        void on(UnknownEvent unknown, DomainEventMessage<?> message) {
            seen.add("parked " + message.getAggregateIdentifier());
        }
    }

    private SqliteEventStorageEngine open(EventUpcaster upcasters) {
        return SqliteEventStorageEngine.builder(file(), older)
                .upcasterChain(upcasters)
                .build();
    }

    private Path file() {
        return directory.resolve("events.sqlite");
    }

    private static DomainEventMessage<Vanished> vanished(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>(
                "Case",
                aggregate,
                sequence,
                new Vanished("hush"),
                Map.of("actor", "coach-7"),
                "event-" + aggregate + sequence,
                TIME);
    }
}
