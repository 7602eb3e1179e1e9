package nl.gezinslijn.command.work;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.WorkEvent.ReferralIndexSignalled;

/** A signal was given in the Verwijsindex. */
public record SignalReferralIndex() implements CaseCommand {

    @Override
    public Action action() {
        return Action.SIGNAL_REFERRAL_INDEX;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return List.of(new ReferralIndexSignalled());
    }
}
