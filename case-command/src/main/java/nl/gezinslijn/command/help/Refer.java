package nl.gezinslijn.command.help;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.HelpEvent.Direction;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Refer the family to another organisation, up or down (REF-1). */
public record Refer(
        Direction direction,
        String organisation,
        @Nullable String provision,
        @Nullable Protected<String> note) implements CaseCommand {

    @Override
    public Action action() {
        return Action.REFER;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Helping.refer(this, situation);
    }
}
