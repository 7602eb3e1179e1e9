package nl.gezinslijn.command.intake;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;

/** Test the case against the programme's complexity criteria (INT-4). */
public record TestComplexity(List<String> criteria) implements CaseCommand {

    @Override
    public Action action() {
        return Action.TEST_COMPLEXITY;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Complexities.test(this, situation);
    }
}
