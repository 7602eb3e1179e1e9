package nl.gezinslijn.standalone.demo;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** When a Dutch office is open: Monday to Friday from 8:00 to 18:00, except on public holidays. */
final class OfficeCalendar {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final LocalTime OPENS = LocalTime.of(8, 0);
    static final LocalTime CLOSES = LocalTime.of(18, 0);

    private static final HolidayManager HOLIDAYS = HolidayManager.getInstance(ManagerParameters.create("nl"));

    private OfficeCalendar() {}

    static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.isHoliday(day);
    }

    static boolean isOpen(Instant instant) {
        LocalTime time = LocalTime.ofInstant(instant, ZONE);
        return isOpen(LocalDate.ofInstant(instant, ZONE)) && !time.isBefore(OPENS) && time.isBefore(CLOSES);
    }

    static LocalDate onOrAfter(LocalDate day) {
        return isOpen(day) ? day : onOrAfter(day.plusDays(1));
    }

    static LocalDate onOrBefore(LocalDate day) {
        return isOpen(day) ? day : onOrBefore(day.minusDays(1));
    }

    /** So many working days after a day. */
    static LocalDate after(LocalDate day, int workingDays) {
        LocalDate later = day;
        for (int i = 0; i < workingDays; i++) {
            later = onOrAfter(later.plusDays(1));
        }
        return later;
    }

    static List<LocalDate> daysOf(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(OfficeCalendar::isOpen)
                .toList();
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
