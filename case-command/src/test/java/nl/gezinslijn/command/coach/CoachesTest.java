package nl.gezinslijn.command.coach;

import static nl.gezinslijn.casefile.Rule.COACH_1;
import static nl.gezinslijn.casefile.Rule.STATE_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.assignedTo;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.Past.transferredTo;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.MIEKE;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.reopen;
import static nl.gezinslijn.command.scenario.Wishes.start;
import static nl.gezinslijn.command.scenario.Wishes.transferTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import org.junit.jupiter.api.Test;

@Proves(COACH_1)
class CoachesTest {

    @Test
    void a_coach_is_assigned_and_has_the_case_from_that_day() {
        in(DRENTHE)
                .given(registered())
                .when(assign(BEA).on("2024-01-10"))
                .then(new CoachAssigned("bea", "mee", null))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.ASSIGNED);
                    assertThat(file.coach()).isEqualTo("bea");
                    assertThat(file.coaching().coachSince()).isEqualTo(LocalDate.parse("2024-01-10"));
                });
    }

    @Test
    @Proves(STATE_1)
    void a_second_coach_is_not_assigned_beside_the_first() {
        in(DRENTHE).given(registered(), assigned()).when(assign(BEA)).thenRefused(STATE_1);
    }

    @Test
    void on_transfer_the_new_coach_takes_the_place_of_the_old_one_from_that_day() {
        in(DRENTHE)
                .given(registered(), assignedTo(ANNA), started("2024-01-10"))
                .when(transferTo(BEA).on("2024-03-01"))
                .then(new CoachTransferred("bea", "mee"))
                .thenFile(file -> {
                    assertThat(file.coach()).isEqualTo("bea");
                    assertThat(file.coaching().organisation()).isEqualTo("mee");
                    assertThat(file.coaching().coachSince()).isEqualTo(LocalDate.parse("2024-03-01"));
                    assertThat(file.coaching().transfers()).isEqualTo(1);
                    assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
                });
    }

    @Test
    void a_transfer_to_the_coach_who_has_the_case_is_refused() {
        in(DRENTHE).given(registered(), assignedTo(ANNA)).when(transferTo(ANNA)).thenRefused(COACH_1);
        in(DRENTHE)
                .given(registered(), assignedTo(ANNA), transferredTo(BEA))
                .when(transferTo(ANNA).by(MIEKE))
                .thenAccepted();
    }

    @Test
    void a_closed_case_has_no_coach_and_still_knows_the_last_one() {
        in(DRENTHE)
                .given(registered(), assignedTo(ANNA))
                .when(close("finished"))
                .thenFile(file -> {
                    assertThat(file.coach()).isNull();
                    assertThat(file.coaching().lastCoach()).isEqualTo("anna");
                });
    }

    @Test
    void a_reopened_case_has_a_coach_at_once() {
        in(DRENTHE)
                .given(registered(), assignedTo(ANNA), closed("finished"))
                .when(reopen(BEA))
                .thenFile(file -> assertThat(file.coach()).isEqualTo("bea"));
    }

    @Test
    void coaching_starts_with_the_first_intensity_of_the_programme_unless_another_is_named() {
        in(VENRAY).given(registered(), assigned()).when(start()).then(new CoachingStarted("regular", null));
        in(VENRAY)
                .given(registered(), assigned())
                .when(start("complex-intensive").onBehalfOf("the behavioural scientist"))
                .then(new CoachingStarted("complex-intensive", null))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
                    assertThat(file.coaching().intensity()).isEqualTo("complex-intensive");
                    assertThat(file.term()).isNull();
                });
        in(VENRAY).given(registered(), assigned()).when(start("gentle")).thenInvalid("intensity");
    }

    @Test
    void a_programme_with_one_way_of_working_has_no_intensity() {
        in(DRENTHE).given(registered(), assigned()).when(start()).then(new CoachingStarted(null, 6));
        in(DRENTHE).given(registered(), assigned()).when(start("regular")).thenInvalid("intensity");
    }
}
