package nl.gezinslijn.query.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.figures.CaseFigures.Help;
import org.jspecify.annotations.Nullable;

/**
 * How families came and went in a year: the programme's accounting year, or as much of it as has passed.
 *
 * @param whole over the whole of it; a case that was closed, reopened and closed in it counts once
 * @param months the same figures for each month that has begun
 */
public record Flow(String programme, int year, Figures whole, List<Figures> months) implements Tabular {

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
     * @param declined declined or withdrawn in P
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
    public record OpenOn(String programme, LocalDate on, int open) implements Tabular {
        @Override
        public Table table() {
            return new Table("open-cases", List.of("on", "open"), List.of(Table.row(on, open)));
        }
    }

    /** @param today figures stop here; not before the year begins */
    static Answer<Flow> of(Programme programme, int year, LocalDate today, Stream<CaseFigures> cases) {
        Period period = Period.year(programme, year).until(today);
        Count whole = new Count(period);
        List<Count> months = period.months().stream().map(Count::new).toList();
        cases.forEach(row -> {
            whole.add(row);
            months.forEach(month -> month.add(row));
        });
        Counted counted = new Counted();
        List<Figures> each = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            each.add(months.get(i).figures(counted, "/months/" + i));
        }
        return new Answer<>(new Flow(programme.id(), year, whole.figures(counted, "/whole"), each), counted);
    }

    static Answer<OpenOn> openOn(Programme programme, LocalDate day, Stream<CaseFigures> cases) {
        Counted counted = new Counted();
        List<String> open =
                cases.filter(row -> row.openOn(day)).map(CaseFigures::caseId).toList();
        return new Answer<>(new OpenOn(programme.id(), day, counted.at("/open", open)), counted);
    }

    @Override
    public Table table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        months.forEach(month -> rows.add(row(month)));
        rows.add(row(whole));
        return new Table(
                "flow",
                List.of(
                        "from",
                        "to",
                        "openAtStart",
                        "newCases",
                        "reopened",
                        "active",
                        "closed",
                        "openAtEnd",
                        "registered",
                        "declined",
                        "waitingAtEnd"),
                rows);
    }

    private static List<@Nullable Object> row(Figures f) {
        return Table.row(
                f.from(),
                f.to(),
                f.openAtStart(),
                f.newCases(),
                f.reopened(),
                f.active(),
                f.closed(),
                f.openAtEnd(),
                f.registered(),
                f.declined(),
                f.waitingAtEnd());
    }

    private static final class Count {

        private final Period period;
        private final List<String> openAtStart = new ArrayList<>();
        private final List<String> newCases = new ArrayList<>();
        private final List<String> reopened = new ArrayList<>();
        private final List<String> active = new ArrayList<>();
        private final List<String> closed = new ArrayList<>();
        private final List<String> openAtEnd = new ArrayList<>();
        private final List<String> registered = new ArrayList<>();
        private final List<String> declined = new ArrayList<>();
        private final List<String> waitingAtEnd = new ArrayList<>();

        Count(Period period) {
            this.period = period;
        }

        void add(CaseFigures row) {
            List<Help> helps = row.helps();
            boolean carried = row.openOn(period.dayBefore());
            boolean isNew = period.has(row.firstAssignedOn());
            boolean again = helps.stream().skip(1).anyMatch(help -> period.has(help.assignedOn()));
            boolean isActive = carried || isNew || again;
            boolean openAfter = row.openOn(period.to());
            String id = row.caseId();
            add(openAtStart, carried, id);
            add(newCases, isNew, id);
            add(reopened, again, id);
            add(active, isActive, id);
            add(closed, isActive && !openAfter, id);
            add(openAtEnd, openAfter, id);
            CaseFigures.Registration registration = row.registration();
            add(registered, registration != null && period.has(registration.on()), id);
            add(declined, period.has(row.refusedOn()), id);
            add(waitingAtEnd, waitingOn(row, period.to()), id);
        }

        Figures figures(Counted counted, String at) {
            return new Figures(
                    period.from(),
                    period.to(),
                    counted.at(at + "/openAtStart", openAtStart),
                    counted.at(at + "/newCases", newCases),
                    counted.at(at + "/reopened", reopened),
                    counted.at(at + "/active", active),
                    counted.at(at + "/closed", closed),
                    counted.at(at + "/openAtEnd", openAtEnd),
                    counted.at(at + "/registered", registered),
                    counted.at(at + "/declined", declined),
                    counted.at(at + "/waitingAtEnd", waitingAtEnd));
        }

        private static boolean waitingOn(CaseFigures row, LocalDate day) {
            LocalDate since = row.waitingSince();
            LocalDate assigned = row.firstAssignedOn();
            LocalDate refused = row.refusedOn();
            return since != null
                    && !since.isAfter(day)
                    && (assigned == null || assigned.isAfter(day))
                    && (refused == null || refused.isAfter(day));
        }

        private static void add(List<String> figure, boolean counts, String caseId) {
            if (counts) {
                figure.add(caseId);
            }
        }
    }
}
