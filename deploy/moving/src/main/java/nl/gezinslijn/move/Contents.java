package nl.gezinslijn.move;

import java.util.List;
import nl.gezinslijn.proof.Frontier;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.Merkle;
import nl.gezinslijn.query.proof.LeafSource;
import nl.gezinslijn.query.proof.LeafSource.Found;

/**
 * What a log holds.
 *
 * @param root of the tree over all its entries, in order
 */
record Contents(long entries, Hash root) {

    private static final int PAGE = 500;

    /** Reads it as a whole. */
    static Contents of(LeafSource log) {
        Frontier tree = new Frontier();
        for (List<Found> page = log.from(Long.MIN_VALUE, PAGE);
                !page.isEmpty();
                page = log.from(page.getLast().position() + 1, PAGE)) {
            page.forEach(found -> tree.append(Merkle.leaf(found.leaf())));
        }
        return new Contents(tree.size(), tree.root());
    }

    /**
     * Reads both.
     *
     * @throws NotTheSame when they differ
     */
    static Contents same(LeafSource from, LeafSource to) {
        Contents here = of(from);
        Contents there = of(to);
        if (!here.equals(there)) {
            throw new NotTheSame("here are " + here + ", there " + there);
        }
        return there;
    }
}
