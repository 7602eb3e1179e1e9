package nl.gezinslijn.command.help;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** A provision beside the coaching ended. */
public record EndProvision(int provision) implements CaseCommand {

    @Override
    public Action action() {
        return Action.END_PROVISION;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Helping.endProvision(this, situation);
    }
}
