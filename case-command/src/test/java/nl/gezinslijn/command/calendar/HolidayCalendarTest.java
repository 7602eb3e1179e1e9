package nl.gezinslijn.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayCalendarTest {

    /**
     * Good Friday 2023 was 7 April, Easter Monday 10 April, Ascension Day 18 May, Whit Monday 29 May; King's Day is 27
     * April.
     */
    @ParameterizedTest(name = "five working days after {0} in {1} is {2}")
    @CsvSource({
        "2023-03-06, nl, 2023-03-13",
        "2023-03-10, nl, 2023-03-17",
        "2023-03-11, nl, 2023-03-17",
        "2023-04-06, nl, 2023-04-17",
        "2023-04-24, nl, 2023-05-02",
        "2023-05-17, nl, 2023-05-25",
        "2023-05-26, nl, 2023-06-05",
        "2023-12-22, nl, 2024-01-03",
        "2023-07-20, be, 2023-07-28"
    })
    void weekends_and_public_holidays_do_not_count(LocalDate day, String calendar, LocalDate due) {
        assertThat(new HolidayCalendar().after(day, 5, calendar)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2023-03-06", "2023-03-11"})
    void no_working_days_after_a_day_is_that_day(LocalDate day) {
        assertThat(new HolidayCalendar().after(day, 0, "nl")).isEqualTo(day);
    }
}
