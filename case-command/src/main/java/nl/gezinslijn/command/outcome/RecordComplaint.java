package nl.gezinslijn.command.outcome;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.OutcomeEvent.ComplaintReceived;

/** Count a complaint; it is handled outside the case file. */
public record RecordComplaint() implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_COMPLAINT;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return List.of(new ComplaintReceived());
    }
}
