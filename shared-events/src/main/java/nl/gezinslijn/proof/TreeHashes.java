package nl.gezinslijn.proof;

import java.util.List;

/** The stored hashes of a tree, as tiles have them: leaves, and every eighth level of nodes above them. */
@FunctionalInterface
public interface TreeHashes {

    /**
     * @param level 0 for leaf hashes; <i>n</i> for the roots of complete subtrees of 256<sup>n</sup> leaves
     * @param first the first one wanted, counted from the left
     * @return as many as wanted
     * @throws IllegalArgumentException when the tree does not have them all
     */
    List<Hash> read(int level, long first, int count);
}
