package nl.gezinslijn.query.projection.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** However many parts: each aggregate is in one of them. */
class PartitionPropertyTest {

    @Property
    void each_aggregate_is_in_exactly_one_part(@ForAll String id, @ForAll @IntRange(min = 0, max = 12) int doublings) {
        int count = 1 << doublings;
        assertThat(IntStream.range(0, count).filter(index -> new Partition(index, count).holds(id)))
                .hasSize(1);
    }

    @Property
    void two_halves_hold_what_the_whole_held(@ForAll String id, @ForAll @IntRange(min = 0, max = 7) int index) {
        Partition whole = new Partition(index, 8);
        assertThat(Stream.of(whole.half(), whole.otherHalf()).filter(half -> half.holds(id)))
                .hasSize(whole.holds(id) ? 1 : 0);
    }

    @Property
    void a_part_is_read_as_it_was_written(@ForAll @IntRange(min = 0, max = 63) int index) {
        assertThat(Partition.parse(new Partition(index, 64).written())).isEqualTo(new Partition(index, 64));
    }

    @Property
    void there_are_as_many_parts_as_it_takes_to_hold_all(@ForAll @LongRange(min = 0, max = 1_000_000) long cases) {
        assertThat(Partition.of(cases, 1_000).size() * 1_000L).isGreaterThanOrEqualTo(cases - 1_000);
    }

    @Test
    void parts_and_hands_are_about_equally_large() {
        int[] parts = new int[8];
        int[] hands = new int[3];
        for (int i = 0; i < 24_000; i++) {
            String id = UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})
                    .toString();
            for (int part = 0; part < 8; part++) {
                parts[part] += new Partition(part, 8).holds(id) ? 1 : 0;
            }
            // those of one part: the hands must not all get the same
            hands[Partition.hand(id, 3)] += new Partition(5, 8).holds(id) ? 1 : 0;
        }
        assertThat(IntStream.of(parts)).allSatisfy(size -> assertThat(size).isBetween(2_700, 3_300));
        assertThat(IntStream.of(hands)).allSatisfy(size -> assertThat(size).isBetween(850, 1_150));
    }
}
