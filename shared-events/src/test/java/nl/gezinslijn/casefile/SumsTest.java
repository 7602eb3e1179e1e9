package nl.gezinslijn.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class SumsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Property(tries = 300)
    void they_are_what_a_map_would_have_and_the_ones_before_stay_as_they_were(
            @ForAll List<@IntRange(min = 0, max = 12) Integer> weeks,
            @ForAll @IntRange(min = 0, max = 13) int one,
            @ForAll @IntRange(min = 0, max = 13) int other) {
        SortedMap<LocalDate, Integer> map = new TreeMap<>();
        Sums<LocalDate> sums = Sums.none();
        for (int minutes = 0; minutes < weeks.size(); minutes++) {
            Sums<LocalDate> before = sums;
            Map<LocalDate, Integer> then = Map.copyOf(map);
            map.merge(day(weeks.get(minutes)), minutes, Integer::sum);
            sums = before.plus(day(weeks.get(minutes)), minutes);
            assertThat(before).isEqualTo(then);
        }

        LocalDate from = day(Math.min(one, other));
        LocalDate to = day(Math.max(one, other));
        assertThat(sums).isEqualTo(map).hasSameHashCodeAs(map).hasToString(map.toString());
        assertThat(map).isEqualTo(sums);
        assertThat(sums.subMap(from, to)).isEqualTo(map.subMap(from, to));
        assertThat(sums.headMap(to)).isEqualTo(map.headMap(to));
        assertThat(sums.tailMap(from)).isEqualTo(map.tailMap(from));
        assertThat(sums.get(from)).isEqualTo(map.get(from));
        assertThat(sums.containsKey(to)).isEqualTo(map.containsKey(to));
        if (!map.isEmpty()) {
            assertThat(sums.firstKey()).isEqualTo(map.firstKey());
            assertThat(sums.lastKey()).isEqualTo(map.lastKey());
        }
        assertThat(Sums.of(map)).isEqualTo(map);
        assertThat(Sums.of(sums)).isSameAs(sums);
        String written = JSON.writeValueAsString(sums);
        assertThat(written).isEqualTo(JSON.writeValueAsString(map));
        assertThat(JSON.readValue(written, new TypeReference<SortedMap<LocalDate, Integer>>() {}))
                .isEqualTo(sums);
    }

    private static LocalDate day(int week) {
        return FIRST.plusWeeks(week);
    }
}
