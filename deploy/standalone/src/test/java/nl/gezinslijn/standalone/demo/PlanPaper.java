package nl.gezinslijn.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The plan of one family on paper: its goals, and the ids the service gives them. */
final class PlanPaper {

    private record Written(String id, Theme.Goal goal) {}

    private final Household household;
    private final List<Written> goals = new ArrayList<>();
    private int number;

    PlanPaper(Household household) {
        this.household = household;
    }

    /** The first plan, or one that keeps so many goals of the one before and has new ones beside them. */
    Body agree(LocalDate day, int kept, List<Theme.Goal> fresh) {
        number++;
        goals.subList(kept, goals.size()).clear();
        List<Body> parts = new ArrayList<>();
        goals.forEach(g -> parts.add(part(g.goal()).with("goalId", g.id())));
        for (int i = 0; i < fresh.size(); i++) {
            goals.add(new Written(number + "." + (i + 1), fresh.get(i)));
            parts.add(part(fresh.get(i)));
        }
        return Body.on(day)
                .with("agreedBy", household.agreeing(day))
                .with("goals", parts.stream().map(Body::fields).toList());
    }

    private Body part(Theme.Goal goal) {
        return Body.part().with("lifeDomain", goal.lifeDomain()).with("text", household.word(goal.text()));
    }

    boolean isAgreed() {
        return number > 0;
    }

    /** Whether a revision may have this goal as a new one. */
    boolean has(Theme.Goal goal) {
        return goals.stream().anyMatch(g -> g.goal().equals(goal));
    }

    /** What became of each goal: the likelier reached, the higher the chance. */
    List<?> outcomes(int chance, Dice dice) {
        return goals.stream()
                .map(g -> Body.part()
                        .with("goalId", g.id())
                        .with("outcome", outcome(chance, dice))
                        .fields())
                .toList();
    }

    private static String outcome(int chance, Dice dice) {
        if (dice.percent(chance)) {
            return "REACHED";
        }
        return dice.percent(65) ? "PARTLY_REACHED" : "NOT_REACHED";
    }
}
