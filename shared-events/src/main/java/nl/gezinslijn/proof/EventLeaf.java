package nl.gezinslijn.proof;

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
        Hash metadata) {

    private static final String KIND = "gezinslijn/event/1";

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
                present(in.text()),
                in.text(),
                in.text(),
                in.number(),
                present(in.text()),
                in.text(),
                present(in.number()),
                Hash.of(present(in.bytes())),
                Hash.of(present(in.bytes())));
        in.end();
        return event;
    }

    public Hash hash() {
        return Merkle.leaf(bytes());
    }

    private static <T> T present(@Nullable T field) {
        if (field == null) {
            throw new IllegalArgumentException("a leaf lacks a field that every event has");
        }
        return field;
    }
}
