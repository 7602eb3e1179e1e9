package nl.gezinslijn.command.intake;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;

/**
 * Estimate whether the family can wait; may be repeated.
 *
 * @param urgency 1 is the most urgent, 5 the least
 */
public record Triage(boolean canWait, int urgency) implements CaseCommand {

    @Override
    public Action action() {
        return Action.TRIAGE;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return List.of(new CaseTriaged(canWait, urgency));
    }
}
