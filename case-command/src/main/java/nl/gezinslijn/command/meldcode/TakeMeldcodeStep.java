package nl.gezinslijn.command.meldcode;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Take a step of the meldcode: signals, advice, talk, weighing, deciding (MELD-1). */
public record TakeMeldcodeStep(
        int step,
        boolean leftOut,
        @Nullable Boolean reportingNeeded,
        @Nullable Boolean helpPossible,
        @Nullable Protected<String> note)
        implements CaseCommand {

    @Override
    public Action action() {
        return Action.TAKE_MELDCODE_STEP;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return MeldcodeSteps.take(this, situation);
    }
}
