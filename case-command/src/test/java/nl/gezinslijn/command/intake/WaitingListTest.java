package nl.gezinslijn.command.intake;

import static nl.gezinslijn.casefile.Rule.STATE_1;
import static nl.gezinslijn.casefile.Rule.WAIT_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.triaged;
import static nl.gezinslijn.command.scenario.Past.waiting;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.decline;
import static nl.gezinslijn.command.scenario.Wishes.enterWaitingList;
import static nl.gezinslijn.command.scenario.Wishes.triage;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;
import nl.gezinslijn.event.IntakeEvent.RegistrationDeclined;
import nl.gezinslijn.event.IntakeEvent.WaitingListEntered;
import org.junit.jupiter.api.Test;

@Proves(WAIT_1)
class WaitingListTest {

    @Test
    void a_case_that_can_wait_enters_the_list() {
        in(VENRAY)
                .given(registered(), triaged(true))
                .when(enterWaitingList().on("2024-01-08"))
                .then(new WaitingListEntered())
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.WAITING);
                    assertThat(intake(file).waitingSince()).isEqualTo(LocalDate.parse("2024-01-08"));
                });
    }

    @Test
    void a_case_without_triage_does_not() {
        in(VENRAY).given(registered()).when(enterWaitingList()).thenRefused(WAIT_1, "no triage");
    }

    @Test
    void a_case_that_cannot_wait_does_not_and_stays_registered() {
        in(VENRAY).given(registered(), triaged(false)).when(enterWaitingList()).thenRefused(WAIT_1, "assign now");
        in(VENRAY)
                .given(registered())
                .when(triage(false))
                .then(new CaseTriaged(false, 2))
                .thenFile(file -> assertThat(file.state()).isEqualTo(CaseState.REGISTERED));
    }

    @Test
    void the_latest_triage_counts() {
        in(VENRAY)
                .given(registered(), triaged(true), triaged(false))
                .when(enterWaitingList())
                .thenRefused(WAIT_1);
        in(VENRAY)
                .given(registered(), triaged(false), triaged(true))
                .when(enterWaitingList())
                .thenAccepted();
    }

    @Test
    void triage_may_be_repeated_on_the_list_and_does_not_take_the_case_off_it() {
        in(VENRAY)
                .given(registered(), triaged(true), waiting())
                .when(triage(false).on("2024-02-01"))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.WAITING);
                    assertThat(intake(file).triage())
                            .isEqualTo(new Intake.Triage(LocalDate.parse("2024-02-01"), false, 2));
                });
    }

    @Test
    @Proves(STATE_1)
    void nobody_enters_the_list_twice() {
        in(VENRAY)
                .given(registered(), triaged(true), waiting())
                .when(enterWaitingList())
                .thenRefused(STATE_1);
    }

    @Test
    void from_the_list_a_coach_is_assigned() {
        in(VENRAY)
                .given(registered(), triaged(true), waiting())
                .when(assign(ANNA))
                .thenFile(file -> assertThat(file.state()).isEqualTo(CaseState.ASSIGNED));
    }

    @Test
    void a_decline_says_why() {
        in(VENRAY).given(registered()).when(decline().withoutReason()).thenInvalid("reason");
        in(VENRAY)
                .given(registered(), triaged(true), waiting())
                .when(decline().on("2024-02-01"))
                .then(new RegistrationDeclined())
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.DECLINED);
                    assertThat(intake(file).declinedOn()).isEqualTo(LocalDate.parse("2024-02-01"));
                });
    }

    private static Intake intake(CaseFile file) {
        return Objects.requireNonNull(file.intake());
    }
}
