package nl.gezinslijn.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and instants in what is stored are read as Java reads them. */
class WrittenTest {

    @Property
    void an_instant_is_read_as_java_reads_it(@ForAll("instants") Instant instant) {
        assertThat(Written.instant(instant.toString())).isEqualTo(instant);
        LocalDate day = LocalDate.parse(instant.toString().substring(0, 10));
        assertThat(Written.date(day.toString())).isEqualTo(day);
        YearMonth month = YearMonth.from(day);
        assertThat(Written.month(month.toString())).isEqualTo(month);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.oneOf(
                DateTimes.instants()
                        .between(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999Z")),
                Arbitraries.longs().between(0, 4_102_444_800_000L).map(Instant::ofEpochMilli),
                Arbitraries.longs().between(0, 4_102_444_800L).map(Instant::ofEpochSecond));
    }

    /** Anything between what is written here and what is not is told apart as Java does. */
    @Property(tries = 5_000)
    void what_is_spoilt_is_refused_or_read_as_java_does(
            @ForAll("instants") Instant instant, @ForAll int place, @ForAll("marks") char mark) {
        StringBuilder spoilt = new StringBuilder(instant.toString());
        spoilt.setCharAt(Math.floorMod(place, spoilt.length()), mark);
        String text = spoilt.toString();

        assertThat(outcome(() -> Written.instant(text))).isEqualTo(outcome(() -> Instant.parse(text)));
        String date = text.substring(0, 10);
        assertThat(outcome(() -> Written.date(date))).isEqualTo(outcome(() -> LocalDate.parse(date)));
        String month = text.substring(0, 7);
        assertThat(outcome(() -> Written.month(month))).isEqualTo(outcome(() -> YearMonth.parse(month)));
    }

    @Provide
    Arbitrary<Character> marks() {
        return Arbitraries.of('0', '1', '3', '9', '-', ':', 'T', 't', 'Z', '.', '+', ' ', '٣');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00Z", "2024-02-29T00:00:00Z", "2024-04-31T00:00:00Z", "2024-05-01T24:00:00Z",
                "2024-05-01T23:59:60Z", "2024-05-01T08:15Z", "2024-05-01T08:15:30.Z", "2024-05-01T08:15:30+02:00",
                "2024-05-01T08:15:30.1234567891Z", "2024-05-01", "", "Z"
            })
    void the_odd_ones_too(String text) {
        assertThat(outcome(() -> Written.instant(text))).isEqualTo(outcome(() -> Instant.parse(text)));
        assertThat(outcome(() -> Written.date(text))).isEqualTo(outcome(() -> LocalDate.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "2024-13-01", "yesterday", "20240501"})
    void no_date_is_refused(String text) {
        assertThatThrownBy(() -> Written.date(text)).isInstanceOf(DateTimeParseException.class);
    }

    private static String outcome(Supplier<Object> reading) {
        try {
            return reading.get().toString();
        } catch (DateTimeParseException e) {
            return "refused";
        }
    }
}
