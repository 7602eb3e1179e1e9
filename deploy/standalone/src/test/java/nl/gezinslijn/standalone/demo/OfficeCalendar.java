package nl.gezinslijn.standalone.demo;

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

    private OfficeCalendar() {}

    static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
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

    private static boolean isHoliday(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1;
            case DECEMBER -> day.getDayOfMonth() == 25 || day.getDayOfMonth() == 26;
            case APRIL -> day.equals(kingsDay(day.getYear())) || day.equals(easter.plusDays(1));
            // Easter Monday, Ascension Day, Whit Monday
            default ->
                day.equals(easter.plusDays(1)) || day.equals(easter.plusDays(39)) || day.equals(easter.plusDays(50));
        };
    }

    /** 27 April since 2014, and 30 April before; never on a Sunday. */
    private static LocalDate kingsDay(int year) {
        LocalDate day = LocalDate.of(year, 4, year < 2014 ? 30 : 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /** Easter Sunday, by the anonymous Gregorian algorithm. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leap = century / 4;
        int moon = (19 * golden + century - leap - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int day = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
