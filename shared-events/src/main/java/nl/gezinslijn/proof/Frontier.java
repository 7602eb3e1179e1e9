package nl.gezinslijn.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that only grows: the roots of its complete subtrees, at most one a level. Appending costs O(log n) and it
 * forgets the leaves. Not for several threads.
 */
public final class Frontier {

    /** Hears of each node that tiles store, when its subtree is complete. */
    @FunctionalInterface
    public interface Sink {
        /** As {@link TreeHashes#read} has them; level 1 and above. */
        void complete(int level, long index, Hash node);
    }

    /** Largest first. */
    private final List<Hash> peaks = new ArrayList<>();

    private long size;

    /** The empty tree. */
    public Frontier() {}

    /** A tree of which everything is stored already. */
    public static Frontier of(TreeHashes hashes, long size) {
        Frontier frontier = new Frontier();
        long left = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                frontier.peaks.add(Proofs.subtree(hashes, level, left >>> level));
                left += 1L << level;
            }
        }
        frontier.size = size;
        return frontier;
    }

    public long size() {
        return size;
    }

    public void append(Hash leaf) {
        append(leaf, (level, index, node) -> {});
    }

    public void append(Hash leaf, Sink sink) {
        Hash carried = leaf;
        for (int level = 0; (size >>> level & 1) == 1; level++) {
            carried = Merkle.node(peaks.removeLast(), carried);
            int above = level + 1;
            if (above % Tile.HEIGHT == 0) {
                sink.complete(above / Tile.HEIGHT, size >>> above, carried);
            }
        }
        peaks.add(carried);
        size++;
    }

    public Hash root() {
        if (peaks.isEmpty()) {
            return Merkle.empty();
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Merkle.node(peaks.get(i), root);
        }
        return root;
    }
}
