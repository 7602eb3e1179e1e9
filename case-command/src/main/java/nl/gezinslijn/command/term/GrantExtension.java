package nl.gezinslijn.command.term;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** Grant the request that waits (TERM-3). */
public record GrantExtension(int extension) implements CaseCommand {

    @Override
    public Action action() {
        return Action.GRANT_EXTENSION;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Extensions.grant(this, situation);
    }
}
