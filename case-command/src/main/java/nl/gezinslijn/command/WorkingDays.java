package nl.gezinslijn.command;

import java.time.LocalDate;

/** Counts working days by a calendar of public holidays. */
@FunctionalInterface
public interface WorkingDays {

    /**
     * The n-th working day after a day; Saturdays, Sundays and public holidays do not count.
     *
     * @param calendar ISO 3166 code as {@code nl}
     */
    LocalDate after(LocalDate day, int n, String calendar);
}
