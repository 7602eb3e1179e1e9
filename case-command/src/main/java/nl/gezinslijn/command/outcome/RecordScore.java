package nl.gezinslijn.command.outcome;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.OutcomeEvent.Moment;
import org.jspecify.annotations.Nullable;

/** Record a score within its range. */
public record RecordScore(
        String score, Moment moment, int value, @Nullable String member) implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_SCORE;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Scores.record(this, situation);
    }
}
