package nl.gezinslijn.command.handover;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** The worker accepts, or it is recorded on behalf (HAND-1). */
public record AcceptHandover(int handover) implements CaseCommand {

    @Override
    public Action action() {
        return Action.ACCEPT_HANDOVER;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Handovers.accept(this, situation);
    }
}
