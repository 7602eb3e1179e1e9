package nl.gezinslijn.proof;

/** An entry of a log as a leaf of its tree: what is stored of it, and nothing of where. */
public sealed interface LogLeaf permits EventLeaf, AccessLeaf {

    /** Its own, in whatever store it lies. */
    String id();

    byte[] bytes();

    default Hash hash() {
        return Merkle.leaf(bytes());
    }

    /** Whether this and that are the same entry, changed or not. */
    boolean isSameEntryAs(LogLeaf other);

    /** @throws IllegalArgumentException when these are not the bytes of a leaf */
    static LogLeaf parse(byte[] leaf) {
        String kind = new LeafBytes.Reader(leaf).text();
        if (EventLeaf.KIND.equals(kind)) {
            return EventLeaf.parse(leaf);
        }
        if (AccessLeaf.KIND.equals(kind)) {
            return AccessLeaf.parse(leaf);
        }
        throw new IllegalArgumentException("not the bytes of a leaf that is known here");
    }
}
