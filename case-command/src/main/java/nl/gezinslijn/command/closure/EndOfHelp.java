package nl.gezinslijn.command.closure;

import static nl.gezinslijn.command.Refused.unless;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.casefile.Safety;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.command.intensity.MinimumDuration;
import nl.gezinslijn.programme.Programme.Code;
import nl.gezinslijn.programme.Programme.CodeLists.ClosureReason;

/** CLOSE-2, CLOSE-3, HAND-1 and INTY-5: what must be arranged before help ends. */
final class EndOfHelp {

    private EndOfHelp() {}

    static void check(CloseCase c, ClosureReason reason, Situation s) {
        facts(c, reason);
        if (reason.byFamily()) {
            endedByFamily(c, s);
        }
        handedOver(reason, s);
        if (s.file().state() != CaseState.AFTERCARE) {
            MinimumDuration.cutShort(s);
        }
    }

    private static void facts(CloseCase c, ClosureReason reason) {
        List<String> missing = reason.requires().stream()
                .map(Code::code)
                .filter(fact -> !c.facts().contains(fact))
                .toList();
        unless(
                missing.isEmpty(),
                Rule.CLOSE_2,
                "'" + reason.code() + "' requires as facts: " + String.join(", ", missing));
        unless(
                !reason.namesService() || c.service() != null,
                Rule.CLOSE_2,
                "'" + reason.code() + "' names the service that takes the family on");
    }

    private static void endedByFamily(CloseCase c, Situation s) {
        Safety safety = s.file().safety();
        LocalDate assessed = safety.assessedOn();
        if (!safety.concernOpen() || assessed == null) {
            unless(
                    c.coordinationElsewhere() != null
                            || !s.programme().closure().coordinationElsewhere(),
                    Rule.CLOSE_3,
                    "the family ended it: coordinationElsewhere says who coordinates its help now");
            return;
        }
        LocalDate step = s.file().protection().lastMadeOn();
        unless(
                step != null && !step.isBefore(assessed),
                Rule.CLOSE_3,
                "the family ended it with a concern about safety of " + assessed + ": a protection step comes first");
    }

    /** Whoever dies, moves, leaves or is taken over by an authority cannot be handed over. */
    private static void handedOver(ClosureReason reason, Situation s) {
        boolean begun = s.file().state() != CaseState.ASSIGNED;
        unless(
                !s.programme().handover().required()
                        || !begun
                        || reason.despiteOpenSteps()
                        || s.file().handover().settled() != null,
                Rule.HAND_1,
                "a case closes after the handover is completed, the family refused it, or no worker is available");
    }
}
