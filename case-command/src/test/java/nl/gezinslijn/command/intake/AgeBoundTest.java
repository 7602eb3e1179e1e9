package nl.gezinslijn.command.intake;

import static nl.gezinslijn.casefile.Rule.INT_3;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.NOOR;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.Registration.registrationOfNobody;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.ONLY_BORN;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.Outcome;
import nl.gezinslijn.command.scenario.Registration;
import nl.gezinslijn.command.scenario.Wish;
import org.junit.jupiter.api.Test;

/** Venray helps families with somebody below 23, or with a child on its way. */
@Proves(INT_3)
class AgeBoundTest {

    @Test
    void whoever_turns_23_on_the_day_of_registration_is_too_old() {
        registeredOn("2001-03-15", "2024-03-14").thenAccepted();
        registeredOn("2001-03-15", "2024-03-15").thenRefused(INT_3);
    }

    @Test
    void a_child_of_29_february_turns_23_on_1_march() {
        registeredOn("2000-02-29", "2023-02-28").thenAccepted();
        registeredOn("2000-02-29", "2023-03-01").thenRefused(INT_3);
    }

    private static Outcome registeredOn(String bornOn, String day) {
        return in(VENRAY)
                .when(registrationOfNobody(VENRAY).child(TIM, bornOn).wanted().on(day));
    }

    @Test
    void one_member_below_23_is_enough() {
        in(VENRAY)
                .when(family().parent(MOTHER, "1980-01-01")
                        .child(NOOR, "1999-01-01")
                        .child(TIM, "2002-01-01")
                        .wanted())
                .thenAccepted();
        in(VENRAY)
                .when(family().parent(MOTHER, "1980-01-01")
                        .child(NOOR, "1999-01-01")
                        .wanted())
                .thenRefused(INT_3);
    }

    @Test
    void the_refusal_says_what_would_have_counted() {
        Wish tooOld = family().child(NOOR, "1999-01-01").wanted();
        assertThat(in(VENRAY).when(tooOld).words())
                .isEqualTo("no member is below 23 years on 2024-01-02, nor is a child expected");
        Wish tooOldElsewhere =
                registrationOfNobody(ONLY_BORN).child(NOOR, "1999-01-01").wanted();
        assertThat(in(ONLY_BORN).when(tooOldElsewhere).words()).isEqualTo("no member is below 23 years on 2024-01-02");
    }

    @Test
    void a_parent_below_23_counts() {
        in(VENRAY).when(family().parent(MOTHER, "2005-01-01").wanted()).thenAccepted();
    }

    @Test
    void nobody_counts_whose_age_is_not_known() {
        in(VENRAY).when(family().parent(MOTHER, null).wanted()).thenRefused(INT_3);
        in(VENRAY).when(family().wanted()).thenRefused(INT_3);
    }

    @Test
    void an_unborn_child_counts_from_nine_months_before_its_due_date() {
        in(VENRAY).when(expecting("2024-10-05").wanted().on("2024-01-05")).thenAccepted();
        in(VENRAY).when(expecting("2024-10-06").wanted().on("2024-01-05")).thenRefused(INT_3);
    }

    @Test
    void an_overdue_child_counts_and_one_long_since_due_does_not() {
        in(VENRAY).when(expecting("2024-01-04").wanted().on("2024-01-05")).thenAccepted();
        in(VENRAY).when(expecting("2001-01-05").wanted().on("2024-01-05")).thenRefused(INT_3);
    }

    @Test
    void a_child_born_between_the_registration_and_its_recording_was_on_its_way() {
        in(VENRAY)
                .when(family().child(NOOR, "2024-01-20")
                        .wanted()
                        .on("2024-01-05")
                        .recordedOn("2024-02-01"))
                .thenAccepted();
    }

    @Test
    void where_the_unborn_are_not_helped_only_a_born_child_counts() {
        in(ONLY_BORN)
                .when(registrationOfNobody(ONLY_BORN)
                        .unborn(NOOR, "2024-03-05")
                        .wanted()
                        .on("2024-01-05"))
                .thenRefused(INT_3);
        in(ONLY_BORN)
                .when(registrationOfNobody(ONLY_BORN)
                        .child(NOOR, "2024-01-05")
                        .wanted()
                        .on("2024-01-05"))
                .thenAccepted();
        in(ONLY_BORN)
                .when(registrationOfNobody(ONLY_BORN)
                        .child(NOOR, "2024-01-06")
                        .wanted()
                        .on("2024-01-05")
                        .recordedOn("2024-01-06"))
                .thenRefused(INT_3);
    }

    @Test
    void drenthe_has_no_age_bound() {
        in(DRENTHE)
                .when(registrationOfNobody(DRENTHE).parent(MOTHER, "1980-01-01").wanted())
                .thenAccepted();
    }

    private static Registration family() {
        return registrationOfNobody(VENRAY);
    }

    private static Registration expecting(String dueOn) {
        return family().parent(MOTHER, "1990-01-01").unborn(NOOR, dueOn);
    }
}
