package nl.gezinslijn.command.plan;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.PlanEvent.Bodemeis;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Agree the first plan with the family (PLAN-1). */
public record AgreePlan(
        List<String> agreedBy,
        List<NewGoal> goals,
        @Nullable Protected<String> endCondition,
        List<Bodemeis> bodemeisen,
        List<String> withoutBodemeisen)
        implements CaseCommand {

    @Override
    public Action action() {
        return Action.AGREE_PLAN;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Plans.agree(this, situation);
    }
}
