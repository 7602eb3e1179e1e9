package nl.gezinslijn.command.closure;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import org.jspecify.annotations.Nullable;

/** Close the case; the day it occurs is the end date (CLOSE-1). */
public record CloseCase(
        String reason,
        List<GoalOutcome> goals,
        List<String> facts,
        @Nullable String destination,
        @Nullable String service,
        @Nullable String coordinationElsewhere)
        implements CaseCommand {

    @Override
    public Action action() {
        return Action.CLOSE;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Closing.close(this, situation);
    }
}
