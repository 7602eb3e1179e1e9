package nl.gezinslijn.casefile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums of the work. Every change commutes, so that late entries fold to the same result (TIME-1).
 *
 * @param contacts with the family, aftercare included
 * @param minutes with or for the family: contacts, consultations and conferences
 * @param minutesByMonth the same, for bounds per calendar month (INTY-3)
 * @param minutesByWeek the same by the Monday of the week, for bounds over full weeks (INTY-3)
 */
public record Work(
        int contacts,
        long minutes,
        @Nullable LocalDate firstContactOn,
        @Nullable LocalDate lastContactOn,
        int reviews,
        @Nullable LocalDate lastReviewOn,
        int consultations,
        int conferences,
        int networkTrajectories,
        int digitalUses,
        int indexSignals,
        SortedMap<YearMonth, Integer> minutesByMonth,
        SortedMap<LocalDate, Integer> minutesByWeek) {

    static final Work NONE = new Work(0, 0, null, null, 0, null, 0, 0, 0, 0, 0, Sums.none(), Sums.none());

    public Work {
        minutesByMonth = Sums.of(minutesByMonth);
        minutesByWeek = Sums.of(minutesByWeek);
    }

    /** The Monday a day's week begins with. */
    public static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Work contact(LocalDate on, int spent) {
        return new Work(
                contacts + 1,
                minutes + spent,
                Days.earliest(firstContactOn, on),
                Days.latest(lastContactOn, on),
                reviews,
                lastReviewOn,
                consultations,
                conferences,
                networkTrajectories,
                digitalUses,
                indexSignals,
                Sums.of(minutesByMonth).plus(YearMonth.from(on), spent),
                Sums.of(minutesByWeek).plus(weekOf(on), spent));
    }

    Work review(LocalDate on) {
        return new Work(
                contacts,
                minutes,
                firstContactOn,
                lastContactOn,
                reviews + 1,
                Days.latest(lastReviewOn, on),
                consultations,
                conferences,
                networkTrajectories,
                digitalUses,
                indexSignals,
                minutesByMonth,
                minutesByWeek);
    }

    Work consultation(LocalDate on, int spent) {
        return spent(on, spent).more(1, 0, 0, 0, 0);
    }

    Work conference(LocalDate on, int spent) {
        return spent(on, spent).more(0, 1, 0, 0, 0);
    }

    Work networkTrajectory() {
        return more(0, 0, 1, 0, 0);
    }

    Work digitalUse() {
        return more(0, 0, 0, 1, 0);
    }

    Work indexSignal() {
        return more(0, 0, 0, 0, 1);
    }

    private Work more(int consulted, int conferred, int networked, int digital, int signalled) {
        return new Work(
                contacts,
                minutes,
                firstContactOn,
                lastContactOn,
                reviews,
                lastReviewOn,
                consultations + consulted,
                conferences + conferred,
                networkTrajectories + networked,
                digitalUses + digital,
                indexSignals + signalled,
                minutesByMonth,
                minutesByWeek);
    }

    private Work spent(LocalDate on, int spent) {
        return new Work(
                contacts,
                minutes + spent,
                firstContactOn,
                lastContactOn,
                reviews,
                lastReviewOn,
                consultations,
                conferences,
                networkTrajectories,
                digitalUses,
                indexSignals,
                Sums.of(minutesByMonth).plus(YearMonth.from(on), spent),
                Sums.of(minutesByWeek).plus(weekOf(on), spent));
    }
}
