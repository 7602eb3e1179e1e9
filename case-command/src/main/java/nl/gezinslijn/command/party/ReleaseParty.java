package nl.gezinslijn.command.party;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** A party is no longer involved. */
public record ReleaseParty(int party) implements CaseCommand {

    @Override
    public Action action() {
        return Action.RELEASE_PARTY;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Involvement.release(this, situation);
    }
}
