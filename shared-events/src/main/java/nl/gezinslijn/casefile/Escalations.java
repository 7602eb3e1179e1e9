package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.gezinslijn.event.EscalationEvent.EscalationAnswered;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import org.jspecify.annotations.Nullable;

/**
 * Stagnation on the ladder.
 *
 * @param raised highest number given; folded from all entries it is how many there are, as of a day it may be more
 * @param open those not resolved, by number
 * @param daysOnRung days that resolved escalations spent on each rung
 */
public record Escalations(int raised, List<Escalation> open, Map<String, Long> daysOnRung) {

    static final Escalations NONE = new Escalations(0, List.of(), Map.of());

    public Escalations {
        open = List.copyOf(open);
        daysOnRung = Collections.unmodifiableMap(new TreeMap<>(daysOnRung));
    }

    /**
     * @param rungs each with its own start and, when left, its end (ESC-1); as long as the ladder at most
     * @param answeredOn latest day that a rung answered
     */
    public record Escalation(
            int number, List<OnRung> rungs, @Nullable LocalDate answeredOn) {
        public Escalation {
            rungs = List.copyOf(rungs);
        }

        public OnRung current() {
            return rungs.getLast();
        }
    }

    /** Time on one rung; still on it while the end is null. */
    public record OnRung(
            String rung, LocalDate since, @Nullable LocalDate until) {
        OnRung until(LocalDate day) {
            return new OnRung(rung, since, day);
        }
    }

    public Optional<Escalation> open(int number) {
        return open.stream().filter(e -> e.number() == number).findFirst();
    }

    Escalations raised(LocalDate on, EscalationRaised e) {
        List<Escalation> all = new ArrayList<>(without(e.escalation()));
        List<OnRung> rungs = leave(e.escalation(), on);
        rungs.add(new OnRung(e.rung(), on, null));
        all.add(new Escalation(
                e.escalation(),
                rungs,
                open(e.escalation()).map(Escalation::answeredOn).orElse(null)));
        all.sort(Comparator.comparingInt(Escalation::number));
        return new Escalations(Math.max(raised, e.escalation()), all, daysOnRung);
    }

    Escalations resolved(LocalDate on, EscalationResolved e) {
        Map<String, Long> days = new TreeMap<>(daysOnRung);
        for (OnRung left : leave(e.escalation(), on)) {
            days.merge(left.rung(), ChronoUnit.DAYS.between(left.since(), left.until()), Long::sum);
        }
        return new Escalations(raised, without(e.escalation()), days);
    }

    Escalations answered(LocalDate on, EscalationAnswered e) {
        return new Escalations(
                raised,
                open.stream()
                        .map(one -> one.number() == e.escalation()
                                ? new Escalation(one.number(), one.rungs(), Days.latest(one.answeredOn(), on))
                                : one)
                        .toList(),
                daysOnRung);
    }

    /** A number that has been given out, whatever became of it. */
    Escalations numbered(int number) {
        return new Escalations(Math.max(raised, number), open, daysOnRung);
    }

    private List<Escalation> without(int number) {
        return open.stream().filter(e -> e.number() != number).toList();
    }

    /** The rungs of one escalation so far, the last one left on this day. */
    private List<OnRung> leave(int number, LocalDate on) {
        List<OnRung> rungs = new ArrayList<>(open(number).map(Escalation::rungs).orElse(List.of()));
        if (!rungs.isEmpty()) {
            rungs.set(rungs.size() - 1, rungs.getLast().until(on));
        }
        return rungs;
    }
}
