package nl.gezinslijn.command.escalation;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** The stagnation is over. */
public record ResolveEscalation(int escalation, @Nullable Protected<String> outcome) implements CaseCommand {

    @Override
    public Action action() {
        return Action.RESOLVE_ESCALATION;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Ladder.resolve(this, situation);
    }
}
