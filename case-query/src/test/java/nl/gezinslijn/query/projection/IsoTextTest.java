package nl.gezinslijn.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the JDK reads is read as it does, and what it refuses is refused. */
class IsoTextTest {

    @Property
    void every_day_is_read_as_the_jdk_does(@ForAll("days") LocalDate day) {
        assertThat(IsoText.day(day.toString())).isEqualTo(day);
        // which writes months after the year 9999 as it does not read them
        String month = YearMonth.from(day).toString();
        assertThat(read(IsoText::month, month)).isEqualTo(read(YearMonth::parse, month));
    }

    @Property
    void what_is_nearly_a_day_is_read_or_refused_as_by_the_jdk(@ForAll("nearlyDays") String text) {
        assertThat(read(IsoText::day, text)).isEqualTo(read(LocalDate::parse, text));
        String month = text.substring(0, 7);
        assertThat(read(IsoText::month, month)).isEqualTo(read(YearMonth::parse, month));
    }

    @Example
    void a_mapper_reads_them_as_values_and_as_keys() {
        JsonMapper json = JsonMapper.builder().addModule(IsoText.quickly()).build();
        assertThat(json.readValue("{\"2024-02-29\":\"2024-03\"}", new TypeReference<Map<LocalDate, YearMonth>>() {}))
                .containsExactly(Map.entry(LocalDate.of(2024, 2, 29), YearMonth.of(2024, 3)));
        assertThat(json.readValue("{\"2024-03\":\"2024-02-28\"}", new TypeReference<Map<YearMonth, LocalDate>>() {}))
                .containsExactly(Map.entry(YearMonth.of(2024, 3), LocalDate.of(2024, 2, 28)));
        assertThatThrownBy(() -> json.readValue("\"2023-02-29\"", LocalDate.class))
                .isInstanceOf(DateTimeParseException.class);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(-10_100, 1, 1).toEpochDay(),
                        LocalDate.of(10_100, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** As long as a day; digits and dashes mostly where they belong. */
    @Provide
    Arbitrary<String> nearlyDays() {
        return Arbitraries.of(
                        "2024-02-", "2023-12-", "2024-1", "2024-0", "-024-02-", "2024/02-", "20a4-02-", "2024-02-3")
                .flatMap(begins -> Arbitraries.strings()
                        .withChars("0123456789-+\u0663")
                        .ofLength(10 - begins.length())
                        .map(begins::concat));
    }

    /** Empty where it is refused. */
    private static <T> Optional<T> read(Function<String, T> reading, String text) {
        try {
            return Optional.of(reading.apply(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
