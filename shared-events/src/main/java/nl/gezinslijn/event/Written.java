package nl.gezinslijn.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;

/**
 * Dates, months and instants read as they are written here, {@code 2021-03-04} and {@code 2021-03-04T05:06:07.089Z},
 * many times as quickly as by a formatter; anything else is left to the formatter. Every entry of every case has both.
 */
public final class Written {

    private static final int MONTH = 7;
    private static final int DATE = 10;
    private static final int SECONDS = 19;
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final int NANOS = 9;
    private static final int NOT = -1;

    private Written() {}

    /** @throws java.time.format.DateTimeParseException if it is no date */
    public static LocalDate date(String text) {
        return text.length() == DATE && isDate(text) ? dateOf(text) : LocalDate.parse(text);
    }

    /** @throws java.time.format.DateTimeParseException if it is no month */
    public static YearMonth month(String text) {
        if (text.length() == MONTH && text.charAt(4) == '-') {
            int year = number(text, 0, 4);
            int month = number(text, 5, MONTH);
            if (year >= 0 && month >= 1 && month <= 12) {
                return YearMonth.of(year, month);
            }
        }
        return YearMonth.parse(text);
    }

    /** @throws java.time.format.DateTimeParseException if it is no instant */
    public static Instant instant(String text) {
        int end = text.length() - 1;
        if (end < SECONDS
                || text.charAt(end) != 'Z'
                || !isDate(text)
                || text.charAt(DATE) != 'T'
                || text.charAt(DATE + 3) != ':'
                || text.charAt(DATE + 6) != ':') {
            return Instant.parse(text);
        }
        int hours = number(text, DATE + 1, DATE + 3);
        int minutes = number(text, DATE + 4, DATE + 6);
        int seconds = number(text, DATE + 7, SECONDS);
        int nanos = end == SECONDS ? 0 : nanos(text, end);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59 || nanos < 0) {
            return Instant.parse(text);
        }
        long day = dateOf(text).toEpochDay();
        return Instant.ofEpochSecond(day * SECONDS_OF_A_DAY + (hours * 60L + minutes) * 60 + seconds, nanos);
    }

    /** The digits behind the point, of which there are one to nine. */
    private static int nanos(String text, int end) {
        int digits = end - SECONDS - 1;
        if (text.charAt(SECONDS) != '.' || digits < 1 || digits > NANOS) {
            return NOT;
        }
        int nanos = number(text, SECONDS + 1, end);
        for (int i = digits; i < NANOS && nanos >= 0; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static boolean isDate(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DATE);
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
    }

    private static LocalDate dateOf(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DATE));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NOT;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
