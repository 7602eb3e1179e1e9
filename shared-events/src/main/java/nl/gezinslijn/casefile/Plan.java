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
 * @param resumedOn latest day the work resumed under this plan; null when it never did
 */
public record Plan(
        int number,
        LocalDate agreedOn,
        List<String> agreedBy,
        List<Goal> goals,
        @Nullable Protected<String> endCondition,
        List<Bodemeis> bodemeisen,
        List<String> withoutBodemeisen,
        boolean withSafetyPlan,
        @Nullable LocalDate resumedOn) {

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
                e.withSafetyPlan(),
                null);
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
                e.withSafetyPlan(),
                null);
    }

    /**
     * A safety plan made by then becomes part of it (SAFE-2).
     *
     * @param safetyPlanSince day of the first safety plan; null when none was made
     */
    Plan resumed(LocalDate on, @Nullable LocalDate safetyPlanSince) {
        return with(withSafetyPlan || (safetyPlanSince != null && !safetyPlanSince.isAfter(on)), on);
    }

    /** Made before the work resumed and recorded after it, a safety plan is part of it all the same (TIME-1). */
    Plan safetyPlanned(LocalDate on) {
        return with(withSafetyPlan || (resumedOn != null && !on.isAfter(resumedOn)), resumedOn);
    }

    private Plan with(boolean safetyPlan, @Nullable LocalDate resumed) {
        return new Plan(
                number, agreedOn, agreedBy, goals, endCondition, bodemeisen, withoutBodemeisen, safetyPlan, resumed);
    }

    public boolean hasGoal(String goalId) {
        return goals.stream().anyMatch(g -> g.goalId().equals(goalId));
    }
}
