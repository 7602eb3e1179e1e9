package nl.gezinslijn.standalone.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Marks who got a coach before the first in turn, as the rule asks (WAIT-2), by following the list line by line. */
final class WaitingTurn {

    private static final String WHY = "own-district-school-or-practice";

    /** In turn: by urgency, registration, case. */
    private record Place(int urgency, LocalDate registeredOn, String caseId) {
        static final Comparator<Place> TURN = Comparator.comparingInt(Place::urgency)
                .thenComparing(Place::registeredOn)
                .thenComparing(Place::caseId);
    }

    private final Map<String, LocalDate> registered = new HashMap<>();
    private final Map<String, Integer> urgency = new HashMap<>();
    private final SortedSet<Place> list = new TreeSet<>(Place.TURN);

    private WaitingTurn() {}

    /** @param lines in the order they were recorded */
    static List<RegisterLine> marked(List<RegisterLine> lines) {
        WaitingTurn turn = new WaitingTurn();
        return lines.stream().map(turn::follow).toList();
    }

    private RegisterLine follow(RegisterLine line) {
        String caseId = line.caseId();
        if (caseId == null) {
            return line;
        }
        switch (line.action()) {
            case "register" -> registered.put(caseId, day(line));
            case "triage" -> urgency.put(caseId, (Integer) line.body().get("urgency"));
            case "enter-waiting-list" -> list.add(place(caseId));
            case "decline" -> list.remove(place(caseId));
            case "assign-coach" -> {
                Place place = place(caseId);
                boolean waited = list.contains(place);
                boolean passes = waited && !list.first().equals(place);
                list.remove(place);
                return passes ? line.with("outOfTurn", WHY) : line;
            }
            default -> {}
        }
        return line;
    }

    private Place place(String caseId) {
        return new Place(urgency.getOrDefault(caseId, 0), registered.getOrDefault(caseId, LocalDate.MIN), caseId);
    }

    private static LocalDate day(RegisterLine line) {
        return LocalDate.parse(String.valueOf(line.body().get("occurredOn")));
    }
}
