package nl.gezinslijn.proof;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event as a leaf: what is stored of it, and nothing of where it is stored, so that the tree goes on when the store
 * moves. Payload and metadata are there as their hashes; so the leaf can be kept and shown without what it is about,
 * and proofs outlive the key of what was sealed in it.
 *
 * @param aggregateType what kind of line it is in, a case's or another's
 * @param aggregateId the case, for the events of a case; absent with {@code sequence} for an event in no line
 * @param name logical name of the event
 * @param recordedMillis when it was stored, since 1970
 * @param payload SHA-256 of the payload as it is stored
 * @param metadata SHA-256 of the metadata in canonical form ({@link CanonicalJson})
 */
public record EventLeaf(
        String eventId,
        @Nullable String aggregateType,
        @Nullable String aggregateId,
        @Nullable Long sequence,
        String name,
        @Nullable String revision,
        long recordedMillis,
        Hash payload,
        Hash metadata)
        implements LogLeaf {

    static final String KIND = "gezinslijn/event/1";

    @Override
    public String id() {
        return eventId;
    }

    @Override
    public byte[] bytes() {
        return LeafBytes.of(KIND)
                .text(eventId)
                .text(aggregateType)
                .text(aggregateId)
                .number(sequence)
                .text(name)
                .text(revision)
                .number(recordedMillis)
                .hash(payload)
                .hash(metadata)
                .toBytes();
    }

    /** @throws IllegalArgumentException when these are not the bytes of an event's leaf */
    public static EventLeaf parse(byte[] leaf) {
        LeafBytes.Reader in = new LeafBytes.Reader(leaf, KIND);
        EventLeaf event = new EventLeaf(
                LeafBytes.present(in.text()),
                in.text(),
                in.text(),
                in.number(),
                LeafBytes.present(in.text()),
                in.text(),
                LeafBytes.present(in.number()),
                Hash.of(LeafBytes.present(in.bytes())),
                Hash.of(LeafBytes.present(in.bytes())));
        in.end();
        return event;
    }

    /** The same id, or the same place in the same line. */
    @Override
    public boolean isSameEntryAs(LogLeaf other) {
        return other instanceof EventLeaf event
                && (eventId.equals(event.eventId)
                        || (aggregateId != null
                                && aggregateId.equals(event.aggregateId)
                                && Objects.equals(sequence, event.sequence)));
    }
}
