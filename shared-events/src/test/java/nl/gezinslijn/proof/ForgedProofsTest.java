package nl.gezinslijn.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody may try who wants a false entry believed, or a tree that was changed. */
class ForgedProofsTest {

    private static final int SIZE = 21;
    private static final GrownTree TREE = GrownTree.of(SIZE);
    private static final Hash ROOT = TREE.root();
    private static final Hash ELSE = Merkle.leaf(new byte[] {1, 2, 3});

    /** Every leaf, so that left and right ones and those beside an incomplete part are among them. */
    @Test
    void another_index_is_refused() {
        forEachLeaf((index, proof) -> {
            for (int other = -1; other <= SIZE; other++) {
                assertThat(new InclusionProof(other, SIZE, proof.path()).proves(TREE.leaf(index), ROOT))
                        .isEqualTo(other == index);
            }
        });
    }

    @Test
    void a_size_of_which_the_path_is_not_is_refused() {
        forEachLeaf((index, proof) -> {
            for (int size : new int[] {-1, 0, 1, index, SIZE / 2, 2 * SIZE + 1, Integer.MAX_VALUE}) {
                assertThat(new InclusionProof(index, size, proof.path()).proves(TREE.leaf(index), ROOT))
                        .isFalse();
            }
        });
    }

    @Test
    void another_root_is_refused() {
        forEachLeaf((index, proof) -> {
            assertThat(proof.proves(TREE.leaf(index), ELSE)).isFalse();
            assertThat(proof.proves(TREE.leaf(index), Proofs.root(TREE, SIZE - 1)))
                    .isFalse();
            assertThat(proof.proves(TREE.leaf(index), Merkle.empty())).isFalse();
        });
    }

    @Test
    void another_entry_is_refused() {
        forEachLeaf((index, proof) -> {
            assertThat(proof.proves(ELSE, ROOT)).isFalse();
            assertThat(proof.proves(TREE.leaf((index + 1) % SIZE), ROOT)).isFalse();
        });
    }

    @Test
    void swapped_siblings_are_refused() {
        forEachLeaf((index, proof) -> {
            for (int i = 0; i + 1 < proof.path().size(); i++) {
                List<Hash> path = new ArrayList<>(proof.path());
                Collections.swap(path, i, i + 1);
                assertThat(new InclusionProof(index, SIZE, path).proves(TREE.leaf(index), ROOT))
                        .isFalse();
            }
        });
    }

    @Test
    void a_changed_sibling_is_refused() {
        forEachLeaf((index, proof) -> {
            for (int i = 0; i < proof.path().size(); i++) {
                List<Hash> path = new ArrayList<>(proof.path());
                path.set(i, ELSE);
                assertThat(new InclusionProof(index, SIZE, path).proves(TREE.leaf(index), ROOT))
                        .isFalse();
            }
        });
    }

    @Test
    void a_path_cut_short_is_refused_at_either_end() {
        forEachLeaf((index, proof) -> {
            List<Hash> path = proof.path();
            assertThat(new InclusionProof(index, SIZE, path.subList(1, path.size())).proves(TREE.leaf(index), ROOT))
                    .isFalse();
            assertThat(new InclusionProof(index, SIZE, path.subList(0, path.size() - 1)).proves(TREE.leaf(index), ROOT))
                    .isFalse();
            assertThat(new InclusionProof(index, SIZE, List.of()).proves(TREE.leaf(index), ROOT))
                    .isFalse();
        });
    }

    @Test
    void a_path_with_one_hash_too_many_is_refused_also_when_it_was_made_to_fit() {
        forEachLeaf((index, proof) -> {
            List<Hash> longer = new ArrayList<>(proof.path());
            longer.add(ELSE);
            assertThat(new InclusionProof(index, SIZE, longer).proves(TREE.leaf(index), ROOT))
                    .isFalse();
            assertThat(new InclusionProof(index, SIZE, longer).proves(TREE.leaf(index), Merkle.node(ROOT, ELSE)))
                    .isFalse();
            longer.addFirst(ELSE);
            assertThat(new InclusionProof(index, SIZE, longer).proves(TREE.leaf(index), ROOT))
                    .isFalse();
        });
    }

    @Test
    void a_node_is_not_taken_for_a_leaf() {
        GrownTree four = GrownTree.of(4);
        Hash left = Merkle.node(four.leaf(0), four.leaf(1));
        Hash right = Merkle.node(four.leaf(2), four.leaf(3));
        byte[] forged = concatenated(four.leaf(0), four.leaf(1));

        assertThat(new InclusionProof(0, 2, List.of(right)).proves(left, four.root()))
                .as("the same hashes with a smaller size, which the head does not say")
                .isTrue();
        assertThat(new InclusionProof(0, 2, List.of(right)).proves(Merkle.leaf(forged), four.root()))
                .as("an entry made of two hashes")
                .isFalse();
        assertThat(new InclusionProof(0, 4, List.of(right)).proves(left, four.root()))
                .isFalse();
    }

    @Test
    void a_tree_that_shrank_is_refused() {
        for (int from = 1; from <= SIZE; from++) {
            for (int to = 0; to < from; to++) {
                List<Hash> path = Proofs.consistency(TREE, to, from).path();
                assertThat(new ConsistencyProof(from, to, path).proves(Proofs.root(TREE, from), Proofs.root(TREE, to)))
                        .isFalse();
            }
        }
    }

    @Test
    void a_tree_with_an_earlier_entry_changed_removed_or_moved_did_not_grow_out_of_the_first() {
        for (Change change : Change.values()) {
            GrownTree other = change.tree();
            int size = (int) other.size();
            for (int from = 12; from < size; from++) {
                ConsistencyProof proof = Proofs.consistency(other, from, size);
                assertThat(proof.proves(Proofs.root(other, from), other.root())).isTrue();
                assertThat(proof.proves(Proofs.root(TREE, from), other.root()))
                        .as("%s, from %d", change, from)
                        .isFalse();
            }
        }
    }

    @Test
    void a_proof_of_growth_with_anything_changed_is_refused() {
        for (int from = 1; from < SIZE; from++) {
            ConsistencyProof proof = Proofs.consistency(TREE, from, SIZE);
            Hash before = Proofs.root(TREE, from);
            assertThat(proof.proves(ELSE, ROOT)).isFalse();
            assertThat(proof.proves(before, ELSE)).isFalse();
            assertThat(proof.proves(ROOT, before)).isFalse();
            for (int i = 0; i < proof.path().size(); i++) {
                List<Hash> changed = new ArrayList<>(proof.path());
                changed.set(i, ELSE);
                assertThat(new ConsistencyProof(from, SIZE, changed).proves(before, ROOT))
                        .isFalse();
                changed.remove(i);
                assertThat(new ConsistencyProof(from, SIZE, changed).proves(before, ROOT))
                        .isFalse();
            }
            List<Hash> longer = new ArrayList<>(proof.path());
            longer.add(ELSE);
            assertThat(new ConsistencyProof(from, SIZE, longer).proves(before, ROOT))
                    .isFalse();
            assertThat(new ConsistencyProof(from, SIZE, List.of()).proves(before, ROOT))
                    .isFalse();
        }
    }

    @Test
    void equal_sizes_with_different_roots_are_two_histories() {
        assertThat(new ConsistencyProof(SIZE, SIZE, List.of()).proves(ROOT, ROOT))
                .isTrue();
        assertThat(new ConsistencyProof(SIZE, SIZE, List.of()).proves(ROOT, ELSE))
                .isFalse();
        assertThat(new ConsistencyProof(SIZE, SIZE, List.of(ELSE)).proves(ROOT, ROOT))
                .isFalse();
        assertThat(new ConsistencyProof(0, SIZE, List.of()).proves(ELSE, ROOT)).isFalse();
    }

    private enum Change {
        CHANGED,
        REMOVED,
        MOVED;

        GrownTree tree() {
            List<Hash> leaves = new ArrayList<>(TREE.read(0, 0, SIZE));
            switch (this) {
                case CHANGED -> leaves.set(11, ELSE);
                case REMOVED -> leaves.remove(10);
                case MOVED -> Collections.swap(leaves, 3, 11);
            }
            GrownTree other = new GrownTree();
            leaves.forEach(other::append);
            return other;
        }
    }

    @FunctionalInterface
    private interface OfLeaf {
        void check(int index, InclusionProof proof);
    }

    private static void forEachLeaf(OfLeaf check) {
        for (int index = 0; index < SIZE; index++) {
            InclusionProof proof = Proofs.inclusion(TREE, index, SIZE);
            assertThat(proof.proves(TREE.leaf(index), ROOT)).isTrue();
            check.check(index, proof);
        }
    }

    private static byte[] concatenated(Hash left, Hash right) {
        byte[] both = new byte[2 * Hash.BYTES];
        System.arraycopy(left.bytes(), 0, both, 0, Hash.BYTES);
        System.arraycopy(right.bytes(), 0, both, Hash.BYTES, Hash.BYTES);
        return both;
    }
}
