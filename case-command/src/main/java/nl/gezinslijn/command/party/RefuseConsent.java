package nl.gezinslijn.command.party;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.PartyEvent.ConsentBy;

/** The family does not agree (CONS-1). */
public record RefuseConsent(int party, String purpose, List<ConsentBy> by) implements CaseCommand {

    @Override
    public Action action() {
        return Action.REFUSE_CONSENT;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Consents.refuse(this, situation);
    }
}
