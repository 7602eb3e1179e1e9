package nl.gezinslijn.command.work;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.WorkEvent.DigitalSupportUsed;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** The family used digital support (eHealth). */
public record RecordDigitalSupport(@Nullable Protected<String> note) implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_DIGITAL_SUPPORT;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return List.of(new DigitalSupportUsed(note));
    }
}
