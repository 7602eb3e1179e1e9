package nl.gezinslijn.query.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Coaching.Spell;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.casefile.CaseDates;

/**
 * How families came and went in a year: the programme's accounting year, or as much of it as has passed.
 *
 * @param whole over the whole of it; a case that was closed, reopened and closed in it counts once
 * @param months the same figures for each month that has begun
 */
public record Flow(String programme, int year, Figures whole, List<Figures> months) {

    /**
     * What happened in a period P, in cases.
     *
     * @param openAtStart open on the day before P
     * @param newCases first assigned in P; a reopened case is never new
     * @param reopened reopened in P
     * @param active open on the day before P, or assigned or reopened in P
     * @param closed active in P and not open on its last day
     * @param openAtEnd open on the last day of P
     * @param registered registered in P
     * @param declined declined in P
     * @param waitingAtEnd on the waiting list on the last day of P
     */
    public record Figures(
            LocalDate from,
            LocalDate to,
            int openAtStart,
            int newCases,
            int reopened,
            int active,
            int closed,
            int openAtEnd,
            int registered,
            int declined,
            int waitingAtEnd) {}

    /** How many cases were open on a day. */
    public record OpenOn(String programme, LocalDate on, int open) {}

    /** @param today figures stop here; not before the year begins */
    static Flow of(Programme programme, int year, LocalDate today, Stream<CaseDates> cases) {
        Period period = Period.year(programme, year).until(today);
        Count whole = new Count(period);
        List<Count> months = period.months().stream().map(Count::new).toList();
        cases.forEach(row -> {
            whole.add(row);
            months.forEach(month -> month.add(row));
        });
        return new Flow(
                programme.id(),
                year,
                whole.figures(),
                months.stream().map(Count::figures).toList());
    }

    static OpenOn openOn(Programme programme, LocalDate day, Stream<CaseDates> cases) {
        return new OpenOn(
                programme.id(), day, (int) cases.filter(row -> row.openOn(day)).count());
    }

    private static final class Count {

        private final Period period;
        private int openAtStart;
        private int newCases;
        private int reopened;
        private int active;
        private int closed;
        private int openAtEnd;
        private int registered;
        private int declined;
        private int waitingAtEnd;

        Count(Period period) {
            this.period = period;
        }

        void add(CaseDates row) {
            List<Spell> spells = row.spells();
            boolean carried = row.openOn(period.dayBefore());
            boolean isNew = period.has(row.firstAssignedOn());
            boolean again = spells.stream().skip(1).anyMatch(spell -> period.has(spell.assignedOn()));
            boolean isActive = carried || isNew || again;
            boolean openAfter = row.openOn(period.to());
            openAtStart += one(carried);
            newCases += one(isNew);
            reopened += one(again);
            active += one(isActive);
            closed += one(isActive && !openAfter);
            openAtEnd += one(openAfter);
            registered += one(period.has(row.registeredOn()));
            declined += one(period.has(row.declinedOn()));
            waitingAtEnd += one(waitingOn(row, period.to()));
        }

        Figures figures() {
            return new Figures(
                    period.from(),
                    period.to(),
                    openAtStart,
                    newCases,
                    reopened,
                    active,
                    closed,
                    openAtEnd,
                    registered,
                    declined,
                    waitingAtEnd);
        }

        private static boolean waitingOn(CaseDates row, LocalDate day) {
            LocalDate since = row.waitingSince();
            LocalDate assigned = row.firstAssignedOn();
            LocalDate declined = row.declinedOn();
            return since != null
                    && !since.isAfter(day)
                    && (assigned == null || assigned.isAfter(day))
                    && (declined == null || declined.isAfter(day));
        }

        private static int one(boolean counts) {
            return counts ? 1 : 0;
        }
    }
}
