package nl.gezinslijn.command.record;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** Open a case one has no relation with, to read it for an hour; the reason says what the emergency is (ACC-1). */
public record OpenInEmergency() implements CaseCommand {

    @Override
    public Action action() {
        return Action.OPEN_IN_EMERGENCY;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Emergencies.open(situation);
    }
}
