package nl.gezinslijn.command.lead;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** Name who directs the process (DIR-2). */
public record NameProcessLead(String account, String organisation) implements CaseCommand {

    @Override
    public Action action() {
        return Action.NAME_PROCESS_LEAD;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Naming.processLead(this, situation);
    }
}
