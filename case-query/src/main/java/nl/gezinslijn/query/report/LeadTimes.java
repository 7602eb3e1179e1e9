package nl.gezinslijn.query.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.figures.CaseFigures.Help;
import org.jspecify.annotations.Nullable;

/**
 * How long families waited and were helped. Each time is counted in the period in which it ended.
 *
 * @param registrationToAssignment over the cases first assigned in the period
 * @param registrationToFirstContact over the cases whose first contact was held in the period
 * @param startToClosure over the periods of help closed in it; a reopened case has more than one (CLOSE-4)
 * @param by what the groups differ in; null where none was asked
 * @param groups the same per group, by code
 */
public record LeadTimes(
        String programme,
        LocalDate from,
        LocalDate to,
        Wait registrationToAssignment,
        Wait registrationToFirstContact,
        HelpTime startToClosure,
        @Nullable Grouping by,
        List<Group> groups)
        implements Tabular {

    /** Bounds of the bands of waiting, in weeks. */
    private static final List<Integer> WEEKS = List.of(1, 2, 4, 8);

    /** Bounds of the bands of help, in months. */
    private static final List<Integer> MONTHS = List.of(3, 6, 9, 12);

    private static final List<Integer> EACH_MONTH =
            IntStream.rangeClosed(1, 18).boxed().toList();

    /** The mark that the field is judged by. */
    private static final int SIX_MONTHS = 6;

    /** The three of one group. */
    public record Times(Wait registrationToAssignment, Wait registrationToFirstContact, HelpTime startToClosure) {}

    /** @param code empty where a case has none */
    public record Group(String code, Times times) {}

    /** @param weeks the first band is up to and including 7 days, and so on */
    public record Wait(Spread days, List<Band> weeks) {}

    /**
     * @param bands within n months = closed on or before the last day of a term of n months from the start (TERM-1)
     * @param months the same, month by month
     * @param withinSixMonths closed on or before End(start, 6)
     * @param closedBeforeStart periods closed in the period without coaching ever having started; not measured
     */
    public record HelpTime(
            Spread days, List<Band> bands, List<Band> months, Share withinSixMonths, int closedBeforeStart) {}

    /** What lead times can be set apart by. */
    public enum Grouping {
        DISTRICT((c, h) -> registration(c).district()),
        SOURCE((c, h) -> registration(c).referralSource()),
        HELP_QUESTION((c, h) -> registration(c).helpQuestion()),
        AGE_BAND((c, h) -> registration(c).ageBand()),
        INTENSITY(Grouping::intensity),
        ORGANISATION((c, h) -> h == null ? null : h.organisation()),
        CLOSURE_REASON((c, h) -> h == null ? null : h.reason());

        @SuppressWarnings("ImmutableEnumChecker") // a function without state
        private final Of of;

        Grouping(Of of) {
            this.of = of;
        }

        @FunctionalInterface
        private interface Of {
            @Nullable
            String code(CaseFigures figures, @Nullable Help help);
        }

        String code(CaseFigures figures, @Nullable Help help) {
            return Objects.requireNonNullElse(of.code(figures, help), "");
        }

        private static CaseFigures.Registration registration(CaseFigures figures) {
            return Objects.requireNonNull(figures.registration());
        }

        /** The last one in that period of help. */
        private static @Nullable String intensity(CaseFigures figures, @Nullable Help help) {
            if (help == null) {
                return null;
            }
            LocalDate ended = help.endedOn();
            return figures.stays().stream()
                    .filter(stay -> !stay.time().since().isBefore(help.assignedOn()))
                    .filter(stay -> ended == null || !stay.time().since().isAfter(ended))
                    .reduce((first, last) -> last)
                    .map(CaseFigures.Stay::intensity)
                    .orElse(null);
        }
    }

    private record Waited(String caseId, long days) implements OfCase {}

    /** A period of help from its start to its end. */
    private record Started(String caseId, LocalDate from, LocalDate to) implements OfCase {
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

    /** What is measured of one group. */
    private static final class Measured {
        private final List<Waited> toAssignment = new ArrayList<>();
        private final List<Waited> toFirstContact = new ArrayList<>();
        private final List<Started> helped = new ArrayList<>();
        private final List<String> neverStarted = new ArrayList<>();
    }

    static Answer<LeadTimes> of(Programme programme, Period period, @Nullable Grouping by, Stream<CaseFigures> cases) {
        Measured total = new Measured();
        Map<String, Measured> groups =
                new TreeMap<>(by == Grouping.AGE_BAND ? byAge(programme) : Comparator.naturalOrder());
        cases.forEach(row -> {
            measure(row, period, help -> total);
            if (by != null) {
                measure(row, period, help -> groups.computeIfAbsent(by.code(row, help), code -> new Measured()));
            }
        });
        Counted counted = new Counted();
        Times all = times(counted, "", total);
        List<Group> each = new ArrayList<>();
        groups.forEach((code, measured) ->
                each.add(new Group(code, times(counted, "/groups/" + each.size() + "/times", measured))));
        return new Answer<>(
                new LeadTimes(
                        programme.id(),
                        period.from(),
                        period.to(),
                        all.registrationToAssignment(),
                        all.registrationToFirstContact(),
                        all.startToClosure(),
                        by,
                        each),
                counted);
    }

    /** The youngest first, as the programme has them; what it does not have comes last. */
    private static Comparator<String> byAge(Programme programme) {
        List<String> bands = programme.codes().ageBands().stream()
                .map(Programme.CodeLists.AgeBand::code)
                .toList();
        return Comparator.comparingInt((String code) -> bands.contains(code) ? bands.indexOf(code) : bands.size())
                .thenComparing(Comparator.naturalOrder());
    }

    private static void measure(CaseFigures row, Period period, Function<@Nullable Help, Measured> into) {
        LocalDate registered = Objects.requireNonNull(row.registration()).on();
        Help first = row.helps().isEmpty() ? null : row.helps().getFirst();
        LocalDate assigned = row.firstAssignedOn();
        if (assigned != null && period.has(assigned)) {
            into.apply(first).toAssignment.add(waited(row, registered, assigned));
        }
        LocalDate contact = row.firstContactOn();
        if (contact != null && period.has(contact)) {
            into.apply(first).toFirstContact.add(waited(row, registered, contact));
        }
        for (Help help : row.helps()) {
            LocalDate started = help.startedOn();
            LocalDate ended = help.endedOn();
            if (ended == null || !period.has(ended)) {
                continue;
            }
            if (started == null) {
                into.apply(help).neverStarted.add(row.caseId());
            } else {
                into.apply(help).helped.add(new Started(row.caseId(), started, ended));
            }
        }
    }

    private static Waited waited(CaseFigures row, LocalDate from, LocalDate to) {
        return new Waited(row.caseId(), ChronoUnit.DAYS.between(from, to));
    }

    private static Times times(Counted counted, String at, Measured measured) {
        return new Times(
                wait(counted, at + "/registrationToAssignment", measured.toAssignment),
                wait(counted, at + "/registrationToFirstContact", measured.toFirstContact),
                help(counted, at + "/startToClosure", measured));
    }

    private static Wait wait(Counted counted, String at, List<Waited> waited) {
        counted.at(at + "/days/count", waited.stream().map(Waited::caseId).toList());
        return new Wait(
                Spread.of(waited.stream().map(Waited::days).toList()),
                Band.distribute(counted, at + "/weeks", WEEKS, waited, it -> (int)
                        WEEKS.stream().filter(weeks -> it.days() > 7L * weeks).count()));
    }

    private static HelpTime help(Counted counted, String at, Measured measured) {
        List<Started> helped = measured.helped;
        counted.at(at + "/days/count", helped.stream().map(Started::caseId).toList());
        List<String> within = helped.stream()
                .filter(it -> it.within(SIX_MONTHS))
                .map(Started::caseId)
                .toList();
        return new HelpTime(
                Spread.of(helped.stream().map(Started::days).toList()),
                Band.distribute(counted, at + "/bands", MONTHS, helped, it -> it.band(MONTHS)),
                Band.distribute(counted, at + "/months", EACH_MONTH, helped, it -> it.band(EACH_MONTH)),
                Share.of(counted.at(at + "/withinSixMonths/cases", within), helped.size()),
                counted.at(at + "/closedBeforeStart", measured.neverStarted));
    }

    @Override
    public Table table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        groups.forEach(group -> rows.add(row(group.code(), group.times())));
        rows.add(row("total", new Times(registrationToAssignment, registrationToFirstContact, startToClosure)));
        return new Table(
                "lead-times",
                List.of(
                        by == null ? "group" : by.name().toLowerCase(Locale.ROOT),
                        "assigned",
                        "medianDaysToAssignment",
                        "firstContacts",
                        "medianDaysToFirstContact",
                        "closed",
                        "meanDays",
                        "medianDays",
                        "p25Days",
                        "p75Days",
                        "p90Days",
                        "withinSixMonths",
                        "percentWithinSixMonths",
                        "closedBeforeStart"),
                rows);
    }

    private static List<@Nullable Object> row(String group, Times times) {
        HelpTime help = times.startToClosure();
        return Table.row(
                group,
                times.registrationToAssignment().days().count(),
                times.registrationToAssignment().days().median(),
                times.registrationToFirstContact().days().count(),
                times.registrationToFirstContact().days().median(),
                help.days().count(),
                help.days().mean(),
                help.days().median(),
                help.days().p25(),
                help.days().p75(),
                help.days().p90(),
                help.withinSixMonths().cases(),
                help.withinSixMonths().percent(),
                help.closedBeforeStart());
    }
}
