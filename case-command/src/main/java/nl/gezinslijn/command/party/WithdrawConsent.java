package nl.gezinslijn.command.party;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.PartyEvent.ConsentBy;

/** The family takes a consent back (CONS-1). */
public record WithdrawConsent(int party, String purpose, List<ConsentBy> by) implements CaseCommand {

    @Override
    public Action action() {
        return Action.WITHDRAW_CONSENT;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Consents.withdraw(this, situation);
    }
}
