package nl.gezinslijn.command.work;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Those around the family met with it (CONS-1). */
public record RecordCaseConference(
        List<Integer> parties,
        List<String> members,
        @Nullable String purpose,
        int minutes,
        @Nullable Protected<String> note)
        implements CaseCommand {

    @Override
    public Action action() {
        return Action.RECORD_CASE_CONFERENCE;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Advice.conference(this, situation);
    }
}
