package nl.gezinslijn.command.safety;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** Take the work up again (SAFE-2). */
public record Resume() implements CaseCommand {

    @Override
    public Action action() {
        return Action.RESUME;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Assessments.resume(this, situation);
    }
}
