package nl.gezinslijn.command.help;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** The other help is there, or no longer needed. */
public record EndBridging(int bridging) implements CaseCommand {

    @Override
    public Action action() {
        return Action.END_BRIDGING;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Helping.endBridging(this, situation);
    }
}
