package nl.gezinslijn.command.handover;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.HandoverEvent.RefusedBy;
import org.jspecify.annotations.Nullable;

/** The worker or the family will not (HAND-1). */
public record RefuseHandover(@Nullable Integer handover, RefusedBy by) implements CaseCommand {

    @Override
    public Action action() {
        return Action.REFUSE_HANDOVER;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Handovers.refuse(this, situation);
    }
}
