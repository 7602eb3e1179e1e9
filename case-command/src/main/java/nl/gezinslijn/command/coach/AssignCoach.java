package nl.gezinslijn.command.coach;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** Give the family its coach. */
public record AssignCoach(String coach, String organisation) implements CaseCommand {

    @Override
    public Action action() {
        return Action.ASSIGN_COACH;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Coaches.assign(this, situation);
    }
}
