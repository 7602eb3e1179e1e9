package nl.gezinslijn.casefile;

import java.time.LocalDate;
import nl.gezinslijn.event.LeadEvent.CaseLeadNamed;
import nl.gezinslijn.event.LeadEvent.LeadKind;
import nl.gezinslijn.event.LeadEvent.ProcessLeadNamed;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Who leads now; null before anybody was named (DIR-1). */
public record Leads(@Nullable CaseLead caseLead, @Nullable ProcessLead processLead) {

    static final Leads NONE = new Leads(null, null);

    /**
     * @param person person id of the parent, account id of the coach, or null for somebody of the own network
     * @param name of somebody of the own network
     */
    public record CaseLead(
            LeadKind kind,
            @Nullable String person,
            @Nullable Protected<String> name,
            LocalDate since) {}

    public record ProcessLead(String account, String organisation, LocalDate since) {}

    Leads named(LocalDate on, CaseLeadNamed e) {
        return new Leads(new CaseLead(e.kind(), e.person(), e.name(), on), processLead);
    }

    Leads named(LocalDate on, ProcessLeadNamed e) {
        return new Leads(caseLead, new ProcessLead(e.account(), e.organisation(), on));
    }
}
