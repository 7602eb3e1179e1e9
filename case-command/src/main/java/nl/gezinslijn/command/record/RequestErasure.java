package nl.gezinslijn.command.record;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import org.jspecify.annotations.Nullable;

/** Record that somebody asked to have a person's data, or the case's free text, erased (REC-2). */
public record RequestErasure(@Nullable String personId) implements CaseCommand {

    @Override
    public Action action() {
        return Action.REQUEST_ERASURE;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Erasures.request(this, situation);
    }
}
