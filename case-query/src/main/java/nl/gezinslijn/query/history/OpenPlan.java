package nl.gezinslijn.query.history;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.casefile.Evaluations;
import nl.gezinslijn.casefile.Evaluations.Evaluation;
import nl.gezinslijn.casefile.Plan;
import nl.gezinslijn.event.PlanEvent.Bodemeis;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.privacy.Seal;
import org.jspecify.annotations.Nullable;

/**
 * The one current plan (PLAN-4), opened to be read.
 *
 * @param endCondition when help may end (PLAN-2)
 * @param withoutBodemeisen codes of mandated services that said there are none (PLAN-3)
 * @param withSafetyPlan the safety plan is part of it (SAFE-2)
 */
public record OpenPlan(
        int number,
        LocalDate agreedOn,
        List<String> agreedBy,
        List<OpenGoal> goals,
        @Nullable String endCondition,
        List<OpenBodemeis> bodemeisen,
        List<String> withoutBodemeisen,
        boolean withSafetyPlan,
        List<String> erased) {

    /**
     * @param members person ids of those it concerns; empty for the whole family
     * @param evaluated how it stood when it was last looked at; null before that
     */
    public record OpenGoal(
            String goalId,
            String lifeDomain,
            List<String> members,
            @Nullable String text,
            @Nullable Evaluation evaluated,
            List<String> erased) {}

    /** @param service code of the mandated service that demands it */
    public record OpenBodemeis(String service, @Nullable String text, List<String> erased) {}

    static OpenPlan open(String caseId, Plan plan, Evaluations evaluations, Seal seal) {
        Opening opening = new Opening(seal, caseId);
        String endCondition = opening.text("endCondition", plan.endCondition());
        return new OpenPlan(
                plan.number(),
                plan.agreedOn(),
                plan.agreedBy(),
                plan.goals().stream()
                        .map(it -> goal(caseId, it, evaluations.latest().get(it.goalId()), seal))
                        .toList(),
                endCondition,
                plan.bodemeisen().stream().map(it -> bodemeis(caseId, it, seal)).toList(),
                plan.withoutBodemeisen(),
                plan.withSafetyPlan(),
                opening.erased());
    }

    private static OpenGoal goal(String caseId, Goal goal, @Nullable Evaluation evaluated, Seal seal) {
        Opening opening = new Opening(seal, caseId);
        String text = opening.text("text", goal.text());
        return new OpenGoal(goal.goalId(), goal.lifeDomain(), goal.members(), text, evaluated, opening.erased());
    }

    private static OpenBodemeis bodemeis(String caseId, Bodemeis demand, Seal seal) {
        Opening opening = new Opening(seal, caseId);
        String text = opening.text("text", demand.text());
        return new OpenBodemeis(demand.service(), text, opening.erased());
    }
}
