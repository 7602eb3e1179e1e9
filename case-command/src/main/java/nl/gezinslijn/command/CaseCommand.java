package nl.gezinslijn.command;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;

/** What somebody wants done in a case. Holds no plain personal data beyond what its decision needs. */
public interface CaseCommand {

    Action action();

    /** What the decision looks at beyond the case, so that it is there, and held, before the decision. */
    default Asks asks(CaseFile file) {
        return Asks.NOTHING;
    }

    /**
     * The events that follow; empty when there is nothing left to do.
     *
     * @throws Refused when a rule says no
     * @throws InvalidField when a field holds what the programme does not know
     * @throws NotFound when it speaks of something that is not in the case
     */
    List<CaseEvent> decide(Situation situation);
}
