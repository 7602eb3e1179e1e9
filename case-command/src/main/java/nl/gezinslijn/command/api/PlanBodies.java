package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Action.AGREE_PLAN;
import static nl.gezinslijn.casefile.Action.EVALUATE_GOAL;
import static nl.gezinslijn.casefile.Action.REVISE_PLAN;
import static nl.gezinslijn.casefile.Rule.INT_4;
import static nl.gezinslijn.casefile.Rule.PLAN_1;
import static nl.gezinslijn.casefile.Rule.PLAN_2;
import static nl.gezinslijn.casefile.Rule.PLAN_3;
import static nl.gezinslijn.casefile.Rule.PLAN_4;
import static nl.gezinslijn.command.api.ActionResource.withFields;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.plan.AgreePlan;
import nl.gezinslijn.command.plan.EvaluateGoal;
import nl.gezinslijn.command.plan.NewGoal;
import nl.gezinslijn.command.plan.RevisePlan;
import nl.gezinslijn.event.PlanEvent.Bodemeis;
import nl.gezinslijn.event.PlanEvent.Progress;
import org.jspecify.annotations.Nullable;

/** Agreeing and revising the plan. */
final class PlanBodies {

    static final Topic TOPIC = new Topic(
            "Plan",
            "One family, one plan (gezinsplan)",
            List.of(
                    withFields(
                            AGREE_PLAN,
                            "/{caseId}/plans",
                            Agreement.class,
                            "Agree the first plan with the family",
                            INT_4,
                            PLAN_1,
                            PLAN_2,
                            PLAN_3,
                            PLAN_4),
                    withFields(
                            REVISE_PLAN,
                            "/{caseId}/plan-revisions",
                            Revision.class,
                            "Replace the plan by a new one",
                            INT_4,
                            PLAN_1,
                            PLAN_2,
                            PLAN_3,
                            PLAN_4),
                    withFields(
                            EVALUATE_GOAL,
                            "/{caseId}/goal-evaluations",
                            GoalEvaluation.class,
                            "Look with the family how a goal stands")));

    private PlanBodies() {}

    /**
     * @param agreedBy person ids of the members who agree
     * @param endCondition when help may end
     * @param bodemeisen what mandated services demand at the least
     * @param withoutBodemeisen codes of mandated services that said there are none
     */
    public record Agreement(
            @NotNull @Size(max = 30) List<@NotNull UUID> agreedBy,
            @NotNull @Size(max = 50) List<@Valid @NotNull Goal> goals,
            @Size(max = 8000) @Nullable String endCondition,
            @Size(max = 20) @Nullable List<@Valid @NotNull Demand> bodemeisen,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 64) String> withoutBodemeisen)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new AgreePlan(
                    Ids.of(agreedBy),
                    goals.stream().map(g -> g.sealed("PlanAgreed.goal", target)).toList(),
                    target.textOrNull("PlanAgreed.endCondition", endCondition),
                    Demand.sealed("PlanAgreed.bodemeis", bodemeisen, target),
                    withoutBodemeisen == null ? List.of() : withoutBodemeisen);
        }
    }

    /**
     * @param agreedBy person ids of the members who agree
     * @param endCondition when help may end
     * @param bodemeisen what mandated services demand at the least
     * @param withoutBodemeisen codes of mandated services that said there are none
     */
    public record Revision(
            @NotNull @Size(max = 30) List<@NotNull UUID> agreedBy,
            @NotNull @Size(max = 50) List<@Valid @NotNull Goal> goals,
            @Size(max = 8000) @Nullable String endCondition,
            @Size(max = 20) @Nullable List<@Valid @NotNull Demand> bodemeisen,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 64) String> withoutBodemeisen)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RevisePlan(
                    Ids.of(agreedBy),
                    goals.stream()
                            .map(g -> g.sealed("PlanRevised.goal", target))
                            .toList(),
                    target.textOrNull("PlanRevised.endCondition", endCondition),
                    Demand.sealed("PlanRevised.bodemeis", bodemeisen, target),
                    withoutBodemeisen == null ? List.of() : withoutBodemeisen);
        }
    }

    /**
     * @param goalId of a goal the revision keeps; left out for a new goal
     * @param members person ids of those it concerns; left out for the whole family
     */
    public record Goal(
            @Size(max = 20) @Nullable String goalId,
            @NotBlank @Size(max = 64) String lifeDomain,
            @Size(max = 30) @Nullable List<@NotNull UUID> members,
            @NotBlank @Size(max = 8000) String text) {

        NewGoal sealed(String place, Target target) {
            return new NewGoal(
                    goalId, lifeDomain, members == null ? List.of() : Ids.of(members), target.text(place, text));
        }
    }

    /** @param service code of the mandated service that demands it */
    public record Demand(
            @NotBlank @Size(max = 64) String service,
            @NotBlank @Size(max = 8000) String text) {

        static List<Bodemeis> sealed(String place, @Nullable List<Demand> demands, Target target) {
            return demands == null
                    ? List.of()
                    : demands.stream()
                            .map(d -> new Bodemeis(d.service(), target.text(place, d.text())))
                            .toList();
        }
    }

    public record GoalEvaluation(
            @NotBlank @Size(max = 20) String goalId,
            @NotNull Progress progress,
            @Size(max = 8000) @Nullable String note)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new EvaluateGoal(goalId, progress, target.textOrNull("GoalEvaluated.note", note));
        }
    }
}
