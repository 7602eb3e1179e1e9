package nl.gezinslijn.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.standalone.demo.Team.Stay;
import nl.gezinslijn.standalone.demo.Team.Tenure;
import nl.gezinslijn.standalone.demo.VenrayFigures.Year;
import nl.gezinslijn.standalone.demo.VenrayIntake.Arrival;
import nl.gezinslijn.standalone.demo.VenraySpells.Spell;
import org.jspecify.annotations.Nullable;

/** All families of Venray in outline: when they came and went, and which figures each of them counts in. */
final class VenrayFamilies {

    /**
     * One family.
     *
     * @param spell null for who was declined
     * @param closureReason null when it is not closed
     * @param intensity null for regular support
     * @param coaches one after the other; none for who was declined
     */
    record Outline(
            Arrival arrival,
            @Nullable Spell spell,
            String referralSource,
            String ageBand,
            @Nullable String closureReason,
            @Nullable String intensity,
            List<Tenure> coaches) {}

    private final Dice dice = Dice.named("venray/families");
    private final List<Arrival> arrivals = VenrayIntake.arrivals();
    private final List<Spell> spells = VenraySpells.of(arrivals);

    private VenrayFamilies() {}

    /** In order of registration. */
    static List<Outline> outlines() {
        return new VenrayFamilies().drawn();
    }

    private List<Outline> drawn() {
        Map<Integer, Spell> help =
                spells.stream().collect(Collectors.toMap(s -> s.arrival().number(), s -> s));
        Map<Integer, String> sources = new HashMap<>();
        Map<Integer, String> bands = new HashMap<>();
        Map<Integer, String> reasons = new HashMap<>();
        for (Year year : VenrayFigures.YEARS) {
            deal(year.referralSources(), s -> s.assignedOn().getYear() == year.year(), sources);
            deal(year.ageBands(), s -> s.assignedOn().getYear() == year.year(), bands);
            deal(year.closureReasons(), s -> closedIn(s, year.year()), reasons);
        }
        Map<Integer, String> intensities = intensities();
        Map<Integer, List<Tenure>> coaches = Team.divide(
                VenrayTeam.COACHES,
                spells.stream()
                        .map(s -> new Stay(
                                s.arrival().number(),
                                s.assignedOn(),
                                s.closedOn().orElse(null)))
                        .toList(),
                Dice.named("venray/team"));
        return arrivals.stream()
                .map(a -> new Outline(
                        a,
                        help.get(a.number()),
                        sources.getOrDefault(a.number(), "self"),
                        bands.getOrDefault(a.number(), "4-12"),
                        reasons.get(a.number()),
                        intensities.get(a.number()),
                        coaches.getOrDefault(a.number(), List.of())))
                .toList();
    }

    /** Gives each of the families one of the codes, each code as often as it is counted. */
    private void deal(Map<String, Integer> counts, Predicate<Spell> to, Map<Integer, String> into) {
        List<Spell> families = spells.stream().filter(to).toList();
        List<String> codes = new ArrayList<>();
        counts.forEach((code, count) -> Stream.generate(() -> code).limit(count).forEach(codes::add));
        if (codes.size() != families.size()) {
            throw new IllegalStateException(counts + " is not for " + families.size() + " families");
        }
        List<String> dealt = dice.shuffled(codes);
        for (int i = 0; i < dealt.size(); i++) {
            into.put(families.get(i).arrival().number(), dealt.get(i));
        }
    }

    /**
     * Standby support begins in the first half of 2022: four of them end in 2023, after their year, and two go on. Of
     * the complex-intensive ones of 2023 one came over from 2022 and ends; of the three others, begun before July, one
     * ends.
     */
    private Map<Integer, String> intensities() {
        Map<Integer, String> found = new HashMap<>();
        Predicate<Spell> standby = s -> between(s.startedOn(), "2022-01-01", "2022-06-30");
        choose(
                        4,
                        standby.and(s ->
                                closedIn(s, 2023) && s.closedOn().map(s::lasted).orElse(0) == 4),
                        found)
                .forEach(n -> found.put(n, "standby-support"));
        choose(2, standby.and(s -> s.closedOn().isEmpty()), found).forEach(n -> found.put(n, "standby-support"));

        Predicate<Spell> over = s -> between(s.startedOn(), "2022-08-15", "2022-12-20") && closedIn(s, 2023);
        Predicate<Spell> fresh =
                s -> s.assignedOn().getYear() == 2023 && between(s.startedOn(), "2023-01-01", "2023-06-30");
        choose(1, over.and(s -> lasts(s, 4, 10)), found).forEach(n -> found.put(n, "complex-intensive"));
        choose(1, fresh.and(s -> closedIn(s, 2023) && lasts(s, 3, 7)), found)
                .forEach(n -> found.put(n, "complex-intensive"));
        choose(2, fresh.and(s -> s.closedOn().isEmpty()), found).forEach(n -> found.put(n, "complex-intensive"));
        return found;
    }

    private List<Integer> choose(int count, Predicate<Spell> who, Map<Integer, String> taken) {
        List<Integer> chosen = dice
                .pick(
                        count,
                        spells.stream()
                                .filter(who.and(
                                        s -> !taken.containsKey(s.arrival().number())))
                                .toList())
                .stream()
                .map(s -> s.arrival().number())
                .toList();
        if (chosen.size() < count) {
            throw new IllegalStateException("only " + chosen + " fit");
        }
        return chosen;
    }

    private static boolean lasts(Spell spell, int fromMonths, int toMonths) {
        LocalDate end = spell.closedOn().orElse(VenrayFigures.LAST_DAY);
        return end.isAfter(spell.startedOn().plusMonths(fromMonths))
                && end.isBefore(spell.startedOn().plusMonths(toMonths));
    }

    private static boolean closedIn(Spell spell, int year) {
        return spell.closedOn().filter(day -> day.getYear() == year).isPresent();
    }

    private static boolean between(LocalDate day, String first, String last) {
        return !day.isBefore(LocalDate.parse(first)) && !day.isAfter(LocalDate.parse(last));
    }
}
