package nl.gezinslijn.query.proof;

import java.util.List;
import java.util.Optional;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.TreeHashes;

/**
 * Where a notary keeps the leaves of a log, the tree over them, and every head it ever signed. What a method has done
 * is on the disk when it returns.
 */
public interface ProofLedger extends TreeHashes {

    /**
     * An entry with its number.
     *
     * @param index from 0, without a gap
     * @param position where the source had it when it was numbered
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Leaf(long index, long position, String id, byte[] bytes) {}

    /** A node that tiles keep, as {@link TreeHashes#read} numbers them; level 1 and above. */
    record Node(int level, long index, Hash hash) {}

    /** How many leaves. */
    long size();

    Optional<Leaf> leaf(long index);

    /** Those from this number on, in order; fewer when there are no more. */
    List<Leaf> leaves(long from, int atMost);

    /** @param id of the entry */
    Optional<Leaf> find(String id);

    /**
     * All of it or nothing.
     *
     * @throws RuntimeException when an entry is numbered already, or a number is given already
     */
    void append(List<Leaf> leaves, List<Node> nodes);

    /** A head of a size of which one is kept already changes nothing. */
    void keep(Head head);

    Optional<Head> latestHead();

    /** The head of just this size. */
    Optional<Head> head(long size);

    /** Heads of more leaves than this, smallest first. */
    List<Head> headsAfter(long size, int atMost);

    /** The size of the last head that was published there; -1 before the first. */
    long published(String publisher);

    void markPublished(String publisher, long size);
}
