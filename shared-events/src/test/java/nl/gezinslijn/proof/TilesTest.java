package nl.gezinslijn.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TilesTest {

    @Test
    void a_tile_has_the_path_that_mirrors_look_for() {
        assertThat(new Tile(0, 0, 256).path()).isEqualTo("tile/0/000");
        assertThat(new Tile(0, 0, 17).path()).isEqualTo("tile/0/000.p/17");
        assertThat(new Tile(1, 999, 256).path()).isEqualTo("tile/1/999");
        assertThat(new Tile(0, 1_000, 256).path()).isEqualTo("tile/0/x001/000");
        assertThat(new Tile(2, 1_234_067, 1).path()).isEqualTo("tile/2/x001/x234/067.p/1");
    }

    @Test
    void a_tree_of_seventy_thousand_has_three_levels() {
        List<Tile> tiles = Tile.of(70_000);

        assertThat(tiles).hasSize(274 + 2 + 1);
        assertThat(tiles)
                .filteredOn(tile -> !tile.whole())
                .containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
    }

    @Test
    void a_tree_that_did_not_grow_has_nothing_to_write() {
        assertThat(Tile.of(0)).isEmpty();
        assertThat(Tile.grown(1_000, 1_000)).isEmpty();
        assertThat(Tile.grown(255, 256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
    }

    @Property(tries = 300)
    void what_was_written_step_by_step_is_what_is_written_at_once(
            @ForAll @LongRange(max = 200_000) long first,
            @ForAll @LongRange(max = 2_000) long second,
            @ForAll @LongRange(max = 2_000) long third) {
        long size = first + second + third;
        Map<String, Tile> step = new HashMap<>();
        Tile.of(first).forEach(tile -> step.put(tile.level() + "/" + tile.index(), tile));
        Tile.grown(first, first + second).forEach(tile -> step.put(tile.level() + "/" + tile.index(), tile));
        Tile.grown(first + second, size).forEach(tile -> step.put(tile.level() + "/" + tile.index(), tile));

        assertThat(step.values()).containsExactlyInAnyOrderElementsOf(Tile.of(size));
    }
}
