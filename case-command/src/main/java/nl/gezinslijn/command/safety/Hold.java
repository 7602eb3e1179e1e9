package nl.gezinslijn.command.safety;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** Let the plan rest until it is safe enough (SAFE-1). The reason is the entry's. */
public record Hold() implements CaseCommand {

    @Override
    public Action action() {
        return Action.HOLD;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Assessments.hold(this, situation);
    }
}
