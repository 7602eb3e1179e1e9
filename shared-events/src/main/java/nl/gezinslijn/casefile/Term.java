package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import nl.gezinslijn.event.TermEvent.TermLapsed;
import org.jspecify.annotations.Nullable;

/**
 * The enforced term of the current period of help.
 *
 * @param number of the term in this case, from 1: a relapse or a reopening begins a new one
 * @param monthsBefore of the earlier terms together
 * @param months in all, extensions included
 * @param requests how many extensions were asked in this term
 * @param granted how many were granted
 * @param pending the request that waits for an answer
 * @param lapsedOn last day of the term, once it has been recorded as lapsed (TERM-4)
 */
public record Term(
        int number,
        int monthsBefore,
        LocalDate startedOn,
        int months,
        int requests,
        int granted,
        @Nullable Request pending,
        @Nullable LocalDate lapsedOn) {

    /** @param askedBy account id of the asker, who may not grant it (TERM-3) */
    public record Request(int number, int months, LocalDate askedOn, String askedBy) {}

    static @Nullable Term begun(LocalDate on, @Nullable Integer months, @Nullable Term before) {
        if (months == null) {
            return null;
        }
        return before == null
                ? new Term(1, 0, on, months, 0, 0, null, null)
                : new Term(before.number + 1, before.monthsBefore + before.months, on, months, 0, 0, null, null);
    }

    /** Months of all terms of the case together. */
    public int totalMonths() {
        return monthsBefore + months;
    }

    /**
     * Last day of a term of n months: the day before the same day n months on and, where that month has no such day,
     * its last day. Always reckoned from the start; weekends do not move it (TERM-1).
     */
    public static LocalDate end(LocalDate start, int months) {
        YearMonth month = YearMonth.from(start).plusMonths(months);
        return month.isValidDay(start.getDayOfMonth())
                ? month.atDay(start.getDayOfMonth()).minusDays(1)
                : month.atEndOfMonth();
    }

    public LocalDate endsOn() {
        return end(startedOn, months);
    }

    /** Overdue from the day after the last day, also while a request waits (TERM-4). */
    public boolean overdueOn(LocalDate day) {
        return day.isAfter(endsOn());
    }

    /** A request made in time, though recorded late, disproves a lapse and withdraws it. */
    Term requested(LocalDate on, ExtensionRequested e, Stamp stamp) {
        Request request =
                new Request(e.extension(), e.months(), on, stamp.actor().id());
        return new Term(
                number,
                monthsBefore,
                startedOn,
                months,
                requests + 1,
                granted,
                request,
                on.isAfter(endsOn()) ? lapsedOn : null);
    }

    Term granted(ExtensionGranted e) {
        return new Term(number, monthsBefore, startedOn, months + e.months(), requests, granted + 1, null, null);
    }

    Term refused() {
        return new Term(number, monthsBefore, startedOn, months, requests, granted, null, lapsedOn);
    }

    /**
     * While a request made in time waits, nothing has lapsed: so it stays as of those days, also when the request was
     * refused and the lapse recorded afterwards (TERM-4).
     */
    Term lapsed(TermLapsed e) {
        boolean waits = pending != null && !pending.askedOn().isAfter(e.endedOn());
        return waits
                ? this
                : new Term(number, monthsBefore, startedOn, months, requests, granted, pending, e.endedOn());
    }

    /** A closure within the term, though recorded late, disproves a lapse and withdraws it. */
    Term closed(LocalDate on) {
        return new Term(
                number,
                monthsBefore,
                startedOn,
                months,
                requests,
                granted,
                null,
                on.isAfter(endsOn()) ? lapsedOn : null);
    }
}
