package nl.gezinslijn.command.escalation;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Raise stagnation on the ladder: a new escalation when no number is given, else that one a rung higher (ESC-1). */
public record RaiseEscalation(
        @Nullable Integer escalation,
        @Nullable String rung,
        @Nullable Protected<String> matter) implements CaseCommand {

    @Override
    public Action action() {
        return Action.RAISE_ESCALATION;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Ladder.raise(this, situation);
    }
}
