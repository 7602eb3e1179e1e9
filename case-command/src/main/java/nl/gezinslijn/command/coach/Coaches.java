package nl.gezinslijn.command.coach;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import java.util.Objects;
import nl.gezinslijn.command.Intensities;
import nl.gezinslijn.command.Rule;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;

/** COACH-1: exactly one coach from assignment to closure. */
final class Coaches {

    private Coaches() {}

    static List<CaseEvent> assign(AssignCoach c, Situation s) {
        return List.of(new CoachAssigned(c.coach(), c.organisation()));
    }

    static List<CaseEvent> transfer(TransferCoach c, Situation s) {
        String now = Objects.requireNonNull(s.file().coach());
        unless(!now.equals(c.coach()), Rule.COACH_1, "this coach already has the case");
        return List.of(new CoachTransferred(c.coach(), c.organisation()));
    }

    static List<CaseEvent> start(StartCoaching c, Situation s) {
        return List.of(new CoachingStarted(
                Intensities.orFirst(s.programme(), c.intensity()),
                s.programme().duration().termMonths()));
    }
}
