package nl.gezinslijn.command.handover;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.HandoverEvent.AftercareContactHeld;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** A contact in aftercare. */
public record RecordAftercareContact(int minutes, @Nullable Protected<String> note) implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_AFTERCARE_CONTACT;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return List.of(new AftercareContactHeld(minutes, note));
    }
}
