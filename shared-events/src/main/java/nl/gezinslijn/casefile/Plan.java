package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.event.PlanEvent.Goal;

/**
 * The one current plan (PLAN-4).
 *
 * @param number from 1, one higher with each revision
 * @param agreedBy person ids of the members who agreed
 */
public record Plan(int number, LocalDate agreedOn, List<String> agreedBy, List<Goal> goals) {

    public Plan {
        agreedBy = List.copyOf(agreedBy);
        goals = List.copyOf(goals);
    }

    static Plan agreed(LocalDate on, int number, List<String> agreedBy, List<Goal> goals) {
        return new Plan(number, on, agreedBy, goals);
    }

    public boolean hasGoal(String goalId) {
        return goals.stream().anyMatch(g -> g.goalId().equals(goalId));
    }
}
