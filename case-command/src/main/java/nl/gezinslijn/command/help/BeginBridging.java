package nl.gezinslijn.command.help;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import org.jspecify.annotations.Nullable;

/** Bridge the time until other help begins. */
public record BeginBridging(@Nullable Integer referral) implements CaseCommand {

    @Override
    public Action action() {
        return Action.BEGIN_BRIDGING;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Helping.beginBridging(this, situation);
    }
}
