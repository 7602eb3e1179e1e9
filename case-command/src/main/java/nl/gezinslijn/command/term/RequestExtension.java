package nl.gezinslijn.command.term;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** Ask for an extension of the term; the entry's reason is the special situation (TERM-2, TERM-3). */
public record RequestExtension(int months) implements CaseCommand {

    @Override
    public Action action() {
        return Action.REQUEST_EXTENSION;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Extensions.request(this, situation);
    }
}
