package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import nl.gezinslijn.event.PlanEvent.GoalEvaluated;
import nl.gezinslijn.event.PlanEvent.Progress;

/** How each goal stood when it was last looked at, by goal id. Kept apart from the plan, which a revision replaces. */
public record Evaluations(Map<String, Evaluation> latest) {

    static final Evaluations NONE = new Evaluations(Map.of());

    public Evaluations {
        latest = Collections.unmodifiableMap(new TreeMap<>(latest));
    }

    public record Evaluation(Progress progress, LocalDate on) {}

    Evaluations evaluated(LocalDate on, GoalEvaluated e) {
        Map<String, Evaluation> all = new TreeMap<>(latest);
        all.merge(
                e.goalId(),
                new Evaluation(e.progress(), on),
                (before, now) -> now.on().isBefore(before.on()) ? before : now);
        return new Evaluations(all);
    }
}
