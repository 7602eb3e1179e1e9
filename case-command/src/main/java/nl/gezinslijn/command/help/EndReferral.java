package nl.gezinslijn.command.help;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.HelpEvent.ReferralOutcome;

/** What became of a referral. */
public record EndReferral(int referral, ReferralOutcome outcome) implements CaseCommand {

    @Override
    public Action action() {
        return Action.END_REFERRAL;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Helping.endReferral(this, situation);
    }
}
