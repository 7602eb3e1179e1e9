package nl.gezinslijn.proof;

import java.security.MessageDigest;

/** The hashing of RFC 9162 §2.1.1: a leaf can never be taken for a node. */
public final class Merkle {

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private Merkle() {}

    /** The root of the tree without leaves. */
    public static Hash empty() {
        return Hash.sha256();
    }

    public static Hash leaf(byte[] entry) {
        MessageDigest digest = Hash.digest();
        digest.update(LEAF);
        digest.update(entry);
        return Hash.taken(digest);
    }

    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = Hash.digest();
        digest.update(NODE);
        left.addTo(digest);
        right.addTo(digest);
        return Hash.taken(digest);
    }
}
