package nl.gezinslijn.command.term;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** Record once that the term ended without request or closure; nothing happens when it did not (TERM-4). */
public record RecordLapse() implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_LAPSE;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Lapses.record(this, situation);
    }
}
