package nl.gezinslijn.command.closure;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.Asks;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import org.jspecify.annotations.Nullable;

/** Take the family in again in the same case, with a coach (CLOSE-4). */
public record ReopenCase(
        String coach, String organisation, @Nullable String intensity) implements CaseCommand {

    @Override
    public Action action() {
        return Action.REOPEN;
    }

    @Override
    public Asks asks(CaseFile file) {
        return Asks.coach(coach);
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Closing.reopen(this, situation);
    }
}
