package nl.gezinslijn.command.coach;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.Asks;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** Another coach takes over from the day it occurs. */
public record TransferCoach(String coach, String organisation) implements CaseCommand {

    @Override
    public Action action() {
        return Action.TRANSFER_COACH;
    }

    @Override
    public Asks asks(CaseFile file) {
        return Asks.coach(coach);
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Coaches.transfer(this, situation);
    }
}
