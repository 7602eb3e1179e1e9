package nl.gezinslijn.event;

import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/**
 * Who leads: the case lead (casusregisseur) the content, the process lead (procesregisseur) the process (DIR-1, DIR-2).
 */
public sealed interface LeadEvent extends CaseEvent {

    /** Who can be case lead, in the order of preference. */
    enum LeadKind {
        PARENT,
        OWN_NETWORK,
        COACH
    }

    /**
     * The process lead named the case lead together with a member of the family. The why of a step down in the order
     * stands in the entry's reason.
     *
     * @param person person id of the parent, or account id of the coach; null for somebody of the own network
     * @param name of somebody of the own network
     * @param namedWith person id of the member of the family who named the lead too
     */
    @Named("CaseLeadNamed")
    record CaseLeadNamed(
            LeadKind kind,
            @Nullable String person,
            @Nullable Protected<String> name,
            String namedWith) implements LeadEvent {}

    /**
     * A process lead was named: who sees to the process, and gives no care in the case (DIR-2).
     *
     * @param account account id of the process lead
     * @param organisation the organisation this person works for
     */
    @Named("ProcessLeadNamed")
    record ProcessLeadNamed(String account, String organisation) implements LeadEvent {}
}
