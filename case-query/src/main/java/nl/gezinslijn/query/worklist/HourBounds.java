package nl.gezinslijn.query.worklist;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.gezinslijn.casefile.Work;
import nl.gezinslijn.programme.Programme.Hours;
import nl.gezinslijn.programme.Programme.Intensity;

/** INTY-3: hours outside an intensity's bounds, per calendar month or over four full weeks; flagged, never refused. */
final class HourBounds {

    private static final int MINUTES = 60;
    private static final int FULL_WEEKS = 4;

    private HourBounds() {}

    /** @param since first day of the intensity: what was before it does not count against it */
    static boolean outside(Intensity intensity, Work work, LocalDate since, LocalDate today) {
        Hours hours = intensity.hours();
        if (hours == null) {
            return false;
        }
        return switch (hours.per()) {
            case CALENDAR_MONTH -> outsideInMonths(hours, work, since, today);
            case WEEK_OVER_FOUR_WEEKS -> outsideOverWeeks(hours, work, since, today);
        };
    }

    /** This month can already be above the highest; the last full one can be above it or not above the lowest. */
    private static boolean outsideInMonths(Hours hours, Work work, LocalDate since, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        YearMonth before = now.minusMonths(1);
        if (above(hours, minutes(work, now), 1)) {
            return true;
        }
        boolean full = !since.isAfter(before.atDay(1));
        return full && (above(hours, minutes(work, before), 1) || tooFew(hours, minutes(work, before), 1));
    }

    private static boolean outsideOverWeeks(Hours hours, Work work, LocalDate since, LocalDate today) {
        LocalDate end = Work.weekOf(today);
        LocalDate begin = end.minusWeeks(FULL_WEEKS);
        if (since.isAfter(begin)) {
            return false;
        }
        int minutes = work.minutesByWeek().subMap(begin, end).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return above(hours, minutes, FULL_WEEKS) || tooFew(hours, minutes, FULL_WEEKS);
    }

    private static int minutes(Work work, YearMonth month) {
        return work.minutesByMonth().getOrDefault(month, 0);
    }

    private static boolean above(Hours hours, int minutes, int periods) {
        return hours.atMost() != null && minutes > hours.atMost() * MINUTES * periods;
    }

    private static boolean tooFew(Hours hours, int minutes, int periods) {
        return hours.moreThan() != null && minutes <= hours.moreThan() * MINUTES * periods;
    }
}
