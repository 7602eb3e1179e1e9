package nl.gezinslijn.command.record;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import org.jspecify.annotations.Nullable;

/** Refuse to erase; the reason gives the ground (REC-2). */
public record RefuseErasure(@Nullable String personId) implements CaseCommand {

    @Override
    public Action action() {
        return Action.REFUSE_ERASURE;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Erasures.refuse(this, situation);
    }
}
