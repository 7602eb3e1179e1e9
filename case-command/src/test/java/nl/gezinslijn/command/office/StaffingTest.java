package nl.gezinslijn.command.office;

import static nl.gezinslijn.casefile.Rule.COACH_2;
import static nl.gezinslijn.casefile.Rule.COACH_3;
import static nl.gezinslijn.casefile.Rule.COACH_5;
import static nl.gezinslijn.casefile.Rule.INTY_1;
import static nl.gezinslijn.casefile.Rule.INTY_2;
import static nl.gezinslijn.casefile.Rule.STATE_1;
import static nl.gezinslijn.casefile.Rule.TIME_1;
import static nl.gezinslijn.command.scenario.Beside.ofCoach;
import static nl.gezinslijn.command.scenario.Beside.ofOffice;
import static nl.gezinslijn.command.scenario.OfficeScenario.office;
import static nl.gezinslijn.command.scenario.OfficeWish.about;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.event.Role.BEHAVIOURAL_SCIENTIST;
import static nl.gezinslijn.event.Role.COORDINATOR;

import java.time.LocalDate;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.office.OfficeCommand.LeaveOffice;
import nl.gezinslijn.command.office.OfficeCommand.ProfileCoach;
import nl.gezinslijn.command.office.OfficeCommand.RecordQualification;
import nl.gezinslijn.command.office.OfficeCommand.SetCaseloadCap;
import nl.gezinslijn.command.office.OfficeCommand.SetIntensityCapacity;
import nl.gezinslijn.command.office.OfficeCommand.TakeOffice;
import nl.gezinslijn.command.scenario.OfficeWish;
import nl.gezinslijn.event.OfficeEvent.CaseloadCapSet;
import nl.gezinslijn.event.OfficeEvent.CoachProfiled;
import nl.gezinslijn.event.OfficeEvent.IntensityCapacitySet;
import nl.gezinslijn.event.OfficeEvent.QualificationRecorded;
import nl.gezinslijn.event.OfficeEvent.StaffLeftOffice;
import nl.gezinslijn.event.OfficeEvent.StaffTookOffice;
import nl.gezinslijn.event.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffingTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-03-01");

    @Test
    @Proves(COACH_3)
    void what_a_coach_does_beside_coaching_stands_in_the_coachs_line() {
        office().when(about("anna", new ProfileCoach("synthese", true)))
                .then(ofCoach("anna", new CoachProfiled("synthese", true)));
        office().when(about("bea", new ProfileCoach("mee", false)))
                .then(ofCoach("bea", new CoachProfiled("mee", false)));
    }

    @Test
    @Proves(COACH_5)
    void a_qualification_stands_in_the_coachs_line_with_its_days() {
        office().when(qualification("skj", FIRST, FIRST.plusYears(5)))
                .then(ofCoach("anna", new QualificationRecorded("skj", FIRST, FIRST.plusYears(5))));
        office().when(qualification("vog", FIRST, null))
                .then(ofCoach("anna", new QualificationRecorded("vog", FIRST, null)));
    }

    @Test
    @Proves(COACH_5)
    void it_may_be_valid_for_a_single_day_and_not_for_less() {
        office().when(qualification("skj", FIRST, FIRST))
                .then(ofCoach("anna", new QualificationRecorded("skj", FIRST, FIRST)));
        office().when(qualification("skj", FIRST, FIRST.minusDays(1))).thenInvalid("validUntil", "is before validFrom");
    }

    @Test
    @Proves(COACH_5)
    void a_qualification_that_no_programme_asks_for_is_not_recorded() {
        office().when(qualification("driving-licence", FIRST, null)).thenInvalid("qualification", "skj");
    }

    @Test
    @Proves(COACH_2)
    void a_coachs_own_cap_is_set_and_lifted() {
        office().when(about("anna", new SetCaseloadCap(12))).then(ofCoach("anna", new CaseloadCapSet(12)));
        office().when(about("anna", new SetCaseloadCap(0))).then(ofCoach("anna", new CaseloadCapSet(0)));
        office().when(about("anna", new SetCaseloadCap(null))).then(ofCoach("anna", new CaseloadCapSet(null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"standby-support", "complex-intensive"})
    @Proves(INTY_2)
    void the_number_of_places_of_an_intensity_stands_in_the_programmes_line(String intensity) {
        office().when(about(VENRAY, new SetIntensityCapacity(intensity, 12)))
                .then(ofOffice(VENRAY, new IntensityCapacitySet(intensity, 12)));
    }

    @Test
    @Proves(INTY_2)
    void an_intensity_without_a_number_of_places_is_given_none() {
        office().when(about(VENRAY, new SetIntensityCapacity("regular", 12)))
                .thenInvalid("intensity", "with a number of places");
        office().when(about(VENRAY, new SetIntensityCapacity("gentle", 12)))
                .thenInvalid("intensity", "of the programme");
        office().when(about(DRENTHE, new SetIntensityCapacity("standby-support", 12)))
                .thenInvalid("intensity", "of the programme");
    }

    @Test
    @Proves(INTY_1)
    void somebody_takes_office_in_a_role_and_leaves_it() {
        office().when(takes("gerda", BEHAVIOURAL_SCIENTIST))
                .then(ofOffice(VENRAY, new StaffTookOffice("gerda", BEHAVIOURAL_SCIENTIST, "synthese")));
        office().given(takes("gerda", BEHAVIOURAL_SCIENTIST).on("2024-03-01"))
                .when(leaves("gerda", BEHAVIOURAL_SCIENTIST).on("2024-06-01"))
                .then(ofOffice(VENRAY, new StaffLeftOffice("gerda", BEHAVIOURAL_SCIENTIST)));
    }

    @Test
    @Proves(STATE_1)
    void nobody_takes_the_same_office_twice() {
        OfficeWish gerda = takes("gerda", BEHAVIOURAL_SCIENTIST);
        office().given(gerda).when(gerda).thenRefused(STATE_1, "in that office already");
        office().given(takes("gerda", COORDINATOR)).when(gerda).thenAccepted();
        office().given(takes("greet", BEHAVIOURAL_SCIENTIST)).when(gerda).thenAccepted();
        office().given(gerda, leaves("gerda", BEHAVIOURAL_SCIENTIST))
                .when(gerda)
                .thenAccepted();
        office().given(about(DRENTHE, new TakeOffice("gerda", BEHAVIOURAL_SCIENTIST, "synthese")))
                .when(gerda)
                .thenAccepted();
    }

    @Test
    @Proves(STATE_1)
    void nobody_leaves_an_office_that_is_not_held() {
        OfficeWish leaving = leaves("gerda", BEHAVIOURAL_SCIENTIST);
        office().when(leaving).thenRefused(STATE_1, "not in that office");
        office().given(takes("gerda", COORDINATOR)).when(leaving).thenRefused(STATE_1, "not in that office");
        office().given(takes("greet", BEHAVIOURAL_SCIENTIST)).when(leaving).thenRefused(STATE_1, "not in that office");
        office().given(takes("gerda", BEHAVIOURAL_SCIENTIST), leaving)
                .when(leaving)
                .thenRefused(STATE_1, "not in that office");
    }

    @Test
    @Proves(TIME_1)
    void an_office_is_left_on_the_day_it_was_taken_or_later() {
        OfficeWish taken = takes("gerda", BEHAVIOURAL_SCIENTIST).on("2024-03-01");
        office().given(taken)
                .when(leaves("gerda", BEHAVIOURAL_SCIENTIST).on("2024-03-01"))
                .thenAccepted();
        office().given(taken)
                .when(leaves("gerda", BEHAVIOURAL_SCIENTIST).on("2024-02-29"))
                .thenRefused(TIME_1, "before that office was taken on 2024-03-01");
        office().given(
                        taken,
                        leaves("gerda", BEHAVIOURAL_SCIENTIST).on("2024-04-01"),
                        takes("gerda", BEHAVIOURAL_SCIENTIST).on("2024-06-01"))
                .when(leaves("gerda", BEHAVIOURAL_SCIENTIST).on("2024-05-01"))
                .thenRefused(TIME_1, "taken on 2024-06-01");
    }

    private static OfficeWish qualification(String code, LocalDate from, LocalDate until) {
        return about("anna", new RecordQualification(code, from, until));
    }

    private static OfficeWish takes(String account, Role role) {
        return about(VENRAY, new TakeOffice(account, role, "synthese"));
    }

    private static OfficeWish leaves(String account, Role role) {
        return about(VENRAY, new LeaveOffice(account, role));
    }
}
