package nl.gezinslijn.command.coach;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Coaching starts, and with it the term (TERM-1).
 *
 * @param intensity code of the programme's list; null for its first
 */
public record StartCoaching(@Nullable String intensity) implements CaseCommand {

    @Override
    public Action action() {
        return Action.START_COACHING;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Coaches.start(this, situation);
    }
}
