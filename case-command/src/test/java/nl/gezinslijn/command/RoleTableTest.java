package nl.gezinslijn.command;

import static nl.gezinslijn.casefile.Rule.COACH_4;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.assignedTo;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.extensionRequested;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.Past.transferredTo;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.FRANK;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.grantExtension;
import static nl.gezinslijn.command.scenario.Wishes.raise;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.recordLapse;
import static nl.gezinslijn.command.scenario.Wishes.takeStep;
import static nl.gezinslijn.command.scenario.Wishes.triage;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Proves(COACH_4)
class RoleTableTest {

    @Test
    void the_coach_of_the_case_does_what_is_the_coachs_to_do() {
        annasCase().when(agreePlan(goal("parenting")).by(ANNA)).thenAccepted();
    }

    @Test
    void another_coach_does_not() {
        annasCase().when(agreePlan(goal("parenting")).by(BEA)).thenRefused(COACH_4, "own coach");
        annasCase().when(recordContact().by(BEA)).thenRefused(COACH_4);
    }

    @Test
    void to_a_coach_of_elsewhere_it_looks_as_if_there_were_no_such_case() {
        annasCase().when(recordContact().by(FRANK)).thenAsIfThereWereNone();
        in(DRENTHE).given(registered()).when(recordContact().by(FRANK)).thenAsIfThereWereNone();
    }

    @Test
    void what_an_old_register_says_of_a_coach_of_then_is_taken_for_what_it_is() {
        annasCase().when(recordContact().by(FRANK).imported()).thenRefused(COACH_4, "the case's own coach");
    }

    @Test
    void after_a_transfer_it_is_the_new_coach_and_no_longer_the_old_one() {
        annasCase().given(transferredTo(BEA)).when(recordContact().by(BEA)).thenAccepted();
        annasCase().given(transferredTo(BEA)).when(recordContact().by(ANNA)).thenRefused(COACH_4);
    }

    @Test
    void before_there_is_a_coach_any_coach_may_begin() {
        in(VENRAY).when(registration(VENRAY).wanted().by(BEA)).thenAccepted();
        in(VENRAY).given(registered()).when(recordContact().by(BEA)).thenAccepted();
    }

    @Test
    void on_a_closed_case_it_is_the_last_coach() {
        annasCase().given(closed("finished")).when(recordContact().by(ANNA)).thenAccepted();
        annasCase().given(closed("finished")).when(recordContact().by(BEA)).thenRefused(COACH_4);
    }

    @Test
    void a_coordinator_standing_in_for_the_coach_says_why() {
        annasCase().when(agreePlan(goal("parenting")).by(CARLA)).thenRefused(COACH_4, "stand-in reason");
        annasCase()
                .when(agreePlan(goal("parenting")).by(CARLA).because("agreed at the table"))
                .thenRefused(COACH_4, "stand-in reason");
        annasCase()
                .when(agreePlan(goal("parenting")).by(CARLA).standingInBecause("Anna is ill"))
                .thenStamped(stamp -> {
                    assertThat(stamp.actor()).isEqualTo(CARLA);
                    assertThat(stamp.standInReason()).isNotNull();
                });
    }

    @Test
    void what_the_table_gives_a_coordinator_too_needs_no_such_reason() {
        annasCase().when(raise().by(CARLA)).thenAccepted();
        in(VENRAY).given(registered()).when(triage(true).by(CARLA)).thenAccepted();
    }

    @Test
    void what_is_the_coordinators_is_not_the_coachs() {
        in(VENRAY).given(registered()).when(triage(true).by(ANNA)).thenRefused(COACH_4, "role coach");
        in(VENRAY).given(registered()).when(assign(ANNA).by(ANNA)).thenRefused(COACH_4);
    }

    @Test
    void the_process_lead_does_what_the_table_of_the_programme_says() {
        annasCase().when(recordContact().by(PETRA)).thenAccepted();
        annasCase().when(takeStep(1).by(PETRA)).thenRefused(COACH_4);
        in(DRENTHE)
                .given(registered(), assignedTo(ANNA), started("2024-01-10"))
                .when(recordContact().by(PETRA))
                .thenRefused(COACH_4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ZORGREGISSEUR", "BEHAVIOURAL_SCIENTIST", "INSPECTOR", "ANALYST", "ADMINISTRATOR", "IMPORTER"})
    void those_whom_the_table_does_not_name_do_nothing_even_with_a_reason(Role role) {
        Actor somebody = new Actor("somebody", role, "elsewhere");
        annasCase()
                .when(recordContact().by(somebody).because("seemed wise").standingInBecause("nobody there"))
                .thenRefused(COACH_4);
        in(VENRAY).when(registration(VENRAY).wanted().by(somebody)).thenRefused(COACH_4);
    }

    @Test
    void the_service_itself_records_lapses_and_nothing_else() {
        drentheCase().when(recordLapse().on("2024-08-01")).thenAccepted();
        drentheCase().when(recordContact().by(Actor.SYSTEM)).thenRefused(COACH_4);
        drentheCase()
                .given(extensionRequested())
                .when(grantExtension(1).by(Actor.SYSTEM))
                .thenRefused(COACH_4);
        in(DRENTHE).when(registration(DRENTHE).wanted().by(Actor.SYSTEM)).thenRefused(COACH_4);
    }

    @Test
    void nobody_else_records_a_lapse() {
        for (Actor actor : new Actor[] {ANNA, CARLA, PETRA}) {
            drentheCase()
                    .when(recordLapse().on("2024-08-01").by(actor).standingInBecause("it is so"))
                    .thenRefused(COACH_4);
        }
    }

    @Test
    void what_a_person_without_an_account_did_is_recorded_on_behalf_of_that_person() {
        annasCase()
                .when(recordContact().by(ANNA).onBehalfOf("the school nurse"))
                .thenStamped(stamp -> {
                    assertThat(stamp.actor()).isEqualTo(ANNA);
                    assertThat(stamp.onBehalfOf()).isNotNull();
                });
    }

    private static CaseScenario annasCase() {
        return in(VENRAY).given(registered(), assignedTo(ANNA), started("2024-01-10"));
    }

    private static CaseScenario drentheCase() {
        return in(DRENTHE).given(registered(), assignedTo(ANNA), started("2024-01-10"));
    }
}
