package nl.gezinslijn.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.gezinslijn.event.OfficeEvent.IntensityCapacitySet;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceGivenBack;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.OfProgramme;
import nl.gezinslijn.event.OfficeEvent.StaffLeftOffice;
import nl.gezinslijn.event.OfficeEvent.StaffTookOffice;
import nl.gezinslijn.event.OfficeEvent.WaitingListJoined;
import nl.gezinslijn.event.OfficeEvent.WaitingListLeft;
import nl.gezinslijn.event.Role;
import org.jspecify.annotations.Nullable;

/**
 * One programme's office.
 *
 * @param waiting the waiting list, first in turn first (WAIT-2)
 * @param places cases that take a place, by intensity with a capacity (INTY-2)
 * @param capacities set by the office, by intensity; others are the programme's
 * @param staff who is in office, and who was
 */
public record Office(
        String programme,
        List<Waiting> waiting,
        SortedMap<String, SortedSet<String>> places,
        SortedMap<String, Integer> capacities,
        List<Staff> staff) {

    private static final Comparator<Waiting> TURN = Comparator.comparingInt(Waiting::urgency)
            .thenComparing(Waiting::registeredOn)
            .thenComparing(Waiting::caseId);

    public Office {
        waiting = List.copyOf(waiting);
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
        capacities = Collections.unmodifiableSortedMap(new TreeMap<>(capacities));
        staff = List.copyOf(staff);
    }

    /** @param urgency 1 is the most urgent, 5 the least */
    public record Waiting(String caseId, int urgency, LocalDate registeredOn) {}

    /** @param until first day no longer in office; null while in office */
    public record Staff(
            String account,
            Role role,
            String organisation,
            LocalDate since,
            @Nullable LocalDate until) {

        public boolean inOfficeOn(LocalDate day) {
            return !since.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    public static Office unknown(String programme) {
        return new Office(programme, List.of(), Collections.emptySortedMap(), Collections.emptySortedMap(), List.of());
    }

    /** Whose turn it is. */
    public Optional<String> first() {
        return waiting.stream().findFirst().map(Waiting::caseId);
    }

    public Set<String> taken(String intensity) {
        return places.getOrDefault(intensity, Collections.emptySortedSet());
    }

    public boolean anyInOffice(Role role, LocalDate day) {
        return staff.stream().anyMatch(s -> s.role() == role && s.inOfficeOn(day));
    }

    public Office evolve(LocalDate on, OfProgramme event) {
        return switch (event) {
            case WaitingListJoined e -> {
                List<Waiting> all = new ArrayList<>(waiting);
                all.removeIf(w -> w.caseId().equals(e.caseId()));
                all.add(new Waiting(e.caseId(), e.urgency(), e.registeredOn()));
                all.sort(TURN);
                yield new Office(programme, all, places, capacities, staff);
            }
            case WaitingListLeft e ->
                new Office(
                        programme,
                        waiting.stream()
                                .filter(w -> !w.caseId().equals(e.caseId()))
                                .toList(),
                        places,
                        capacities,
                        staff);
            case IntensityPlaceTaken e -> places(e.intensity(), taken -> taken.add(e.caseId()));
            case IntensityPlaceGivenBack e -> places(e.intensity(), taken -> taken.remove(e.caseId()));
            case IntensityCapacitySet e -> {
                SortedMap<String, Integer> all = new TreeMap<>(capacities);
                all.put(e.intensity(), e.upTo());
                yield new Office(programme, waiting, places, all, staff);
            }
            case StaffTookOffice e -> {
                List<Staff> all = new ArrayList<>(staff);
                all.add(new Staff(e.account(), e.role(), e.organisation(), on, null));
                yield new Office(programme, waiting, places, capacities, all);
            }
            case StaffLeftOffice e ->
                new Office(
                        programme,
                        waiting,
                        places,
                        capacities,
                        staff.stream()
                                .map(s -> s.account().equals(e.account()) && s.role() == e.role() && s.until() == null
                                        ? new Staff(s.account(), s.role(), s.organisation(), s.since(), on)
                                        : s)
                                .toList());
        };
    }

    private Office places(String intensity, Consumer<SortedSet<String>> change) {
        SortedSet<String> taken = new TreeSet<>(taken(intensity));
        change.accept(taken);
        SortedMap<String, SortedSet<String>> all = new TreeMap<>(places);
        all.put(intensity, Collections.unmodifiableSortedSet(taken));
        return new Office(programme, waiting, all, capacities, staff);
    }
}
