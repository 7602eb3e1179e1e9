package nl.gezinslijn.runtime.store;

import java.time.Instant;
import nl.gezinslijn.proof.CanonicalJson;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.proof.Hash;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * An event or a snapshot as it lies in a store: its values as they were written, not decoded.
 *
 * @param aggregateId absent for an event that belongs to no aggregate; then {@code aggregateType} is absent too and
 *     {@code sequence} means nothing
 * @param name the logical name of the payload
 * @param millis when it was recorded, in milliseconds since 1970; finer time is cut off
 */
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
public record StoredEvent(
        String eventId,
        @Nullable String aggregateType,
        @Nullable String aggregateId,
        long sequence,
        String name,
        @Nullable String revision,
        long millis,
        byte[] payload,
        byte[] metaData)
        implements DomainEventData<byte[]> {

    public static StoredEvent of(EventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        byte[] metaData = event.serializeMetaData(serializer, byte[].class).getData();
        var domainEvent = event instanceof DomainEventMessage<?> d ? d : null;
        return new StoredEvent(
                event.getIdentifier(),
                domainEvent == null ? null : domainEvent.getType(),
                domainEvent == null ? null : domainEvent.getAggregateIdentifier(),
                domainEvent == null ? 0 : domainEvent.getSequenceNumber(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                event.getTimestamp().toEpochMilli(),
                payload.getData(),
                metaData);
    }

    /** As it stands in the tree of proofs: what lies here, sealed values as they are. */
    public EventLeaf leaf() {
        return new EventLeaf(
                eventId,
                aggregateType,
                aggregateId,
                aggregateId == null ? null : sequence,
                name,
                revision,
                millis,
                Hash.sha256(payload),
                Hash.sha256(CanonicalJson.of(metaData)));
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return Instant.ofEpochMilli(millis);
    }

    @Override
    public @Nullable String getType() {
        return aggregateType;
    }

    @Override
    public @Nullable String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, name, revision);
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metaData, byte[].class);
    }
}
