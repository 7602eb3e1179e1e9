package nl.gezinslijn.event;

import java.util.List;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** One family, one plan (gezinsplan): agreed with the family, revised when it has to be (PLAN-1, PLAN-4). */
public sealed interface PlanEvent extends CaseEvent {

    /**
     * The plan was agreed with the family (PLAN-1).
     *
     * @param plan number of the plan in this case, from 1
     * @param agreedBy person ids of the members who agree, at least one
     * @param goals at least one
     * @param endCondition when help may end, in the family's words (PLAN-2)
     * @param bodemeisen what mandated services demand at the least (PLAN-3)
     * @param withoutBodemeisen codes of the mandated services that said there are none
     * @param withSafetyPlan the safety plan on record is part of it (SAFE-2)
     */
    @Named(value = "PlanAgreed", revision = 2)
    record PlanAgreed(
            int plan,
            List<String> agreedBy,
            List<Goal> goals,
            @Nullable Protected<String> endCondition,
            List<Bodemeis> bodemeisen,
            List<String> withoutBodemeisen,
            boolean withSafetyPlan)
            implements PlanEvent {
        public PlanAgreed {
            agreedBy = List.copyOf(agreedBy);
            goals = List.copyOf(goals);
            bodemeisen = List.copyOf(bodemeisen);
            withoutBodemeisen = List.copyOf(withoutBodemeisen);
        }
    }

    /** A new plan replaced the current one; both stay visible in the history (PLAN-4). Fields as of the agreement. */
    @Named(value = "PlanRevised", revision = 2)
    record PlanRevised(
            int plan,
            List<String> agreedBy,
            List<Goal> goals,
            @Nullable Protected<String> endCondition,
            List<Bodemeis> bodemeisen,
            List<String> withoutBodemeisen,
            boolean withSafetyPlan)
            implements PlanEvent {
        public PlanRevised {
            agreedBy = List.copyOf(agreedBy);
            goals = List.copyOf(goals);
            bodemeisen = List.copyOf(bodemeisen);
            withoutBodemeisen = List.copyOf(withoutBodemeisen);
        }
    }

    /**
     * @param goalId unique in the case, as {@code 2.1}: the first goal of the second plan; a goal that a revision keeps
     *     keeps its id
     * @param lifeDomain code of the programme's list
     * @param members person ids of those it concerns; empty for the whole family
     */
    record Goal(String goalId, String lifeDomain, List<String> members, Protected<String> text) {
        public Goal {
            members = List.copyOf(members);
        }
    }

    /** @param service code of the mandated service that demands it */
    record Bodemeis(String service, Protected<String> text) {}

    /** How a goal stands. */
    enum Progress {
        REACHED,
        UNDER_WAY,
        STAGNATING,
        GIVEN_UP
    }

    /** A goal of the plan was looked at again with the family. */
    @Named("GoalEvaluated")
    record GoalEvaluated(
            String goalId, Progress progress, @Nullable Protected<String> note) implements PlanEvent {}
}
