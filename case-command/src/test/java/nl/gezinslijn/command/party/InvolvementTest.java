package nl.gezinslijn.command.party;

import static nl.gezinslijn.casefile.Rule.COACH_3;
import static nl.gezinslijn.casefile.Rule.DIR_2;
import static nl.gezinslijn.casefile.Rule.STATE_1;
import static nl.gezinslijn.casefile.Rule.TIME_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.involved;
import static nl.gezinslijn.command.scenario.MorePast.processLeadNamed;
import static nl.gezinslijn.command.scenario.MorePast.released;
import static nl.gezinslijn.command.scenario.MoreWishes.involve;
import static nl.gezinslijn.command.scenario.MoreWishes.involveCareProvider;
import static nl.gezinslijn.command.scenario.MoreWishes.involveMandated;
import static nl.gezinslijn.command.scenario.MoreWishes.release;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.Past.transferredTo;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.TestProgrammes.HALLE;
import static nl.gezinslijn.command.scenario.TestProgrammes.PARTIES_IN_HALLE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gezinslijn.casefile.Parties.Party;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.PartyEvent.PartyInvolved;
import nl.gezinslijn.event.PartyEvent.PartyReleased;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;

class InvolvementTest {

    private static final LocalDate DAY = LocalDate.parse("2024-02-05");

    @Test
    void a_party_comes_in_with_its_kind_its_organisation_and_who_is_there() {
        Protected<String> name = text("Joke");
        Protected<String> contact = text("joke@school");
        active(HALLE)
                .when(wish(ANNA, new InvolveParty("consultant", "OCJ Halle", name, contact, true, "ocj"))
                        .on("2024-02-05"))
                .then(new PartyInvolved(1, "consultant", "OCJ Halle", name, contact, true, "ocj"))
                .thenNumber(1)
                .thenFile(file -> assertThat(file.parties().parties())
                        .containsExactly(new Party(1, "consultant", "OCJ Halle", true, "ocj", DAY, null)));
    }

    @Test
    void parties_are_numbered_and_one_that_comes_back_has_a_new_number() {
        active(VENRAY)
                .given(involved("school", "De Esdoorn"), involved("gp", "De Praktijk"), released(1))
                .when(involve("school", "De Esdoorn"))
                .then(new PartyInvolved(3, "school", "De Esdoorn", null, null, false, null));
    }

    @Test
    void kind_and_mandated_service_are_of_the_programmes_lists() {
        active(VENRAY).when(involve("circus", "De Piste")).thenInvalid("kind");
        active(HALLE).when(involveMandated("mandated-service", "amk")).thenInvalid("mandatedService");
        active(HALLE)
                .when(involveMandated("mandated-service", "vk"))
                .then(new PartyInvolved(1, "mandated-service", null, null, null, false, "vk"));
    }

    @Test
    @Proves(COACH_3)
    void where_coaches_are_independent_of_parties_the_coachs_own_organisation_does_not_join() {
        active(PARTIES_IN_HALLE).when(involve("school", "synthese")).thenRefused(COACH_3, "works for this one");
        active(PARTIES_IN_HALLE).when(involveCareProvider("school", "synthese")).thenRefused(COACH_3);
        active(PARTIES_IN_HALLE).when(involve("school", "mee")).thenAccepted();
        active(PARTIES_IN_HALLE).when(involve("school", null)).thenAccepted();
    }

    @Test
    @Proves(COACH_3)
    void it_is_the_organisation_of_the_coach_of_now() {
        active(PARTIES_IN_HALLE)
                .given(transferredTo(BEA))
                .when(involve("school", "mee").by(BEA))
                .thenRefused(COACH_3);
        active(PARTIES_IN_HALLE)
                .given(transferredTo(BEA))
                .when(involve("school", "synthese").by(BEA))
                .thenAccepted();
    }

    @Test
    @Proves(COACH_3)
    void before_there_is_a_coach_any_party_joins() {
        in(PARTIES_IN_HALLE)
                .given(registered())
                .when(involve("school", "synthese"))
                .thenAccepted();
    }

    @Test
    @Proves(COACH_3)
    void where_they_are_independent_of_care_providers_or_of_nobody_any_party_joins() {
        active(VENRAY).when(involveCareProvider("social-work", "synthese")).thenAccepted();
        active(HALLE).when(involve("school", "synthese")).thenAccepted();
    }

    @Test
    @Proves(DIR_2)
    void the_process_leads_organisation_does_not_come_in_to_give_care() {
        active(VENRAY)
                .given(processLeadNamed())
                .when(involveCareProvider("social-work", "gemeente"))
                .thenRefused(DIR_2, "works for this care provider");
        active(VENRAY)
                .given(processLeadNamed())
                .when(involve("youth-consultant", "gemeente"))
                .thenAccepted();
        active(VENRAY)
                .given(processLeadNamed())
                .when(involveCareProvider("social-work", "De Stroom"))
                .thenAccepted();
        active(VENRAY)
                .given(processLeadNamed())
                .when(involveCareProvider("social-work", null))
                .thenAccepted();
        active(VENRAY).when(involveCareProvider("social-work", "gemeente")).thenAccepted();
    }

    @Test
    @Proves(TIME_1)
    void a_party_is_released_on_the_day_it_came_in_or_later() {
        Happened school = involved("school", "De Esdoorn").on("2024-02-05");
        active(VENRAY)
                .given(school)
                .when(release(1).on("2024-02-20"))
                .then(new PartyReleased(1))
                .thenFile(
                        file -> assertThat(file.parties().party(1).orElseThrow().until())
                                .isEqualTo(LocalDate.parse("2024-02-20")));
        active(VENRAY).given(school).when(release(1).on("2024-02-05")).thenAccepted();
        active(VENRAY)
                .given(school)
                .when(release(1).on("2024-02-04").recordedOn("2024-02-20"))
                .thenRefused(TIME_1, "2024-02-05");
    }

    @Test
    @Proves(STATE_1)
    void a_party_is_released_once() {
        active(VENRAY)
                .given(involved("school", "De Esdoorn"), released(1))
                .when(release(1))
                .thenRefused(STATE_1, "has been released");
    }

    @Test
    void a_party_that_never_came_in_is_not_found() {
        active(VENRAY).given(involved("school", "De Esdoorn")).when(release(2)).thenNotFound();
    }

    private static CaseScenario active(String programme) {
        return in(programme).given(registered(), assigned(), started("2024-02-01"));
    }
}
