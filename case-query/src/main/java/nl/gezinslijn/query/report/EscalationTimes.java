package nl.gezinslijn.query.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.figures.CaseFigures.Climb;
import nl.gezinslijn.query.figures.CaseFigures.Step;

/**
 * How long stagnation stood on each rung of the ladder (ESC-1).
 *
 * @param raised escalations that began in the period
 * @param resolved in the period
 * @param open on its last day
 * @param rungs of the programme's ladder, lowest first
 */
public record EscalationTimes(
        String programme, LocalDate from, LocalDate to, int raised, int resolved, int open, List<OnRung> rungs)
        implements Tabular {

    /**
     * @param reached how many came to it in the period
     * @param left days that those spent on it which left it in the period, by going up or being resolved
     * @param standing how many stood on it on the last day
     * @param longestStanding days of the one that stood longest by then; 0 when none does
     * @param ages how long those have stood, in weeks: the first band is up to and including 7 days, and so on
     */
    public record OnRung(String rung, int reached, Spread left, int standing, long longestStanding, List<Band> ages) {}

    /** Bounds of the bands of age, in weeks. */
    private static final List<Integer> WEEKS = List.of(1, 2, 4, 8);

    private record Stood(String caseId, Step step) implements OfCase {}

    static Answer<EscalationTimes> of(Programme programme, Period period, Stream<CaseFigures> cases) {
        List<String> raised = new ArrayList<>();
        List<String> resolved = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<Stood> steps = new ArrayList<>();
        cases.forEach(row -> {
            for (Climb climb : row.climbs()) {
                LocalDate began = climb.steps().getFirst().time().since();
                LocalDate ended = climb.resolvedOn();
                add(raised, period.has(began), row);
                add(resolved, period.has(ended), row);
                add(open, !began.isAfter(period.to()) && (ended == null || ended.isAfter(period.to())), row);
                climb.steps().forEach(step -> steps.add(new Stood(row.caseId(), step)));
            }
        });
        Counted counted = new Counted();
        List<OnRung> rungs = new ArrayList<>();
        for (Programme.Rung rung : programme.ladder()) {
            List<Stood> here = steps.stream()
                    .filter(it -> it.step().rung().equals(rung.code()))
                    .toList();
            rungs.add(onRung(counted, "/rungs/" + rungs.size(), rung.code(), here, period));
        }
        return new Answer<>(
                new EscalationTimes(
                        programme.id(),
                        period.from(),
                        period.to(),
                        counted.at("/raised", raised),
                        counted.at("/resolved", resolved),
                        counted.at("/open", open),
                        rungs),
                counted);
    }

    private static OnRung onRung(Counted counted, String at, String rung, List<Stood> here, Period period) {
        List<String> reached = here.stream()
                .filter(it -> period.has(it.step().time().since()))
                .map(Stood::caseId)
                .toList();
        List<Stood> left =
                here.stream().filter(it -> period.has(it.step().time().until())).toList();
        List<Stood> standing =
                here.stream().filter(it -> it.step().time().on(period.to())).toList();
        counted.at(at + "/left/count", left.stream().map(Stood::caseId).toList());
        return new OnRung(
                rung,
                counted.at(at + "/reached", reached),
                Spread.of(left.stream()
                        .map(it -> ChronoUnit.DAYS.between(
                                it.step().time().since(), it.step().time().until()))
                        .toList()),
                counted.at(
                        at + "/standing", standing.stream().map(Stood::caseId).toList()),
                standing.stream().mapToLong(it -> days(it, period)).max().orElse(0),
                Band.distribute(counted, at + "/ages", WEEKS, standing, it -> (int) WEEKS.stream()
                        .filter(weeks -> days(it, period) > 7L * weeks)
                        .count()));
    }

    private static long days(Stood standing, Period period) {
        return ChronoUnit.DAYS.between(standing.step().time().since(), period.to());
    }

    private static void add(List<String> figure, boolean counts, CaseFigures row) {
        if (counts) {
            figure.add(row.caseId());
        }
    }

    @Override
    public Table table() {
        return new Table(
                "escalations",
                List.of("rung", "reached", "left", "medianDays", "p90Days", "standing", "longestStanding"),
                rungs.stream()
                        .map(it -> Table.row(
                                it.rung(),
                                it.reached(),
                                it.left().count(),
                                it.left().median(),
                                it.left().p90(),
                                it.standing(),
                                it.longestStanding()))
                        .toList());
    }
}
