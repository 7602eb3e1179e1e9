package nl.gezinslijn.proof;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProofPropertiesTest {

    /** Reaches into the third level of tiles. */
    private static final GrownTree LARGE = GrownTree.of(70_000);

    private static final GrownTree SMALL = GrownTree.of(66);

    @Test
    void every_leaf_is_proved_in_every_tree_it_is_in() {
        for (int size = 1; size <= SMALL.size(); size++) {
            Hash root = SMALL.definedRoot(0, size);
            assertThat(Proofs.root(SMALL, size)).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                assertThat(Proofs.inclusion(SMALL, index, size).proves(SMALL.leaf(index), root))
                        .as("leaf %d of %d", index, size)
                        .isTrue();
            }
        }
    }

    @Test
    void every_tree_is_proved_to_have_grown_out_of_every_earlier_one() {
        for (int to = 0; to <= SMALL.size(); to++) {
            for (int from = 0; from <= to; from++) {
                assertThat(Proofs.consistency(SMALL, from, to)
                                .proves(SMALL.definedRoot(0, from), SMALL.definedRoot(0, to)))
                        .as("%d to %d", from, to)
                        .isTrue();
            }
        }
    }

    @Property(tries = 80)
    void proofs_out_of_tiles_hold_at_any_size(
            @ForAll @IntRange(min = 1, max = 70_000) int size, @ForAll @IntRange(max = 69_999) int some) {
        int index = some % size;
        Hash root = LARGE.definedRoot(0, size);

        assertThat(Proofs.inclusion(LARGE, index, size).proves(LARGE.leaf(index), root))
                .isTrue();
        assertThat(Proofs.consistency(LARGE, index, size).proves(LARGE.definedRoot(0, index), root))
                .isTrue();
    }

    @Property(tries = 50)
    void a_tree_taken_up_again_grows_as_if_it_had_never_been_laid_down(
            @ForAll @IntRange(max = 69_000) int size, @ForAll @IntRange(max = 600) int more) {
        Frontier frontier = Frontier.of(LARGE, size);
        for (int i = size; i < size + more; i++) {
            frontier.append(LARGE.leaf(i));
        }

        assertThat(frontier.size()).isEqualTo(size + more);
        assertThat(frontier.root()).isEqualTo(LARGE.definedRoot(0, size + more));
    }

    @Property(tries = 80)
    void the_path_of_a_leaf_is_no_longer_than_the_tree_is_high(
            @ForAll @IntRange(min = 1, max = 70_000) int size, @ForAll @IntRange(max = 69_999) int some) {
        assertThat(Proofs.inclusion(LARGE, some % size, size).path())
                .hasSizeLessThanOrEqualTo(Integer.SIZE - Integer.numberOfLeadingZeros(size));
    }
}
