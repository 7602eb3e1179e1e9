package nl.gezinslijn.command.plan;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.PlanEvent.Progress;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Look with the family how a goal stands. */
public record EvaluateGoal(
        String goalId, Progress progress, @Nullable Protected<String> note) implements CaseCommand {

    @Override
    public Action action() {
        return Action.EVALUATE_GOAL;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Plans.evaluate(this, situation);
    }
}
