package nl.gezinslijn.command.party;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** A service, practice or school comes into the case. */
public record InvolveParty(
        String kind,
        @Nullable String organisation,
        @Nullable Protected<String> name,
        @Nullable Protected<String> contact,
        boolean careProvider,
        @Nullable String mandatedService)
        implements CaseCommand {

    @Override
    public Action action() {
        return Action.INVOLVE_PARTY;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Involvement.involve(this, situation);
    }
}
