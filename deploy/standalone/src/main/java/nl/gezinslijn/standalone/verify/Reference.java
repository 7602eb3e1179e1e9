package nl.gezinslijn.standalone.verify;

import java.util.Iterator;
import java.util.Optional;
import nl.gezinslijn.proof.Frontier;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.LogLeaf;

/** Something that says what was noted, leaf by leaf; it is believed as far as it fits a head. */
interface Reference {

    /** In words, as it is told to who verifies. */
    String name();

    /** How many leaf hashes it has. */
    long size();

    /** From this index on. */
    Iterator<Hash> leaves(long from);

    /** The whole leaf, where it is kept. */
    default Optional<LogLeaf> entry(long index) {
        return Optional.empty();
    }

    /** The root over its first leaves, as many as it has at most. */
    default Hash root(long size) {
        Frontier tree = new Frontier();
        for (Iterator<Hash> leaves = leaves(0); tree.size() < size && leaves.hasNext(); ) {
            tree.append(leaves.next());
        }
        return tree.root();
    }
}
