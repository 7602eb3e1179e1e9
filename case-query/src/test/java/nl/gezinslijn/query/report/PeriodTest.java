package nl.gezinslijn.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.gezinslijn.query.Life;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void an_accounting_year_of_these_programmes_is_a_calendar_year() {
        assertThat(Period.year(Life.VENRAY, 2024))
                .isEqualTo(new Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31")));
        assertThat(Period.yearOf(Life.VENRAY, LocalDate.parse("2024-12-31"))).isEqualTo(2024);
    }

    @Test
    void a_period_has_both_its_ends() {
        Period period = new Period(LocalDate.parse("2024-02-01"), LocalDate.parse("2024-02-29"));

        assertThat(period.has(LocalDate.parse("2024-01-31"))).isFalse();
        assertThat(period.has(LocalDate.parse("2024-02-01"))).isTrue();
        assertThat(period.has(LocalDate.parse("2024-02-29"))).isTrue();
        assertThat(period.has(LocalDate.parse("2024-03-01"))).isFalse();
        assertThat(period.has(null)).isFalse();
    }

    @Test
    void its_months_cover_it_and_no_more() {
        Period period = new Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-03-15"));

        assertThat(period.months())
                .containsExactly(
                        new Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-31")),
                        new Period(LocalDate.parse("2024-02-01"), LocalDate.parse("2024-02-29")),
                        new Period(LocalDate.parse("2024-03-01"), LocalDate.parse("2024-03-15")));
    }

    @Test
    void it_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> new Period(LocalDate.parse("2024-02-02"), LocalDate.parse("2024-02-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
