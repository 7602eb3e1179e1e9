package nl.gezinslijn.command.coach;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Codes;
import nl.gezinslijn.command.Intensities;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.command.intensity.Assessors;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.programme.Programme.Code;

/** COACH-1 and WAIT-2: exactly one coach from assignment to closure, and whose turn it is. */
final class Coaches {

    private Coaches() {}

    static List<CaseEvent> assign(AssignCoach c, Situation s) {
        inTurn(c, s);
        Fitness.check(c.coach(), c.organisation(), s);
        return List.of(new CoachAssigned(c.coach(), c.organisation(), c.outOfTurn()));
    }

    static List<CaseEvent> transfer(TransferCoach c, Situation s) {
        String now = Objects.requireNonNull(s.file().coach());
        unless(!now.equals(c.coach()), Rule.COACH_1, "this coach already has the case");
        Fitness.check(c.coach(), c.organisation(), s);
        return List.of(new CoachTransferred(c.coach(), c.organisation()));
    }

    static List<CaseEvent> start(StartCoaching c, Situation s) {
        String intensity = Intensities.orFirst(s.programme(), c.intensity());
        Assessors.require(intensity, s);
        return List.of(new CoachingStarted(intensity, s.programme().duration().termMonths()));
    }

    private static void inTurn(AssignCoach c, Situation s) {
        boolean passesOthers = s.file().state() == CaseState.WAITING
                && s.around()
                        .office()
                        .first()
                        .map(first -> !first.equals(s.file().caseId()))
                        .orElse(false);
        if (!passesOthers) {
            if (c.outOfTurn() != null) {
                throw new InvalidField("outOfTurn", "is only for a case that is taken before the first in turn");
            }
            return;
        }
        List<Code> reasons = s.programme().codes().outOfTurnReasons();
        unless(
                c.outOfTurn() != null && Codes.has(reasons, c.outOfTurn()),
                Rule.WAIT_2,
                "another case is first in turn: taking this one needs outOfTurn, one of " + Codes.list(reasons));
    }
}
