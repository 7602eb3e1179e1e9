package nl.gezinslijn.standalone.demo;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Divides families over coaches, so that no coach has much more of them than another, and hands over who leaves. */
final class Team {

    /** A coach has a family from a day on, until the next one takes over. */
    record Tenure(Worker coach, LocalDate from) {

        /** The body of an assignment or a transfer to this coach. */
        Body body() {
            return Body.on(from).with("coach", coach.id()).with("organisation", coach.organisation());
        }
    }

    /** @param closedOn null when nothing is known of an end */
    record Stay(int family, LocalDate assignedOn, @Nullable LocalDate closedOn) {
        boolean openOn(LocalDate day) {
            return !assignedOn.isAfter(day) && (closedOn == null || closedOn.isAfter(day));
        }
    }

    /** A coach who leaves gets no new families in the last weeks. */
    private static final int LAST_WEEKS = 6;

    private final List<Worker> coaches;
    private final Dice dice;
    private final Map<Integer, List<Tenure>> tenures = new HashMap<>();
    private final List<Stay> given = new ArrayList<>();

    private Team(List<Worker> coaches, Dice dice) {
        this.coaches = coaches;
        this.dice = dice;
    }

    /** The coaches of each family, first to last. */
    static Map<Integer, List<Tenure>> divide(List<Worker> coaches, List<Stay> stays, Dice dice) {
        Team team = new Team(coaches, dice);
        List<Worker> leaving = coaches.stream()
                .filter(Worker::leaves)
                .sorted(comparing(Worker::until))
                .toList();
        int gone = 0;
        for (Stay stay : stays.stream().sorted(comparing(Stay::assignedOn)).toList()) {
            while (gone < leaving.size() && leaving.get(gone).until().isBefore(stay.assignedOn())) {
                team.handOver(leaving.get(gone++));
            }
            team.give(stay, stay.assignedOn());
        }
        leaving.subList(gone, leaving.size()).forEach(team::handOver);
        return team.tenures;
    }

    /**
     * The same within groups that share no coaches, as districts or organisations.
     *
     * @param dice first part of the name of each group's dice
     */
    static Map<Integer, List<Tenure>> divideWithin(
            Map<String, List<Worker>> coaches, Map<String, List<Stay>> stays, String dice) {
        Map<Integer, List<Tenure>> all = new HashMap<>();
        stays.forEach((group, there) ->
                all.putAll(divide(Objects.requireNonNull(coaches.get(group)), there, Dice.named(dice + group))));
        return all;
    }

    /** Whose family it is on a day, of its coaches first to last. */
    static Worker coachOn(LocalDate day, List<Tenure> tenures) {
        return tenures.stream()
                .filter(t -> !t.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .coach();
    }

    private void give(Stay stay, LocalDate day) {
        List<Worker> free = coaches.stream()
                .filter(c -> c.inOffice(day) && c.inOffice(day.plusWeeks(LAST_WEEKS)))
                .sorted(comparingLong(c -> families(c, day)))
                .limit(3)
                .toList();
        tenures.computeIfAbsent(stay.family(), f -> new ArrayList<>()).add(new Tenure(dice.pick(free), day));
        if (!given.contains(stay)) {
            given.add(stay);
        }
    }

    private void handOver(Worker leaver) {
        LocalDate lastDay = OfficeCalendar.onOrBefore(leaver.until());
        List<Stay> left = given.stream()
                .filter(s -> coach(s).equals(leaver) && s.openOn(lastDay))
                .toList();
        left.forEach(stay -> give(stay, lastDay));
    }

    private long families(Worker coach, LocalDate day) {
        return given.stream()
                .filter(s -> s.openOn(day) && coach(s).equals(coach))
                .count();
    }

    private Worker coach(Stay stay) {
        return tenures.get(stay.family()).getLast().coach();
    }
}
