package nl.gezinslijn.standalone.demo;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.gezinslijn.standalone.demo.VenrayFigures.Year;
import org.jspecify.annotations.Nullable;

/** Lets the families register month by month: first come, first served, but who cannot wait is helped at once. */
final class VenrayIntake {

    /**
     * A family at the door.
     *
     * @param number in order of registration, from 1
     * @param urgent cannot wait, and does not
     * @param declinedOn null for who is helped
     * @param assignedOn null for who is declined
     */
    record Arrival(
            int number,
            LocalDate registeredOn,
            boolean urgent,
            @Nullable LocalDate declinedOn,
            @Nullable LocalDate assignedOn) {

        /** More than a working week without a coach, or over the end of a month, is spent on the list. */
        boolean waits() {
            return assignedOn != null
                    && (assignedOn.isAfter(OfficeCalendar.after(registeredOn, 5))
                            || assignedOn.getMonth() != registeredOn.getMonth());
        }

        Arrival declined(LocalDate day) {
            return new Arrival(number, registeredOn, urgent, day, null);
        }

        Arrival assigned(LocalDate day) {
            return new Arrival(number, registeredOn, urgent, null, day);
        }

        Arrival atOnce() {
            return new Arrival(number, registeredOn, true, null, OfficeCalendar.after(registeredOn, 1));
        }
    }

    private final Dice dice = Dice.named("venray/intake");
    private final List<Arrival> done = new ArrayList<>();
    private List<Arrival> waiting = new ArrayList<>();
    private int registered;

    private VenrayIntake() {}

    /** All families that registered, in order of registration. */
    static List<Arrival> arrivals() {
        VenrayIntake intake = new VenrayIntake();
        for (Year year : VenrayFigures.YEARS) {
            for (int month = 0; month < 12; month++) {
                intake.month(
                        YearMonth.of(year.year(), month + 1),
                        year.registered().get(month),
                        year.declined().get(month),
                        year.assigned().get(month));
            }
        }
        if (!intake.waiting.isEmpty()) {
            throw new IllegalStateException("nobody waits at the end of the register");
        }
        return intake.done.stream().sorted(comparingInt(Arrival::number)).toList();
    }

    private void month(YearMonth month, int registrations, int declines, int assignments) {
        List<LocalDate> days = OfficeCalendar.daysOf(month);
        boolean nobodyWaits = waiting.isEmpty();
        int left = waiting.size() + registrations - declines - assignments;
        List<Arrival> arrivals = register(days.subList(0, days.size() - (left < 3 ? 5 : 1)), registrations);

        // Who is declined or cannot wait came early enough in the month for that to be settled in it.
        List<Arrival> early = dice.shuffled(arrivals.stream()
                .filter(a -> a.registeredOn().isBefore(days.get(days.size() - 9)))
                .toList());
        List<Arrival> declined = early.subList(0, declines);
        List<Arrival> urgent =
                early.subList(declines, Math.min(early.size(), declines + Math.min(assignments, registrations) / 6));
        declined.forEach(a -> done.add(a.declined(OfficeCalendar.after(a.registeredOn(), dice.between(2, 6)))));
        urgent.forEach(a -> done.add(a.atOnce()));

        Set<Arrival> settled = new HashSet<>(declined);
        settled.addAll(urgent);
        List<Arrival> queue = new ArrayList<>(waiting);
        arrivals.stream().filter(a -> !settled.contains(a)).forEach(queue::add);
        int turns = assignments - urgent.size();
        List<LocalDate> openings = spread(days.subList(1, days.size()), turns);
        for (int turn = 0; turn < turns; turn++) {
            Arrival next = queue.get(turn);
            LocalDate earliest = OfficeCalendar.after(next.registeredOn(), dice.between(1, 3));
            LocalDate opening = openings.get(turn);
            done.add(next.assigned(nobodyWaits || opening.isBefore(earliest) ? earliest : opening));
        }
        waiting = new ArrayList<>(queue.subList(turns, queue.size()));
    }

    private List<Arrival> register(List<LocalDate> days, int registrations) {
        return spread(days, registrations).stream()
                .map(day -> new Arrival(++registered, day, false, null, null))
                .toList();
    }

    /** Some days of the list, in order; a day may come twice. */
    private List<LocalDate> spread(List<LocalDate> days, int count) {
        return IntStream.range(0, count).mapToObj(i -> dice.pick(days)).sorted().toList();
    }
}
