package nl.gezinslijn.command.lead;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.LeadEvent.LeadKind;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Name the case lead together with a member of the family (DIR-1). */
public record NameCaseLead(
        LeadKind kind, @Nullable String person, @Nullable Protected<String> name, String namedWith)
        implements CaseCommand {

    @Override
    public Action action() {
        return Action.NAME_CASE_LEAD;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Naming.caseLead(this, situation);
    }
}
