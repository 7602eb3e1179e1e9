package nl.gezinslijn.command.safety;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Judge how safe it is; acute unsafety holds the plan where the programme says so (SAFE-1). */
public record AssessSafety(SafetyLevel level, @Nullable Protected<String> note) implements CaseCommand {

    @Override
    public Action action() {
        return Action.ASSESS_SAFETY;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Assessments.safety(this, situation);
    }
}
