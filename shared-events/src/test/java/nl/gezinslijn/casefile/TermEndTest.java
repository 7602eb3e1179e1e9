package nl.gezinslijn.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.gezinslijn.event.AnyEvent;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a term ends. */
@Proves(Rule.TERM_1)
class TermEndTest {

    @ParameterizedTest(name = "{1} months from {0} end on {2}")
    @CsvSource({
        "2023-08-31,  6, 2024-02-29",
        "2023-08-31,  9, 2024-05-30",
        "2023-08-31, 12, 2024-08-30",
        "2023-08-30,  6, 2024-02-29",
        "2023-08-30,  9, 2024-05-29",
        "2023-08-30, 12, 2024-08-29",
        "2023-08-29,  6, 2024-02-28",
        "2023-08-29,  9, 2024-05-28",
        "2023-08-29, 12, 2024-08-28",
        "2022-08-31,  6, 2023-02-28",
        "2022-08-31,  9, 2023-05-30",
        "2022-08-31, 12, 2023-08-30",
        "2024-02-29,  6, 2024-08-28",
        "2024-02-29,  9, 2024-11-28",
        "2024-02-29, 12, 2025-02-28",
    })
    void a_term_ends_on_the_day_before_the_same_day_or_on_the_last_of_the_month(
            LocalDate start, int months, LocalDate end) {
        assertThat(Term.end(start, months)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-08, 6, 2024-07-07, SUNDAY", "2024-03-02, 3, 2024-06-01, SATURDAY"})
    void a_weekend_does_not_move_the_end(LocalDate start, int months, LocalDate end, DayOfWeek weekday) {
        assertThat(Term.end(start, months)).isEqualTo(end);
        assertThat(end.getDayOfWeek()).isEqualTo(weekday);
    }

    @Property
    void the_end_is_never_after_the_same_day_so_many_months_on(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 48) int months) {
        assertThat(Term.end(start, months))
                .isBeforeOrEqualTo(start.plusMonths(months))
                .isAfter(start);
    }

    @Property
    void the_day_after_the_end_is_the_same_day_of_a_month_or_the_first_of_one(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 48) int months) {
        assertThat(Term.end(start, months).plusDays(1).getDayOfMonth()).isIn(start.getDayOfMonth(), 1);
    }

    @Property
    void a_longer_term_ends_later(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 0, max = 48) int months) {
        assertThat(Term.end(start, months + 1)).isAfter(Term.end(start, months));
    }

    @Property
    void a_later_start_never_ends_earlier(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 48) int months) {
        assertThat(Term.end(start.plusDays(1), months)).isAfterOrEqualTo(Term.end(start, months));
    }

    @Property
    void months_granted_later_are_reckoned_from_the_start_and_never_from_the_old_end(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 24) int months,
            @ForAll @IntRange(min = 1, max = 12) int more) {
        LocalDate end = Term.end(start, months + more);
        History history = History.none()
                .on(start.toString(), Given.REGISTERED, Given.ASSIGNED, new CoachingStarted(null, months))
                .on(start.toString(), new ExtensionRequested(1, more), new ExtensionGranted(1, more, end));

        assertThat(history.fold().term())
                .extracting(Term::startedOn, Term::months, Term::endsOn)
                .containsExactly(start, months + more, end);
    }

    @Test
    void reckoning_from_the_old_end_would_be_a_day_off() {
        LocalDate start = LocalDate.of(2023, 8, 31);
        LocalDate dayAfterOldEnd = Term.end(start, 6).plusDays(1);

        assertThat(Term.end(dayAfterOldEnd, 3)).isEqualTo("2024-05-31");
        assertThat(Term.end(start, 9)).isEqualTo("2024-05-30");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return AnyEvent.between(LocalDate.of(1999, 1, 1), LocalDate.of(2105, 12, 31));
    }
}
