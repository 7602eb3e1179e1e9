package nl.gezinslijn.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * That a tree grew out of an earlier one: nothing before was changed, removed or moved (RFC 9162 §2.1.4).
 *
 * @param from size of the earlier tree
 * @param to size of the later one
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether it leads to both roots. */
    public boolean proves(Hash fromRoot, Hash toRoot) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to || from == 0) {
            return path.isEmpty() && (from == to ? fromRoot.equals(toRoot) : fromRoot.equals(Merkle.empty()));
        }
        if (path.isEmpty()) {
            return false;
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            hashes.addFirst(fromRoot);
        }
        long node = from - 1;
        long last = to - 1;
        while ((node & 1) == 1) {
            node >>>= 1;
            last >>>= 1;
        }
        Hash earlier = hashes.getFirst();
        Hash later = hashes.getFirst();
        for (Hash hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlier = Merkle.node(hash, earlier);
                later = Merkle.node(hash, later);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                later = Merkle.node(later, hash);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && earlier.equals(fromRoot) && later.equals(toRoot);
    }
}
