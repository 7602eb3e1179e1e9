package nl.gezinslijn.command.work;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.WorkEvent.NetworkStrengtheningBegun;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** A trajectory to strengthen the family's own network began. */
public record RecordNetworkStrengthening(@Nullable Protected<String> note) implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_NETWORK_STRENGTHENING;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return List.of(new NetworkStrengtheningBegun(note));
    }
}
