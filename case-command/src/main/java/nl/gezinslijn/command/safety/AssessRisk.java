package nl.gezinslijn.command.safety;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Record what a risk instrument says, 1 low to 5 high. */
public record AssessRisk(
        String instrument, int level, @Nullable Protected<String> note) implements CaseCommand {

    @Override
    public Action action() {
        return Action.ASSESS_RISK;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Assessments.risk(this, situation);
    }
}
