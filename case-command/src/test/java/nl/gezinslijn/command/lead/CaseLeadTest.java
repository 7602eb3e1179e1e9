package nl.gezinslijn.command.lead;

import static nl.gezinslijn.casefile.Rule.COACH_4;
import static nl.gezinslijn.casefile.Rule.DIR_1;
import static nl.gezinslijn.casefile.Rule.DIR_2;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.caseLeadIsCoach;
import static nl.gezinslijn.command.scenario.MorePast.joined;
import static nl.gezinslijn.command.scenario.MorePast.processLeadNamed;
import static nl.gezinslijn.command.scenario.MoreWishes.nameCoach;
import static nl.gezinslijn.command.scenario.MoreWishes.nameOwnNetwork;
import static nl.gezinslijn.command.scenario.MoreWishes.nameParent;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.People.STRANGER;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gezinslijn.casefile.Leads.CaseLead;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.command.scenario.Outcome;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.event.LeadEvent.CaseLeadNamed;
import nl.gezinslijn.event.LeadEvent.LeadKind;
import nl.gezinslijn.event.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Petra, process lead of the case, names who leads on the content: a parent, the own network, or else the coach. */
@Proves(DIR_1)
class CaseLeadTest {

    @Test
    void the_process_lead_names_a_parent_together_with_a_member_of_the_family() {
        directed()
                .when(wish(PETRA, new NameCaseLead(LeadKind.PARENT, MOTHER, null, TIM))
                        .on("2024-03-01"))
                .then(new CaseLeadNamed(LeadKind.PARENT, MOTHER, null, TIM))
                .thenFile(file -> assertThat(file.leads().caseLead())
                        .isEqualTo(new CaseLead(LeadKind.PARENT, MOTHER, null, LocalDate.parse("2024-03-01"))));
    }

    @Test
    void each_step_down_from_the_parents_has_its_reason() {
        directed().when(nameOwnNetwork()).thenRefused(DIR_1, "needs its reason");
        directed()
                .when(nameOwnNetwork().because("the mother is ill"))
                .then(new CaseLeadNamed(LeadKind.OWN_NETWORK, null, text("an aunt"), MOTHER));
        directed().when(nameCoach()).thenRefused(DIR_1, "needs its reason");
        directed()
                .when(nameCoach().because("the mother is ill and there is nobody else"))
                .then(new CaseLeadNamed(LeadKind.COACH, "anna", null, MOTHER));
    }

    @Test
    void back_to_the_parents_needs_none() {
        directed(caseLeadIsCoach())
                .when(nameParent())
                .thenFile(file -> assertThat(file.leads().caseLead())
                        .extracting(CaseLead::kind)
                        .isEqualTo(LeadKind.PARENT));
    }

    @Test
    void only_the_process_lead_of_the_case_names_the_case_lead() {
        Actor another = new Actor("pim", Role.PROCESS_LEAD, "gemeente");
        directed().when(nameParent().by(another)).thenRefused(DIR_1, "process lead of this case");
        directed().when(nameParent().by(another).onBehalfOf("Petra")).thenAccepted();
        directed(processLeadNamed(another)).when(nameParent()).thenRefused(DIR_1, "process lead of this case");
        directed().when(nameParent().by(ANNA)).thenRefused(COACH_4);
        directed().when(nameParent().by(CARLA).onBehalfOf("Petra")).thenRefused(COACH_4);
    }

    @Test
    void without_a_process_lead_there_is_nobody_to_name_one() {
        venray().when(nameParent()).thenRefused(DIR_1, "none has been named yet");
        venray().when(nameParent().onBehalfOf("Petra")).thenRefused(DIR_1, "none has been named yet");
    }

    @Test
    void a_programme_without_leads_names_none() {
        in(DRENTHE).given(registered(), assigned()).when(nameParent().by(CARLA)).thenRefused(DIR_1, "no case lead");
    }

    @Test
    void it_is_not_done_without_the_family() {
        directed()
                .when(wish(PETRA, new NameCaseLead(LeadKind.PARENT, MOTHER, null, STRANGER)))
                .thenRefused(DIR_1, "together with");
    }

    @Test
    void a_parent_is_named_and_of_this_family() {
        directed()
                .when(wish(PETRA, new NameCaseLead(LeadKind.PARENT, null, null, MOTHER)))
                .thenInvalid("person");
        directed()
                .when(wish(PETRA, new NameCaseLead(LeadKind.PARENT, STRANGER, null, MOTHER)))
                .thenInvalid("person");
    }

    @Test
    void a_child_is_not_named_as_a_parent() {
        directed()
                .when(wish(PETRA, new NameCaseLead(LeadKind.PARENT, TIM, null, MOTHER)))
                .thenRefused(DIR_1, "no parent");
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void whoever_raises_the_children_counts_as_a_parent_and_nobody_else(Relation relation) {
        Outcome outcome = directed(joined("person-robin", relation))
                .when(wish(PETRA, new NameCaseLead(LeadKind.PARENT, "person-robin", null, MOTHER)));
        switch (relation) {
            case PARENT, PARTNER -> outcome.then(new CaseLeadNamed(LeadKind.PARENT, "person-robin", null, MOTHER));
            case CHILD, UNBORN_CHILD, GRANDPARENT, OTHER -> outcome.thenRefused(DIR_1, "own network");
        }
    }

    @Test
    void somebody_of_the_own_network_has_a_name() {
        directed()
                .when(wish(PETRA, new NameCaseLead(LeadKind.OWN_NETWORK, null, null, MOTHER))
                        .because("the mother is ill"))
                .thenInvalid("name");
    }

    @Test
    @Proves(DIR_2)
    void the_process_lead_does_not_name_herself() {
        directed()
                .when(wish(PETRA, new NameCaseLead(LeadKind.PARENT, "petra", null, MOTHER)))
                .thenRefused(DIR_2, "never the case lead");
    }

    private static CaseScenario directed(Happened... then) {
        return venray().given(processLeadNamed()).given(then);
    }

    private static CaseScenario venray() {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01"));
    }
}
