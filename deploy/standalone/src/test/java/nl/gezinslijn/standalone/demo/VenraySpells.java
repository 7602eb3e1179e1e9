package nl.gezinslijn.standalone.demo;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.standalone.demo.VenrayFigures.Year;
import nl.gezinslijn.standalone.demo.VenrayIntake.Arrival;

/**
 * Gives every family its start, and its end so that the months and the durations of each year come out: the ends are
 * dealt, and then two families exchange theirs, again and again, when that takes the durations no further off.
 */
final class VenraySpells {

    private static final int SHORTEST_DAYS = 21;
    private static final int TOO_SHORT = 10;
    private static final int PATIENCE = 1_000_000;

    /** Help to one family, from start to end; without an end when it is still open at the end of the register. */
    record Spell(Arrival arrival, LocalDate startedOn, Optional<LocalDate> closedOn) {

        LocalDate assignedOn() {
            return Objects.requireNonNull(arrival.assignedOn());
        }

        Spell closed(LocalDate day) {
            return new Spell(arrival, startedOn, Optional.of(day));
        }

        /** 0 for within 3 months of the start, 1 for within 6, and so on; 4 for more than 12. */
        int lasted(LocalDate end) {
            int quarter = 1;
            while (quarter <= 4 && end.isAfter(Term.end(startedOn, 3 * quarter))) {
                quarter++;
            }
            return quarter - 1;
        }
    }

    private final Dice dice = Dice.named("venray/spells");

    private VenraySpells() {}

    /** The help to all who got a coach, in order of registration. */
    static List<Spell> of(List<Arrival> arrivals) {
        return new VenraySpells().spells(arrivals);
    }

    private List<Spell> spells(List<Arrival> arrivals) {
        Map<YearMonth, List<Spell>> byMonth = new HashMap<>();
        for (Arrival arrival : arrivals) {
            LocalDate assignedOn = arrival.assignedOn();
            if (assignedOn != null) {
                LocalDate startedOn = OfficeCalendar.onOrAfter(assignedOn.plusDays(dice.between(4, 12)));
                byMonth.computeIfAbsent(YearMonth.from(assignedOn), m -> new ArrayList<>())
                        .add(new Spell(arrival, startedOn, Optional.empty()));
            }
        }
        Map<Integer, List<Spell>> endingIn = new HashMap<>();
        List<Spell> all = new ArrayList<>();
        for (Year year : VenrayFigures.YEARS) {
            for (int month = 0; month < 12; month++) {
                divide(year, month, byMonth.get(YearMonth.of(year.year(), month + 1)), endingIn, all);
            }
        }
        VenrayFigures.YEARS.forEach(year -> all.addAll(ended(year, endingIn.getOrDefault(year.year(), List.of()))));
        return all.stream().sorted(comparingInt(s -> s.arrival().number())).toList();
    }

    /** By the year in which they end; who came first leaves first. Who stays goes to the open ones. */
    private static void divide(
            Year year, int month, List<Spell> cohort, Map<Integer, List<Spell>> endingIn, List<Spell> open) {
        List<Spell> rest = cohort.stream().sorted(comparing(Spell::assignedOn)).toList();
        for (int later = 0; later < year.stillOpen().size(); later++) {
            int stay = year.stillOpen().get(later).get(month);
            endingIn.computeIfAbsent(year.year() + later, y -> new ArrayList<>())
                    .addAll(rest.subList(0, rest.size() - stay));
            rest = rest.subList(rest.size() - stay, rest.size());
        }
        int next = year.year() + year.stillOpen().size();
        if (next > VenrayFigures.LAST_DAY.getYear()) {
            open.addAll(rest);
        } else {
            endingIn.computeIfAbsent(next, y -> new ArrayList<>()).addAll(rest);
        }
    }

    private List<Spell> ended(Year year, List<Spell> ending) {
        List<LocalDate> ends = ends(year);
        if (ends.size() != ending.size()) {
            throw new IllegalStateException(
                    "in " + year.year() + " " + ending.size() + " families end on " + ends.size() + " days");
        }
        int off = off(ending, ends, year);
        for (int turn = 0; off > 0; turn++) {
            if (turn == PATIENCE) {
                throw new IllegalStateException("the durations of " + year.year() + " do not come out");
            }
            int one = dice.below(ends.size());
            int other = dice.below(ends.size());
            Collections.swap(ends, one, other);
            int exchanged = off(ending, ends, year);
            if (exchanged <= off) {
                off = exchanged;
            } else {
                Collections.swap(ends, one, other);
            }
        }
        return IntStream.range(0, ends.size())
                .mapToObj(i -> ending.get(i).closed(ends.get(i)))
                .toList();
    }

    /** How far the durations are from those wanted; a family that would end too soon after its start weighs heavily. */
    private static int off(List<Spell> spells, List<LocalDate> ends, Year year) {
        int off = 0;
        int[] lasted = new int[year.lasted().size()];
        for (int i = 0; i < ends.size(); i++) {
            Spell spell = spells.get(i);
            lasted[spell.lasted(ends.get(i))]++;
            off += ends.get(i).isBefore(spell.startedOn().plusDays(SHORTEST_DAYS)) ? TOO_SHORT : 0;
        }
        for (int i = 0; i < lasted.length; i++) {
            off += Math.abs(lasted[i] - year.lasted().get(i));
        }
        return off;
    }

    private List<LocalDate> ends(Year year) {
        List<LocalDate> ends = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            List<LocalDate> days = OfficeCalendar.daysOf(YearMonth.of(year.year(), month + 1));
            IntStream.range(0, year.closed().get(month)).forEach(i -> ends.add(dice.pick(days)));
        }
        return dice.shuffled(ends);
    }
}
