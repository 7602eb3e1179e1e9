package nl.gezinslijn.query.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Coaching.Spell;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.casefile.CaseDates;
import org.jspecify.annotations.Nullable;

/**
 * How long families waited and were helped. Each time is counted in the period in which it ended.
 *
 * @param registrationToAssignment over the cases first assigned in the period
 * @param registrationToFirstContact over the cases whose first contact was held in the period
 * @param startToClosure over the periods of help closed in it; a reopened case has more than one (CLOSE-4)
 */
public record LeadTimes(
        String programme,
        LocalDate from,
        LocalDate to,
        Wait registrationToAssignment,
        Wait registrationToFirstContact,
        Help startToClosure) {

    /** Bounds of the bands of waiting, in weeks. */
    private static final List<Integer> WEEKS = List.of(1, 2, 4, 8);

    /** Bounds of the bands of help, in months. */
    private static final List<Integer> MONTHS = List.of(3, 6, 9, 12);

    private static final List<Integer> EACH_MONTH =
            IntStream.rangeClosed(1, 18).boxed().toList();

    /** The mark that the field is judged by. */
    private static final int SIX_MONTHS = 6;

    /** @param weeks the first band is up to and including 7 days, and so on */
    public record Wait(Spread days, List<Band> weeks) {}

    /**
     * @param bands within n months = closed on or before the last day of a term of n months from the start (TERM-1)
     * @param months the same, month by month
     * @param withinSixMonths closed on or before End(start, 6)
     * @param closedBeforeStart periods closed in the period without coaching ever having started; not measured
     */
    public record Help(
            Spread days, List<Band> bands, List<Band> months, Share withinSixMonths, int closedBeforeStart) {}

    /** A period of help from its start to its end. */
    private record Started(LocalDate from, LocalDate to) {

        boolean within(int months) {
            return !to.isAfter(Term.end(from, months));
        }

        int band(List<Integer> bounds) {
            return (int) bounds.stream().filter(months -> !within(months)).count();
        }

        long days() {
            return ChronoUnit.DAYS.between(from, to);
        }
    }

    static LeadTimes of(Programme programme, Period period, Stream<CaseDates> cases) {
        List<Long> toAssignment = new ArrayList<>();
        List<Long> toFirstContact = new ArrayList<>();
        List<Started> helped = new ArrayList<>();
        List<Spell> neverStarted = new ArrayList<>();
        cases.forEach(row -> {
            measure(row, row.firstAssignedOn(), period, toAssignment);
            measure(row, row.firstContactOn(), period, toFirstContact);
            for (Spell spell : row.spells()) {
                LocalDate started = spell.startedOn();
                LocalDate ended = spell.endedOn();
                if (ended == null || !period.has(ended)) {
                    continue;
                }
                if (started == null) {
                    neverStarted.add(spell);
                } else {
                    helped.add(new Started(started, ended));
                }
            }
        });
        return new LeadTimes(
                programme.id(),
                period.from(),
                period.to(),
                wait(toAssignment),
                wait(toFirstContact),
                help(helped, neverStarted.size()));
    }

    private static Wait wait(List<Long> days) {
        return new Wait(Spread.of(days), Band.distribute(WEEKS, days, it ->
                (int) WEEKS.stream().filter(weeks -> it > 7L * weeks).count()));
    }

    private static Help help(List<Started> helped, int closedBeforeStart) {
        int within = (int) helped.stream().filter(it -> it.within(SIX_MONTHS)).count();
        return new Help(
                Spread.of(helped.stream().map(Started::days).toList()),
                Band.distribute(MONTHS, helped, it -> it.band(MONTHS)),
                Band.distribute(EACH_MONTH, helped, it -> it.band(EACH_MONTH)),
                Share.of(within, helped.size()),
                closedBeforeStart);
    }

    private static void measure(CaseDates row, @Nullable LocalDate until, Period period, List<Long> days) {
        if (until != null && period.has(until)) {
            days.add(ChronoUnit.DAYS.between(row.registeredOn(), until));
        }
    }
}
