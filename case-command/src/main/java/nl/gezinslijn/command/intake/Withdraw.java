package nl.gezinslijn.command.intake;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.IntakeEvent.RegistrationWithdrawn;

/** The family no longer wants the help it was registered for; final. */
public record Withdraw() implements CaseCommand {

    @Override
    public Action action() {
        return Action.WITHDRAW;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return List.of(new RegistrationWithdrawn());
    }
}
