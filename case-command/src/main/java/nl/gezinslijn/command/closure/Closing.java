package nl.gezinslijn.command.closure;

import static nl.gezinslijn.command.Refused.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Plan;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Codes;
import nl.gezinslijn.command.Intensities;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.command.coach.Fitness;
import nl.gezinslijn.command.intensity.Assessors;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.programme.Programme.CodeLists.ClosureReason;
import org.jspecify.annotations.Nullable;

/** CLOSE-1 and CLOSE-4: when a case may end, and how it goes on. */
final class Closing {

    private Closing() {}

    static List<CaseEvent> close(CloseCase c, Situation s) {
        ClosureReason reason = reason(c.reason(), s);
        everyGoalHasItsOutcome(c.goals(), s.file().plan());
        unless(
                reason.despiteOpenSteps() || !s.file().hasOpenSteps(),
                Rule.CLOSE_1,
                "something is still open: " + open(s) + "; '" + reason.code() + "' does not close despite that");
        for (String fact : c.facts()) {
            Codes.check("facts", fact, reason.requires());
        }
        Codes.check("destination", c.destination(), s.programme().codes().destinations());
        EndOfHelp.check(c, reason, s);
        return List.of(new CaseClosed(
                c.reason(), c.goals(), c.facts(), c.destination(), c.service(), c.coordinationElsewhere()));
    }

    static List<CaseEvent> reopen(ReopenCase c, Situation s) {
        Fitness.check(c.coach(), c.organisation(), s);
        String intensity = Intensities.orFirst(s.programme(), c.intensity());
        Assessors.require(intensity, s);
        return List.of(new CaseReopened(
                c.coach(), c.organisation(), intensity, s.programme().duration().termMonths()));
    }

    private static ClosureReason reason(String code, Situation s) {
        List<ClosureReason> reasons = s.programme().codes().closureReasons();
        return reasons.stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Rule.CLOSE_1,
                        "that is not a closure reason of this programme; it has "
                                + reasons.stream().map(ClosureReason::code).collect(Collectors.joining(", "))));
    }

    private static void everyGoalHasItsOutcome(List<GoalOutcome> outcomes, @Nullable Plan plan) {
        List<String> goals = plan == null
                ? List.of()
                : plan.goals().stream().map(Goal::goalId).toList();
        List<String> given = outcomes.stream().map(GoalOutcome::goalId).toList();
        Set<String> missing = new TreeSet<>(goals);
        given.forEach(missing::remove);
        unless(missing.isEmpty(), Rule.CLOSE_1, "each goal of the plan needs its outcome; missing: " + missing);
        unless(
                given.size() == goals.size(),
                Rule.CLOSE_1,
                "outcomes are given once, for the goals of the current plan: " + goals);
    }

    private static String open(Situation s) {
        List<String> open = new ArrayList<>();
        if (s.file().state() == CaseState.ON_HOLD) {
            open.add("the hold");
        }
        s.file().escalations().open().forEach(e -> open.add("escalation " + e.number()));
        s.file().protection().awaited().forEach(a -> open.add("the outcome of protection referral " + a.referral()));
        return String.join(", ", open);
    }
}
