package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.event.PlanEvent.Bodemeis;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/**
 * The one current plan (PLAN-4).
 *
 * @param number from 1, one higher with each revision
 * @param agreedBy person ids of the members who agreed
 * @param endCondition when help may end
 * @param withSafetyPlan the safety plan is part of it (SAFE-2)
 */
public record Plan(
        int number,
        LocalDate agreedOn,
        List<String> agreedBy,
        List<Goal> goals,
        @Nullable Protected<String> endCondition,
        List<Bodemeis> bodemeisen,
        List<String> withoutBodemeisen,
        boolean withSafetyPlan) {

    public Plan {
        agreedBy = List.copyOf(agreedBy);
        goals = List.copyOf(goals);
        bodemeisen = List.copyOf(bodemeisen);
        withoutBodemeisen = List.copyOf(withoutBodemeisen);
    }

    static Plan agreed(LocalDate on, PlanAgreed e) {
        return new Plan(
                e.plan(),
                on,
                e.agreedBy(),
                e.goals(),
                e.endCondition(),
                e.bodemeisen(),
                e.withoutBodemeisen(),
                e.withSafetyPlan());
    }

    static Plan revised(LocalDate on, PlanRevised e) {
        return new Plan(
                e.plan(),
                on,
                e.agreedBy(),
                e.goals(),
                e.endCondition(),
                e.bodemeisen(),
                e.withoutBodemeisen(),
                e.withSafetyPlan());
    }

    /** The safety plan became part of it when the work resumed (SAFE-2). */
    Plan joinedBySafetyPlan() {
        return new Plan(number, agreedOn, agreedBy, goals, endCondition, bodemeisen, withoutBodemeisen, true);
    }

    public boolean hasGoal(String goalId) {
        return goals.stream().anyMatch(g -> g.goalId().equals(goalId));
    }
}
