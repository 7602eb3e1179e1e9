package nl.gezinslijn.command.scenario;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.command.WorkingDays;

/** Weekdays that are no Dutch public holiday, for the year the tests play in. */
public final class DutchWorkingDays implements WorkingDays {

    private static final Set<LocalDate> HOLIDAYS_OF_2024 = Stream.of(
                    "2024-01-01",
                    "2024-03-31",
                    "2024-04-01",
                    "2024-04-27",
                    "2024-05-09",
                    "2024-05-19",
                    "2024-05-20",
                    "2024-12-25",
                    "2024-12-26")
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public LocalDate after(LocalDate day, int n, String calendar) {
        if (!calendar.equals("nl")) {
            throw new IllegalArgumentException("no calendar " + calendar);
        }
        return day.datesUntil(day.plusYears(1))
                .skip(1)
                .filter(d -> d.getDayOfWeek() != SATURDAY && d.getDayOfWeek() != SUNDAY)
                .filter(d -> !HOLIDAYS_OF_2024.contains(d))
                .skip(n - 1L)
                .findFirst()
                .orElseThrow();
    }
}
