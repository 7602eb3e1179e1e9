package nl.gezinslijn.command.intake;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** A talk at the kitchen table, jointly with the youth consultant or not (INT-4). */
public record RecordKitchenTable(
        boolean jointly, List<String> present, @Nullable Protected<String> note) implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_KITCHEN_TABLE;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Conversations.kitchenTable(this, situation);
    }
}
