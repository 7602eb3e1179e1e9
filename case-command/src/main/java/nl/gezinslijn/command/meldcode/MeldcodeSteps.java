package nl.gezinslijn.command.meldcode;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.MeldcodeEvent.MeldcodeStepTaken;

/** MELD-1: five steps, step 5 as two decisions, only step 3 can be left out. */
final class MeldcodeSteps {

    private static final int TALK_WITH_THE_FAMILY = 3;
    private static final int DECIDE = 5;

    private MeldcodeSteps() {}

    static List<CaseEvent> take(TakeMeldcodeStep c, Situation s) {
        unless(s.programme().protection().meldcode(), Rule.MELD_1, "the meldcode does not apply in this programme");
        if (c.step() < 1 || c.step() > DECIDE) {
            throw new InvalidField("step", "is 1 to 5");
        }
        if (c.leftOut()) {
            unless(
                    c.step() == TALK_WITH_THE_FAMILY,
                    Rule.MELD_1,
                    "only step 3, the talk with the family, can be left out");
            unless(s.hasReason(), Rule.MELD_1, "leaving out step 3 for safety needs its reason");
        }
        boolean bothDecided = c.reportingNeeded() != null && c.helpPossible() != null;
        boolean noneDecided = c.reportingNeeded() == null && c.helpPossible() == null;
        unless(
                c.step() == DECIDE ? bothDecided : noneDecided,
                Rule.MELD_1,
                c.step() == DECIDE
                        ? "step 5 takes two decisions: is reporting needed, and is help also possible"
                        : "the two decisions belong to step 5");
        return List.of(new MeldcodeStepTaken(c.step(), c.leftOut(), c.reportingNeeded(), c.helpPossible(), c.note()));
    }
}
