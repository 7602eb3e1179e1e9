package nl.gezinslijn.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.proof.Hash;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** The events of a store in memory; where nothing is stored, what is hashed is what they would be told as. */
public final class StoredInMemory implements LeafSource {

    private final EmbeddedEventStore events;

    public StoredInMemory(EmbeddedEventStore events) {
        this.events = events;
    }

    @Override
    public List<Found> from(long position, int atMost) {
        List<TrackedEventMessage<?>> all = new java.util.ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(null)) {
            while (stream.hasNextAvailable()) {
                all.add(stream.nextAvailable());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        int first = (int) Math.max(0, position);
        return IntStream.range(first, Math.min(all.size(), first + atMost))
                .mapToObj(i -> found(i, (DomainEventMessage<?>) all.get(i)))
                .toList();
    }

    private static Found found(int position, DomainEventMessage<?> event) {
        EventLeaf leaf = new EventLeaf(
                event.getIdentifier(),
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getPayloadType().getSimpleName(),
                null,
                event.getTimestamp().toEpochMilli(),
                Hash.sha256(event.getPayload().toString().getBytes(UTF_8)),
                Hash.sha256(event.getMetaData().toString().getBytes(UTF_8)));
        return new Found(position, event.getIdentifier(), leaf.bytes());
    }
}
