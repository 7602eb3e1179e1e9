package nl.gezinslijn.standalone.store;

import static nl.gezinslijn.standalone.store.Noted.noted;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An engine, started anew for each test, and what tests ask of it. */
abstract class EngineUnderTest {

    static final LogicalNameSerializer SERIALIZER = LogicalNameSerializer.of(new TestNames());

    @TempDir
    Path directory;

    EventStorageEngine engine;
    final String aggregate = UUID.randomUUID().toString();
    final String other = UUID.randomUUID().toString();

    abstract EventStorageEngine start(Path directory) throws Exception;

    void stop() throws Exception {}

    /** The promises that this engine does not keep, each with the reason; their tests are skipped with that reason. */
    Map<Promise, String> broken() {
        return Map.of();
    }

    @BeforeEach
    void open() throws Exception {
        engine = start(directory);
    }

    @AfterEach
    void close() throws Exception {
        stop();
    }

    void relyOn(Promise promise) {
        Assumptions.assumeFalse(
                broken().containsKey(promise), () -> promise + " is not promised: " + broken().get(promise));
    }

    static List<DomainEventMessage<Noted>> many(String aggregate, int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> noted(aggregate, n)).toList();
    }

    static List<Long> upTo(int from, int to) {
        return IntStream.range(from, to).mapToObj(Long::valueOf).toList();
    }

    List<Long> sequences(String of, long from) {
        return engine.readEvents(of, from)
                .asStream()
                .<Long>map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    List<? extends TrackedEventMessage<?>> stream(@Nullable TrackingToken from) {
        try (var events = engine.readEvents(from, false)) {
            return events.toList();
        }
    }

    String where(EventMessage<?> event) {
        var domainEvent = (DomainEventMessage<?>) event;
        return domainEvent.getAggregateIdentifier() + domainEvent.getSequenceNumber();
    }
}
