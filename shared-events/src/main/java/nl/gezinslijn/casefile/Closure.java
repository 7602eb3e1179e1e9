package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import org.jspecify.annotations.Nullable;

/** How the case was last closed. */
public record Closure(
        LocalDate on,
        String reason,
        List<GoalOutcome> goals,
        List<String> facts,
        @Nullable String destination,
        @Nullable String service,
        @Nullable String coordinationElsewhere) {

    public Closure {
        goals = List.copyOf(goals);
        facts = List.copyOf(facts);
    }

    static Closure closed(LocalDate on, CaseClosed e) {
        return new Closure(
                on, e.reason(), e.goals(), e.facts(), e.destination(), e.service(), e.coordinationElsewhere());
    }
}
