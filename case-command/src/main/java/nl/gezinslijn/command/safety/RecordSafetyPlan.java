package nl.gezinslijn.command.safety;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.SafetyEvent.SafetyPlanMade;
import nl.gezinslijn.privacy.Protected;

/** A safety plan was made with the family and its network. */
public record RecordSafetyPlan(Protected<String> text) implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_SAFETY_PLAN;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return List.of(new SafetyPlanMade(text));
    }
}
