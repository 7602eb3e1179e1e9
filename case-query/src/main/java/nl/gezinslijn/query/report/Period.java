package nl.gezinslijn.query.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.programme.Programme;
import org.jspecify.annotations.Nullable;

/** Days of a calendar, first and last included. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the period ends before it begins");
        }
    }

    /** The accounting year that begins in a calendar year; one that runs still ends as the calendar says. */
    public static Period year(Programme programme, int year) {
        LocalDate from = LocalDate.of(
                year,
                programme.accounting().startMonth(),
                programme.accounting().startDay());
        return new Period(from, from.plusYears(1).minusDays(1));
    }

    /** The accounting year a day lies in, named after the calendar year in which it began. */
    public static int yearOf(Programme programme, LocalDate day) {
        return year(programme, day.getYear()).from().isAfter(day) ? day.getYear() - 1 : day.getYear();
    }

    boolean has(@Nullable LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }

    LocalDate dayBefore() {
        return from.minusDays(1);
    }

    /** Its months, the last one cut off where the period ends. */
    List<Period> months() {
        List<Period> months = new ArrayList<>();
        for (int i = 0; !from.plusMonths(i).isAfter(to); i++) {
            LocalDate last = from.plusMonths(i + 1L).minusDays(1);
            months.add(new Period(from.plusMonths(i), last.isAfter(to) ? to : last));
        }
        return months;
    }

    /** No further than a day. */
    Period until(LocalDate day) {
        return day.isBefore(to) ? new Period(from, day) : this;
    }
}
