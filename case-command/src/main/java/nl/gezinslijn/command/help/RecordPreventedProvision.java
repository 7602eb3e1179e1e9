package nl.gezinslijn.command.help;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** Coaching made a provision needless. */
public record RecordPreventedProvision(String provision) implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_PREVENTED_PROVISION;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Helping.prevented(this, situation);
    }
}
