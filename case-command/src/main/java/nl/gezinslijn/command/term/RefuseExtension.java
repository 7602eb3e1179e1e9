package nl.gezinslijn.command.term;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** Refuse the request that waits (TERM-3). */
public record RefuseExtension(int extension) implements CaseCommand {

    @Override
    public Action action() {
        return Action.REFUSE_EXTENSION;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Extensions.refuse(this, situation);
    }
}
