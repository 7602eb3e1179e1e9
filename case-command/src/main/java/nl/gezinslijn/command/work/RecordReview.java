package nl.gezinslijn.command.work;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.WorkEvent.ReviewHeld;
import nl.gezinslijn.event.WorkEvent.ReviewHeld.Conclusion;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Plan and intensity were looked at again with the family. */
public record RecordReview(Conclusion conclusion, @Nullable Protected<String> note) implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_REVIEW;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return List.of(new ReviewHeld(conclusion, note));
    }
}
