package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.activeSince;
import static nl.gezinslijn.casefile.Given.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gezinslijn.casefile.Leads.CaseLead;
import nl.gezinslijn.casefile.Leads.ProcessLead;
import nl.gezinslijn.event.LeadEvent.CaseLeadNamed;
import nl.gezinslijn.event.LeadEvent.LeadKind;
import nl.gezinslijn.event.LeadEvent.ProcessLeadNamed;
import org.junit.jupiter.api.Test;

/** DIR-1: who leads. */
class LeadsFoldTest {

    private static final History ACTIVE = activeSince("2024-03-15");
    private static final CaseLeadNamed MOTHER = new CaseLeadNamed(LeadKind.PARENT, "mother", null, "mother");
    private static final CaseLeadNamed AUNT =
            new CaseLeadNamed(LeadKind.OWN_NETWORK, null, sealed("CaseLeadNamed.name"), "mother");
    private static final ProcessLeadNamed MULDER = new ProcessLeadNamed("lead.mulder", "Gemeente");

    @Test
    void before_anybody_is_named_nobody_leads() {
        assertThat(ACTIVE.fold().leads()).isEqualTo(new Leads(null, null));
    }

    @Test
    void case_lead_and_process_lead_are_kept_each_since_the_own_day() {
        Leads leads =
                ACTIVE.on("2024-03-20", MULDER).on("2024-03-22", MOTHER).fold().leads();

        assertThat(leads.processLead())
                .isEqualTo(new ProcessLead("lead.mulder", "Gemeente", LocalDate.of(2024, 3, 20)));
        assertThat(leads.caseLead())
                .isEqualTo(new CaseLead(LeadKind.PARENT, "mother", null, LocalDate.of(2024, 3, 22)));
    }

    @Test
    void whoever_is_named_next_leads_from_then() {
        History named = ACTIVE.on("2024-03-22", MOTHER).on("2024-05-01", AUNT);

        assertThat(named.fold().leads().caseLead())
                .isEqualTo(new CaseLead(LeadKind.OWN_NETWORK, null, AUNT.name(), LocalDate.of(2024, 5, 1)));
        assertThat(named.asOf("2024-04-30").leads().caseLead())
                .isEqualTo(new CaseLead(LeadKind.PARENT, "mother", null, LocalDate.of(2024, 3, 22)));
    }

    @Test
    void naming_a_lead_is_a_step_of_the_lifecycle_that_leaves_the_state() {
        CaseFile file = ACTIVE.on("2024-03-22", MOTHER).on("2024-03-25", MULDER).fold();

        assertThat(file.lastLifecycleOn()).isEqualTo("2024-03-25");
        assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
    }
}
