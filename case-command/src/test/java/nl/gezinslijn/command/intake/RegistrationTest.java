package nl.gezinslijn.command.intake;

import static nl.gezinslijn.casefile.Rule.INT_1;
import static nl.gezinslijn.casefile.Rule.INT_5;
import static nl.gezinslijn.casefile.Rule.STATE_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.declined;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.NOOR;
import static nl.gezinslijn.command.scenario.People.STRANGER;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.People.ZOE;
import static nl.gezinslijn.command.scenario.Registration.registration;
import static nl.gezinslijn.command.scenario.Registration.registrationOfNobody;
import static nl.gezinslijn.command.scenario.TestProgrammes.DEPLOYED;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.PILOT;
import static nl.gezinslijn.command.scenario.TestProgrammes.TWO_CRITERIA;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.Registration;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.event.IntakeEvent.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    @Test
    @Proves(INT_1)
    void a_family_is_registered_with_a_programme_a_source_and_a_day() {
        in(DRENTHE)
                .when(registration(DRENTHE)
                        .source("gp")
                        .helpQuestion("parenting")
                        .meeting("help-hard-to-get-in")
                        .wanted()
                        .on("2024-01-05"))
                .then(new FamilyRegistered(
                        DRENTHE,
                        1,
                        "family-1",
                        "gp",
                        "parenting",
                        "4-12",
                        "Brukske",
                        List.of("help-hard-to-get-in"),
                        List.of(
                                new FamilyMember(MOTHER, Relation.PARENT, null, null, null, null),
                                new FamilyMember(TIM, Relation.CHILD, null, null, null, null)),
                        null))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.REGISTERED);
                    assertThat(file.intake()).extracting(Intake::registeredOn).hasToString("2024-01-05");
                });
    }

    @Test
    @Proves(INT_1)
    void a_programme_that_nobody_knows_is_refused() {
        in(DRENTHE).when(registration("atlantis-2030").wanted()).thenRefused(INT_1);
    }

    @Test
    @Proves(INT_1)
    void a_referral_source_of_another_programme_is_refused() {
        in(VENRAY)
                .when(registration(VENRAY).source("soj").wanted())
                .thenFile(file -> assertThat(intake(file).referralSource()).isEqualTo("soj"));
        in(DRENTHE).when(registration(DRENTHE).source("soj").wanted()).thenRefused(INT_1, "bureau-jeugdzorg");
    }

    @Test
    @Proves(INT_1)
    void a_registration_can_be_of_today_or_earlier_and_not_of_tomorrow() {
        in(DRENTHE)
                .when(registration(DRENTHE).wanted().on("2024-01-05").recordedOn("2024-01-05"))
                .thenAccepted();
        in(DRENTHE)
                .when(registration(DRENTHE).wanted().on("2023-11-05").recordedOn("2024-01-05"))
                .thenAccepted();
        in(DRENTHE)
                .when(registration(DRENTHE).wanted().on("2024-01-06").recordedOn("2024-01-05"))
                .thenRefused(INT_1);
    }

    @Test
    @Proves(INT_1)
    void today_is_the_day_in_the_time_zone_of_the_programme() {
        in(DRENTHE)
                .when(registration(DRENTHE).wanted().on("2024-07-02").recordedAt("2024-07-01T22:00:00Z"))
                .thenAccepted();
        in(DRENTHE)
                .when(registration(DRENTHE).wanted().on("2024-07-02").recordedAt("2024-07-01T21:59:59Z"))
                .thenRefused(INT_1);
    }

    @Test
    void a_help_question_that_is_not_on_the_list_is_a_wrong_field() {
        in(DRENTHE)
                .when(registration(DRENTHE).helpQuestion("gardening").wanted())
                .thenInvalid("helpQuestion");
    }

    @Test
    void a_family_has_a_member_and_nobody_twice() {
        in(DRENTHE).when(registrationOfNobody(DRENTHE).wanted()).thenInvalid("members");
        in(DRENTHE)
                .when(registration(DRENTHE).child(TIM, "2018-01-01").wanted())
                .thenInvalid("members");
    }

    @Test
    void nobody_is_born_after_today() {
        in(DRENTHE)
                .when(registration(DRENTHE)
                        .child(NOOR, "2024-01-06")
                        .wanted()
                        .on("2024-01-02")
                        .recordedOn("2024-01-05"))
                .thenInvalid("members[2].birthDate");
        in(DRENTHE)
                .when(registration(DRENTHE)
                        .child(NOOR, "2024-01-05")
                        .wanted()
                        .on("2024-01-02")
                        .recordedOn("2024-01-05"))
                .thenAccepted();
    }

    @Test
    @Proves(STATE_1)
    void a_case_is_registered_once() {
        in(DRENTHE).given(registered()).when(registration(DRENTHE).wanted()).thenRefused(STATE_1);
        in(DRENTHE)
                .given(registered(), declined())
                .when(registration(DRENTHE).wanted())
                .thenRefused(STATE_1);
    }

    @Test
    @Proves(INT_1)
    void a_registration_is_bound_to_the_newest_version_of_its_programme() {
        in(PILOT)
                .when(registration(PILOT).wanted())
                .thenFile(file -> assertThat(intake(file).programmeVersion()).isEqualTo(2));
    }

    @Test
    void the_age_band_is_that_of_the_child_the_question_is_about() {
        Registration family = registrationOfNobody(VENRAY)
                .parent(MOTHER, null)
                .child(NOOR, "2021-03-01")
                .child(TIM, "2009-03-01");
        in(VENRAY).when(family.about(TIM).wanted().on("2024-01-05")).thenFile(hasAgeBand("12-23"));
        in(VENRAY).when(family.about(NOOR).wanted().on("2024-01-05")).thenFile(hasAgeBand("0-4"));
        in(VENRAY).when(family.about(MOTHER).wanted().on("2024-01-05")).thenFile(hasAgeBand(null));
        in(VENRAY).when(family.about(STRANGER).wanted().on("2024-01-05")).thenInvalid("questionAbout");
    }

    @Test
    void without_such_a_child_the_youngest_counts() {
        in(VENRAY)
                .when(registrationOfNobody(VENRAY)
                        .parent(MOTHER, "1990-01-01")
                        .child(TIM, "2009-03-01")
                        .child(NOOR, "2018-03-01")
                        .wanted()
                        .on("2024-01-05"))
                .thenFile(hasAgeBand("4-12"));
    }

    @Test
    void the_age_band_changes_on_the_birthday() {
        Registration noor = registrationOfNobody(VENRAY).child(NOOR, "2020-03-01");
        in(VENRAY).when(noor.wanted().on("2024-02-29")).thenFile(hasAgeBand("0-4"));
        in(VENRAY).when(noor.wanted().on("2024-03-01")).thenFile(hasAgeBand("4-12"));
    }

    @Test
    void an_expected_child_and_one_born_after_the_registration_count_as_age_0() {
        in(VENRAY)
                .when(registration(VENRAY).unborn(NOOR, "2024-05-01").wanted().on("2024-01-05"))
                .thenFile(hasAgeBand("0-4"));
        in(VENRAY)
                .when(registration(VENRAY)
                        .child(NOOR, "2024-01-09")
                        .wanted()
                        .on("2024-01-05")
                        .recordedOn("2024-01-10"))
                .thenFile(hasAgeBand("0-4"));
    }

    @Test
    void an_age_without_a_band_is_left_open() {
        in(VENRAY)
                .when(registrationOfNobody(VENRAY)
                        .child(TIM, "2016-05-20")
                        .parent(MOTHER, "1990-01-01")
                        .about(MOTHER)
                        .wanted())
                .thenFile(hasAgeBand(null));
    }

    @Test
    @Proves(INT_5)
    void drenthe_asks_for_one_of_its_three_triggers() {
        in(DRENTHE).when(registration(DRENTHE).meeting().wanted()).thenRefused(INT_5, "help-hard-to-get-in");
        in(DRENTHE)
                .when(registration(DRENTHE)
                        .meeting("safety-or-development-threatened")
                        .wanted())
                .thenFile(file ->
                        assertThat(intake(file).eligibility()).containsExactly("safety-or-development-threatened"));
    }

    @Test
    @Proves(INT_5)
    void a_criterion_the_programme_does_not_have_is_refused() {
        in(DRENTHE)
                .when(registration(DRENTHE)
                        .meeting("help-hard-to-get-in", "level-5")
                        .wanted())
                .thenRefused(INT_5);
        in(VENRAY)
                .when(registration(VENRAY).meeting("help-hard-to-get-in").wanted())
                .thenRefused(INT_5);
    }

    @Test
    @Proves(INT_5)
    void one_criterion_named_twice_is_one() {
        in(TWO_CRITERIA)
                .when(registration(TWO_CRITERIA)
                        .meeting("help-hard-to-get-in", "help-hard-to-get-in")
                        .wanted())
                .thenRefused(INT_5);
        in(TWO_CRITERIA)
                .when(registration(TWO_CRITERIA)
                        .meeting("help-hard-to-get-in", "professionals-at-cross-purposes")
                        .wanted())
                .thenAccepted();
    }

    @Test
    @Proves(INT_5)
    void where_the_zorgregisseur_decides_it_takes_that_role_or_that_persons_name() {
        in(DEPLOYED).when(registration(DEPLOYED).wanted().by(ANNA)).thenRefused(INT_5, "zorgregisseur");
        in(DEPLOYED).when(registration(DEPLOYED).wanted().by(ZOE)).thenAccepted();
        in(DEPLOYED)
                .when(registration(DEPLOYED).wanted().by(ANNA).onBehalfOf("Zoë"))
                .thenStamped(stamp -> assertThat(stamp.onBehalfOf()).isNotNull());
    }

    private static Consumer<CaseFile> hasAgeBand(@Nullable String band) {
        return file -> assertThat(intake(file).ageBand()).isEqualTo(band);
    }

    private static Intake intake(CaseFile file) {
        return Objects.requireNonNull(file.intake());
    }
}
