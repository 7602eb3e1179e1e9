package nl.gezinslijn.command.record;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** Undo a mistaken closure, extension or decline; the reason says how (REC-1). */
public record VoidEntry(long entry) implements CaseCommand {

    @Override
    public Action action() {
        return Action.VOID_ENTRY;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Withdrawals.voidEntry(this, situation);
    }
}
