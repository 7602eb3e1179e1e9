package nl.gezinslijn.command.record;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** Take back a work entry that was wrong; the reason says how (REC-1). */
public record RetractEntry(long entry) implements CaseCommand {

    @Override
    public Action action() {
        return Action.RETRACT_ENTRY;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Withdrawals.retract(this, situation);
    }
}
