package nl.gezinslijn.command.protection;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Record what the body answered; on a closed case too (CLOSE-1). */
public record RecordProtectionOutcome(
        int referral, String outcome, @Nullable Protected<String> note) implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_PROTECTION_OUTCOME;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Referrals.outcome(this, situation);
    }
}
