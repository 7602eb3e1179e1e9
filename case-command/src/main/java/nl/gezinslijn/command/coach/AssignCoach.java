package nl.gezinslijn.command.coach;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.command.Asks;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Give the family its coach.
 *
 * @param outOfTurn code of the programme's reasons, when another than the first of the waiting list is taken (WAIT-2)
 */
public record AssignCoach(
        String coach, String organisation, @Nullable String outOfTurn) implements CaseCommand {

    @Override
    public Action action() {
        return Action.ASSIGN_COACH;
    }

    @Override
    public Asks asks(CaseFile file) {
        return file.state() == CaseState.WAITING ? Asks.coachAndOffice(coach) : Asks.coach(coach);
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Coaches.assign(this, situation);
    }
}
