package nl.gezinslijn.proof;

import java.util.ArrayList;
import java.util.List;

/** Makes proofs out of stored hashes (RFC 9162 §2.1.3.1 and §2.1.4.1). */
public final class Proofs {

    private Proofs() {}

    /** The root of the tree as it was at this size. */
    public static Hash root(TreeHashes hashes, long size) {
        return size == 0 ? Merkle.empty() : range(hashes, 0, size);
    }

    /** @throws IllegalArgumentException when the tree of this size has no such leaf */
    public static InclusionProof inclusion(TreeHashes hashes, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of this size has no such leaf");
        }
        List<Hash> path = new ArrayList<>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            long middle = begin + split(end - begin);
            if (index < middle) {
                path.addFirst(range(hashes, middle, end));
                end = middle;
            } else {
                path.addFirst(range(hashes, begin, middle));
                begin = middle;
            }
        }
        return new InclusionProof(index, size, path);
    }

    /** @throws IllegalArgumentException when the sizes are not in order */
    public static ConsistencyProof consistency(TreeHashes hashes, long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a tree does not shrink");
        }
        List<Hash> path = new ArrayList<>();
        if (from > 0) {
            long begin = 0;
            long end = to;
            while (from < end) {
                long middle = begin + split(end - begin);
                if (from <= middle) {
                    path.addFirst(range(hashes, middle, end));
                    end = middle;
                } else {
                    path.addFirst(range(hashes, begin, middle));
                    begin = middle;
                }
            }
            if (begin > 0) {
                path.addFirst(range(hashes, begin, end));
            }
        }
        return new ConsistencyProof(from, to, path);
    }

    /** The largest power of two below n. */
    private static long split(long n) {
        return Long.highestOneBit(n - 1);
    }

    /** The root of a part of the tree that such splits lead to, which is why its complete subtrees are aligned. */
    private static Hash range(TreeHashes hashes, long begin, long end) {
        long whole = Long.highestOneBit(end - begin);
        Hash left = subtree(hashes, Long.numberOfTrailingZeros(whole), begin / whole);
        return begin + whole == end ? left : Merkle.node(left, range(hashes, begin + whole, end));
    }

    /** The root of a complete subtree of 2<sup>level</sup> leaves. */
    static Hash subtree(TreeHashes hashes, int level, long index) {
        int within = level % Tile.HEIGHT;
        List<Hash> row = hashes.read(level / Tile.HEIGHT, index << within, 1 << within);
        while (row.size() > 1) {
            List<Hash> above = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(Merkle.node(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }
}
