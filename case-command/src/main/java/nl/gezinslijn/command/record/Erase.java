package nl.gezinslijn.command.record;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import org.jspecify.annotations.Nullable;

/** Make a person's data, or the case's free text, unreadable for ever (REC-2). */
public record Erase(@Nullable String personId) implements CaseCommand {

    @Override
    public Action action() {
        return Action.ERASE;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Erasures.erase(this, situation);
    }
}
