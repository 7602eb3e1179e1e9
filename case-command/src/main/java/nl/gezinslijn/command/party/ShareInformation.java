package nl.gezinslijn.command.party;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Tell a party something about the family, on the ground of a consent in force (CONS-1). */
public record ShareInformation(
        int party, String purpose, @Nullable Protected<String> note) implements CaseCommand {

    @Override
    public Action action() {
        return Action.SHARE_INFORMATION;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Consents.share(this, situation);
    }
}
