package nl.gezinslijn.command.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import nl.gezinslijn.command.WorkingDays;

/**
 * Working days by the holidays that Jollyday keeps per country; regional ones do not count. For the Netherlands these
 * are the days of the Algemene termijnenwet art. 3, Good Friday among them.
 */
public final class HolidayCalendar implements WorkingDays {

    @Override
    public LocalDate after(LocalDate day, int n, String calendar) {
        HolidayManager holidays =
                HolidayManager.getInstance(ManagerParameters.create(calendar.toLowerCase(Locale.ROOT)));
        LocalDate at = day;
        for (int left = n; left > 0; ) {
            at = at.plusDays(1);
            if (at.getDayOfWeek() != DayOfWeek.SATURDAY
                    && at.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !holidays.isHoliday(at)) {
                left--;
            }
        }
        return at;
    }
}
