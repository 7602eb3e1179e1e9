package nl.gezinslijn.command.handover;

import static nl.gezinslijn.casefile.Rule.COACH_2;
import static nl.gezinslijn.casefile.Rule.COACH_3;
import static nl.gezinslijn.casefile.Rule.COACH_5;
import static nl.gezinslijn.casefile.Rule.DIR_2;
import static nl.gezinslijn.casefile.Rule.HAND_2;
import static nl.gezinslijn.casefile.Rule.INTY_1;
import static nl.gezinslijn.casefile.Rule.INTY_2;
import static nl.gezinslijn.casefile.Rule.SAFE_1;
import static nl.gezinslijn.casefile.Rule.TERM_1;
import static nl.gezinslijn.casefile.Rule.TIME_1;
import static nl.gezinslijn.command.scenario.CaseScenario.CASE;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Elsewhere.givesOtherCare;
import static nl.gezinslijn.command.scenario.Elsewhere.hasOnly;
import static nl.gezinslijn.command.scenario.Elsewhere.placesTaken;
import static nl.gezinslijn.command.scenario.MorePast.handoverAccepted;
import static nl.gezinslijn.command.scenario.MorePast.handoverCompleted;
import static nl.gezinslijn.command.scenario.MorePast.handoverOffered;
import static nl.gezinslijn.command.scenario.MorePast.intensityNow;
import static nl.gezinslijn.command.scenario.MorePast.processLeadNamed;
import static nl.gezinslijn.command.scenario.MoreWishes.assessSafety;
import static nl.gezinslijn.command.scenario.MoreWishes.offerHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.relapse;
import static nl.gezinslijn.command.scenario.MoreWishes.relapseWith;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.HALLE;
import static nl.gezinslijn.command.scenario.TestProgrammes.ROTTERDAM;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.HandoverEvent.RelapseRecorded;
import nl.gezinslijn.event.SafetyEvent.PlanPutOnHold;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Out of aftercare, which began on 2024-07-01, back to coaching. */
@Proves(HAND_2)
class RelapsesTest {

    @Test
    void a_relapse_leads_back_to_coaching_by_the_same_coach() {
        aftercare(ROTTERDAM)
                .when(relapse().on("2024-09-01"))
                .then(new RelapseRecorded("anna", "synthese", "vig", 6))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
                    assertThat(file.coach()).isEqualTo("anna");
                    assertThat(file.coaching().coachSince()).isEqualTo(LocalDate.parse("2024-01-02"));
                    assertThat(file.coaching().transfers()).isZero();
                    assertThat(file.coaching().spells())
                            .as("one period of help")
                            .hasSize(1);
                });
    }

    @Test
    @Proves(TERM_1)
    void a_new_term_begins_and_the_total_is_known() {
        aftercare(ROTTERDAM).when(relapse().on("2024-09-01")).thenFile(file -> {
            assertThat(term(file).startedOn()).isEqualTo(LocalDate.parse("2024-09-01"));
            assertThat(term(file).endsOn()).isEqualTo(LocalDate.parse("2025-02-28"));
            assertThat(term(file).totalMonths()).isEqualTo(12);
        });
        aftercare(VENRAY)
                .when(relapse())
                .then(new RelapseRecorded("anna", "synthese", "regular", null))
                .thenFile(file -> assertThat(file.term()).isNull());
    }

    @Test
    void the_former_handover_is_over_and_another_can_be_offered() {
        aftercare(ROTTERDAM).when(relapse()).thenFile(file -> {
            assertThat(file.handover().offer()).isNull();
            assertThat(file.handover().settled()).isNull();
            assertThat(file.handover().aftercareSince()).isNull();
            assertThat(file.handover().relapses()).isEqualTo(1);
        });
        aftercare(ROTTERDAM)
                .givenDone(relapse())
                .when(offerHandover())
                .thenFile(file -> assertThat(file.handover().offered()).isEqualTo(2));
    }

    @Test
    void a_new_coach_takes_over_from_that_day() {
        aftercare(ROTTERDAM)
                .when(relapseWith(BEA).on("2024-09-01"))
                .then(new RelapseRecorded("bea", "mee", "vig", 6))
                .thenFile(file -> {
                    assertThat(file.coach()).isEqualTo("bea");
                    assertThat(file.coaching().organisation()).isEqualTo("mee");
                    assertThat(file.coaching().coachSince()).isEqualTo(LocalDate.parse("2024-09-01"));
                    assertThat(file.coaching().transfers()).isEqualTo(1);
                });
    }

    @Test
    void naming_the_coach_of_before_changes_nothing() {
        aftercare(ROTTERDAM)
                .when(wish(ANNA, new RecordRelapse("anna", null, null)))
                .then(new RelapseRecorded("anna", "synthese", "vig", 6));
        aftercare(ROTTERDAM)
                .when(wish(ANNA, new RecordRelapse("anna", "mee", null)))
                .then(new RelapseRecorded("anna", "synthese", "vig", 6));
    }

    @Test
    void of_a_new_coach_the_organisation_is_told() {
        aftercare(ROTTERDAM)
                .when(wish(CARLA, new RecordRelapse("bea", null, null)))
                .thenInvalid("organisation");
    }

    @Test
    @Proves(COACH_2)
    void a_new_coach_has_room_for_the_family() {
        aftercare(ROTTERDAM)
                .around(hasOnly(BEA, "another-case"))
                .when(relapseWith(BEA))
                .thenRefused(COACH_2);
        aftercare(ROTTERDAM).around(hasOnly(ANNA, CASE)).when(relapse()).thenAccepted();
        aftercare(ROTTERDAM)
                .around(hasOnly(ANNA, CASE))
                .when(wish(ANNA, new RecordRelapse("anna", null, null)))
                .thenAccepted();
    }

    @Test
    @Proves({COACH_3, COACH_5, DIR_2})
    void a_new_coach_is_fit_for_the_case() {
        aftercare(VENRAY).when(relapseWith(BEA)).then(new RelapseRecorded("bea", "mee", "regular", null));
        aftercare(VENRAY).withoutQualifications().when(relapseWith(BEA)).thenRefused(COACH_5);
        aftercare(VENRAY).around(givesOtherCare(BEA)).when(relapseWith(BEA)).thenRefused(COACH_3);
        aftercare(VENRAY).given(processLeadNamed(BEA)).when(relapseWith(BEA)).thenRefused(DIR_2);
    }

    @Test
    void the_coach_of_before_is_not_judged_again() {
        aftercare(VENRAY).withoutQualifications().when(relapse()).thenAccepted();
        aftercare(VENRAY)
                .withoutQualifications()
                .when(wish(ANNA, new RecordRelapse("anna", "synthese", null)))
                .thenAccepted();
    }

    @Test
    void coaching_goes_on_as_intensively_as_before_unless_it_is_said_otherwise() {
        aftercare(ROTTERDAM, intensityNow("gaaf", "2024-02-01"))
                .when(relapse().on("2024-09-01"))
                .then(new RelapseRecorded("anna", "synthese", "gaaf", 6))
                .thenFile(
                        file -> assertThat(file.coaching().intensitySince()).isEqualTo(LocalDate.parse("2024-09-01")));
        aftercare(ROTTERDAM)
                .when(relapseAt("ibag"))
                .then(new RelapseRecorded("anna", "synthese", "ibag", 6))
                .thenFile(file -> assertThat(file.coaching().intensity()).isEqualTo("ibag"));
    }

    @Test
    @Proves(INTY_1)
    void another_intensity_is_the_programmes_and_has_its_assessor() {
        aftercare(ROTTERDAM).when(relapseAt("gentle")).thenInvalid("intensity");
        aftercare(VENRAY).when(relapseAt("complex-intensive")).thenRefused(INTY_1, "behavioural-scientist");
        aftercare(VENRAY)
                .when(relapseAt("complex-intensive").onBehalfOf("the behavioural scientist"))
                .then(new RelapseRecorded("anna", "synthese", "complex-intensive", null));
    }

    @Test
    @Proves(INTY_1)
    void what_was_assessed_before_is_not_assessed_again() {
        Happened before = intensityNow("complex-intensive", "2024-03-01");
        aftercare(VENRAY, before)
                .when(relapse())
                .then(new RelapseRecorded("anna", "synthese", "complex-intensive", null));
        aftercare(VENRAY, before)
                .when(relapseAt("complex-intensive"))
                .then(new RelapseRecorded("anna", "synthese", "complex-intensive", null));
        aftercare(VENRAY, before)
                .when(relapseAt("regular"))
                .then(new RelapseRecorded("anna", "synthese", "regular", null));
    }

    @Test
    @Proves(INTY_2)
    void the_place_that_was_given_up_in_aftercare_must_be_free_again() {
        Happened before = intensityNow("complex-intensive", "2024-03-01");
        aftercare(VENRAY, before)
                .around(placesTaken(VENRAY, "complex-intensive", 15))
                .when(relapse())
                .thenRefused(INTY_2);
        aftercare(VENRAY, before)
                .around(placesTaken(VENRAY, "complex-intensive", 14))
                .when(relapse())
                .thenAccepted();
    }

    @Test
    void a_programme_with_one_way_of_working_goes_on_in_it() {
        aftercare(DRENTHE).when(relapse()).then(new RelapseRecorded("anna", "synthese", null, 6));
        aftercare(DRENTHE).when(relapseAt("regular")).thenInvalid("intensity");
    }

    @Test
    @Proves(TIME_1)
    void a_relapse_is_not_before_aftercare() {
        aftercare(ROTTERDAM)
                .when(relapse().on("2024-06-30").recordedOn("2024-09-01"))
                .thenRefused(TIME_1);
        aftercare(ROTTERDAM)
                .when(relapse().on("2024-07-01").recordedOn("2024-09-01"))
                .thenAccepted();
    }

    @Test
    @Proves(SAFE_1)
    void acute_unsafety_in_aftercare_is_a_relapse_followed_by_a_hold() {
        aftercare(HALLE)
                .when(assessSafety(SafetyLevel.ACUTELY_UNSAFE).on("2024-08-01"))
                .then(
                        new SafetyAssessed(SafetyLevel.ACUTELY_UNSAFE, null),
                        new RelapseRecorded("anna", "synthese", "low-intensive", null),
                        new PlanPutOnHold())
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.ON_HOLD);
                    assertThat(file.handover().relapses()).isEqualTo(1);
                    assertThat(file.handover().aftercareSince()).isNull();
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = SafetyLevel.class,
            names = {"SAFE_ENOUGH", "CONCERN"})
    void less_than_acute_unsafety_is_no_relapse(SafetyLevel level) {
        aftercare(HALLE)
                .when(assessSafety(level))
                .then(new SafetyAssessed(level, null))
                .thenFile(file -> assertThat(file.state()).isEqualTo(CaseState.AFTERCARE));
    }

    @Test
    void where_unsafety_does_not_hold_the_plan_it_is_no_relapse_by_itself() {
        aftercare(ROTTERDAM)
                .when(assessSafety(SafetyLevel.ACUTELY_UNSAFE))
                .then(new SafetyAssessed(SafetyLevel.ACUTELY_UNSAFE, null))
                .thenFile(file -> assertThat(file.state()).isEqualTo(CaseState.AFTERCARE));
    }

    private static Wish relapseAt(String intensity) {
        return wish(ANNA, new RecordRelapse(null, null, intensity));
    }

    private static CaseScenario aftercare(String programme, Happened... before) {
        return in(programme)
                .given(registered(), assigned(), started("2024-01-10"))
                .given(before)
                .given(
                        handoverOffered(),
                        handoverAccepted(),
                        handoverCompleted().on("2024-07-01"));
    }

    private static Term term(CaseFile file) {
        return Objects.requireNonNull(file.term());
    }
}
