package nl.gezinslijn.command.lead;

import static nl.gezinslijn.casefile.Rule.COACH_4;
import static nl.gezinslijn.casefile.Rule.DIR_1;
import static nl.gezinslijn.casefile.Rule.DIR_2;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.careProviderInvolved;
import static nl.gezinslijn.command.scenario.MorePast.caseLeadIsCoach;
import static nl.gezinslijn.command.scenario.MorePast.caseLeadIsMother;
import static nl.gezinslijn.command.scenario.MorePast.involved;
import static nl.gezinslijn.command.scenario.MorePast.processLeadNamed;
import static nl.gezinslijn.command.scenario.MorePast.released;
import static nl.gezinslijn.command.scenario.MoreWishes.involve;
import static nl.gezinslijn.command.scenario.MoreWishes.involveCareProvider;
import static nl.gezinslijn.command.scenario.MoreWishes.nameProcessLead;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.Past.transferredTo;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.MIEKE;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.reopen;
import static nl.gezinslijn.command.scenario.Wishes.transferTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gezinslijn.casefile.Leads.ProcessLead;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.LeadEvent.ProcessLeadNamed;
import org.junit.jupiter.api.Test;

/** The process lead sees to the process from a distance: no care provider in the case, and never its case lead. */
@Proves(DIR_2)
class ProcessLeadTest {

    @Test
    @Proves({DIR_1, COACH_4})
    void a_process_lead_is_named() {
        venray().when(nameProcessLead(PETRA).on("2024-03-01"))
                .then(new ProcessLeadNamed("petra", "gemeente"))
                .thenFile(file -> assertThat(file.leads().processLead())
                        .isEqualTo(new ProcessLead("petra", "gemeente", LocalDate.parse("2024-03-01"))));
        venray().when(nameProcessLead(PETRA).by(PETRA)).thenAccepted();
        venray().when(nameProcessLead(PETRA).by(ANNA)).thenRefused(COACH_4);
    }

    @Test
    @Proves(DIR_1)
    void a_programme_without_leads_names_none() {
        in(DRENTHE)
                .given(registered(), assigned())
                .when(nameProcessLead(PETRA).by(CARLA))
                .thenRefused(DIR_1, "no process lead");
    }

    @Test
    void the_coach_of_the_case_is_not_its_process_lead() {
        venray().when(nameProcessLead(ANNA)).thenRefused(DIR_2, "coaches it");
        venray().when(nameProcessLead(BEA)).thenAccepted();
        venray(transferredTo(BEA)).when(nameProcessLead(BEA).by(MIEKE)).thenRefused(DIR_2, "coaches it");
        venray(transferredTo(BEA)).when(nameProcessLead(ANNA).by(MIEKE)).thenAccepted();
    }

    @Test
    void the_process_lead_does_not_become_its_coach() {
        venray(processLeadNamed(BEA)).when(transferTo(BEA)).thenRefused(DIR_2);
        venray(processLeadNamed(BEA), processLeadNamed(PETRA))
                .when(transferTo(BEA))
                .thenAccepted();
        venray(processLeadNamed(BEA), closed("finished")).when(reopen(BEA)).thenRefused(DIR_2);
        venray(processLeadNamed(BEA), closed("finished")).when(reopen(ANNA)).thenAccepted();
    }

    @Test
    void whoever_leads_the_content_does_not_lead_the_process() {
        venray(processLeadNamed(), caseLeadIsCoach(), transferredTo(BEA))
                .when(nameProcessLead(ANNA).by(MIEKE))
                .thenRefused(DIR_2, "never the case lead");
        venray(processLeadNamed(), caseLeadIsMother(), transferredTo(BEA))
                .when(nameProcessLead(ANNA).by(MIEKE))
                .thenAccepted();
    }

    @Test
    void nobody_of_a_care_provider_in_the_case_leads_the_process() {
        venray(careProviderInvolved("social-work", "gemeente"))
                .when(nameProcessLead(PETRA))
                .thenRefused(DIR_2, "this organisation does");
        venray(careProviderInvolved("social-work", "Synthese"))
                .when(nameProcessLead(PETRA))
                .thenAccepted();
        venray(careProviderInvolved("social-work", null))
                .when(nameProcessLead(PETRA))
                .thenAccepted();
        venray(involved("youth-consultant", "gemeente"))
                .when(nameProcessLead(PETRA))
                .thenAccepted();
    }

    @Test
    void what_counts_is_whether_the_care_provider_is_in_the_case_from_then_on() {
        Happened came = careProviderInvolved("social-work", "gemeente").on("2024-03-10");
        venray(came, released(1).on("2024-04-10"))
                .when(nameProcessLead(PETRA).on("2024-04-09").recordedOn("2024-05-01"))
                .thenRefused(DIR_2);
        venray(came, released(1).on("2024-04-10"))
                .when(nameProcessLead(PETRA).on("2024-04-10").recordedOn("2024-05-01"))
                .thenAccepted();
        venray(came)
                .when(nameProcessLead(PETRA).on("2024-03-09").recordedOn("2024-05-01"))
                .thenRefused(DIR_2);
    }

    @Test
    void a_care_provider_for_whom_the_process_lead_works_does_not_come_in() {
        venray(processLeadNamed())
                .when(involveCareProvider("social-work", "gemeente"))
                .thenRefused(DIR_2);
        venray(processLeadNamed())
                .when(involveCareProvider("social-work", "Synthese"))
                .thenAccepted();
        venray(processLeadNamed()).when(involve("youth-consultant", "gemeente")).thenAccepted();
        venray().when(involveCareProvider("social-work", "gemeente")).thenAccepted();
    }

    private static CaseScenario venray(Happened... then) {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01")).given(then);
    }
}
