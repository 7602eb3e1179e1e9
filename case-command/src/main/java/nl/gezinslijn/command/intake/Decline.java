package nl.gezinslijn.command.intake;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.IntakeEvent.RegistrationDeclined;

/** Decline the registration; final. The reason is the entry's. */
public record Decline() implements CaseCommand {

    @Override
    public Action action() {
        return Action.DECLINE;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        if (!situation.hasReason()) {
            throw new InvalidField("reason", "a decline says why");
        }
        return List.of(new RegistrationDeclined());
    }
}
