package nl.gezinslijn.command.handover;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** No worker can be found; the reason says why (HAND-1). */
public record RecordNoHandover() implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_NO_HANDOVER;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Handovers.foundNobody(this, situation);
    }
}
