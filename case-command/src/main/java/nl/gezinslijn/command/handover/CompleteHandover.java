package nl.gezinslijn.command.handover;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** The worker goes on from here; aftercare begins (HAND-1). */
public record CompleteHandover(int handover) implements CaseCommand {

    @Override
    public Action action() {
        return Action.COMPLETE_HANDOVER;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Handovers.complete(this, situation);
    }
}
