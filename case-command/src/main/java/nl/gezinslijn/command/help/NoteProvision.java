package nl.gezinslijn.command.help;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import org.jspecify.annotations.Nullable;

/** The family has another provision beside the coaching. */
public record NoteProvision(String provision, @Nullable String organisation) implements CaseCommand {

    @Override
    public Action action() {
        return Action.NOTE_PROVISION;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Helping.noteProvision(this, situation);
    }
}
