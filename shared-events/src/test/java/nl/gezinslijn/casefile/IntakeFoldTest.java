package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.ASSIGNED;
import static nl.gezinslijn.casefile.Given.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.event.EventExamples;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.event.IntakeEvent.RegistrationDeclined;
import nl.gezinslijn.event.IntakeEvent.WaitingListEntered;
import org.junit.jupiter.api.Test;

/** What registration, triage and waiting list mean. */
class IntakeFoldTest {

    private static final History ARRIVED = History.none().on("2024-01-10", REGISTERED);

    @Test
    void before_the_registration_there_is_no_case() {
        CaseFile none = History.none().fold();

        assertThat(none.exists()).isFalse();
        assertThat(none.caseId()).isEqualTo(History.CASE);
        assertThat(none.version()).isZero();
    }

    @Test
    void a_registration_opens_the_case_with_all_that_was_told() {
        FamilyRegistered told = (FamilyRegistered) EventExamples.of(FamilyRegistered.class);

        CaseFile file = History.none().on("2024-01-10", told).fold();

        assertThat(file.exists()).isTrue();
        assertThat(file.state()).isEqualTo(CaseState.REGISTERED);
        assertThat(file.lastLifecycleOn()).isEqualTo("2024-01-10");
        assertThat(file.intake())
                .isEqualTo(new Intake(
                        LocalDate.of(2024, 1, 10),
                        told.programme(),
                        told.programmeVersion(),
                        told.familyId(),
                        told.referralSource(),
                        told.helpQuestion(),
                        told.ageBand(),
                        told.district(),
                        told.eligibility(),
                        told.members(),
                        told.question(),
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        List.of(),
                        0,
                        told.members().size()));
    }

    @Test
    void a_member_is_known_by_the_person() {
        Intake intake = intake(ARRIVED);

        assertThat(intake.hasMember("child-1")).isTrue();
        assertThat(intake.hasMember("child-2")).isFalse();
    }

    @Test
    @Proves(Rule.WAIT_2)
    void the_latest_triage_counts() {
        CaseFile file = ARRIVED.on("2024-01-11", new CaseTriaged(true, 4))
                .on("2024-01-12", new CaseTriaged(false, 1))
                .fold();

        assertThat(Objects.requireNonNull(file.intake()).triage())
                .isEqualTo(new Intake.Triage(LocalDate.of(2024, 1, 12), false, 1));
        assertThat(file.state()).isEqualTo(CaseState.REGISTERED);
        assertThat(file.lastLifecycleOn()).isEqualTo("2024-01-12");
    }

    @Test
    void on_the_waiting_list_the_case_waits_since_that_day_and_keeps_its_triage() {
        CaseFile file = ARRIVED.on("2024-01-11", new CaseTriaged(true, 4))
                .on("2024-01-12", new WaitingListEntered())
                .fold();

        assertThat(file.state()).isEqualTo(CaseState.WAITING);
        assertThat(intake(file).waitingSince()).isEqualTo("2024-01-12");
        assertThat(intake(file).triage()).isNotNull();
    }

    @Test
    @Proves(Rule.WAIT_2)
    void a_triage_on_the_list_leaves_the_family_on_it_since_the_same_day() {
        CaseFile file = ARRIVED.on("2024-01-12", new WaitingListEntered())
                .on("2024-02-01", new CaseTriaged(true, 2))
                .fold();

        assertThat(file.state()).isEqualTo(CaseState.WAITING);
        assertThat(intake(file).waitingSince()).isEqualTo("2024-01-12");
    }

    @Test
    void how_long_the_family_waited_stays_known_after_the_assignment() {
        CaseFile file = ARRIVED.on("2024-01-12", new WaitingListEntered())
                .on("2024-03-01", ASSIGNED)
                .fold();

        assertThat(intake(file).waitingSince()).isEqualTo("2024-01-12");
    }

    @Test
    void a_declined_registration_ends_there() {
        CaseFile file = ARRIVED.on("2024-01-12", new RegistrationDeclined()).fold();

        assertThat(file.state()).isEqualTo(CaseState.DECLINED);
        assertThat(intake(file).declinedOn()).isEqualTo("2024-01-12");
        assertThat(file.coaching().spells()).isEmpty();
    }

    private static Intake intake(History history) {
        return intake(history.fold());
    }

    private static Intake intake(CaseFile file) {
        return Objects.requireNonNull(file.intake());
    }
}
