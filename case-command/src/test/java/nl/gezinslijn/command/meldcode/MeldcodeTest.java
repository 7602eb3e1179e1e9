package nl.gezinslijn.command.meldcode;

import static nl.gezinslijn.casefile.Rule.MELD_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.decided;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.Past.step;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.leaveOutStep;
import static nl.gezinslijn.command.scenario.Wishes.refer;
import static nl.gezinslijn.command.scenario.Wishes.referInAcuteDanger;
import static nl.gezinslijn.command.scenario.Wishes.takeStep;
import static nl.gezinslijn.command.scenario.Wishes.takeStep5;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.MeldcodeEvent.MeldcodeStepTaken;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(MELD_1)
class MeldcodeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_step_is_taken(int step) {
        venray().when(takeStep(step).on("2024-02-05"))
                .then(new MeldcodeStepTaken(step, false, null, null, null))
                .thenFile(file ->
                        assertThat(file.meldcode().steps()).isEqualTo(Map.of(step, LocalDate.parse("2024-02-05"))));
    }

    @Test
    void step_5_takes_two_decisions() {
        Protected<String> note = text("bruises");
        venray().when(wish(ANNA, new TakeMeldcodeStep(5, false, true, false, note)))
                .then(new MeldcodeStepTaken(5, false, true, false, note));
        venray().when(takeStep5(true, null)).thenRefused(MELD_1, "two decisions");
        venray().when(takeStep5(null, true)).thenRefused(MELD_1, "two decisions");
        venray().when(takeStep(5)).thenRefused(MELD_1, "two decisions");
    }

    @Test
    void the_decisions_belong_to_step_5_alone() {
        venray().when(wish(ANNA, new TakeMeldcodeStep(4, false, true, true, null)))
                .thenRefused(MELD_1, "belong to step 5");
        venray().when(wish(ANNA, new TakeMeldcodeStep(4, false, true, null, null)))
                .thenRefused(MELD_1);
        venray().when(wish(ANNA, new TakeMeldcodeStep(4, false, null, true, null)))
                .thenRefused(MELD_1);
    }

    @Test
    void the_talk_with_the_family_is_left_out_for_safety_with_a_reason() {
        venray().when(leaveOutStep(3)).thenRefused(MELD_1, "reason");
        venray().when(leaveOutStep(3).because("he would hit her"))
                .then(new MeldcodeStepTaken(3, true, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5})
    void no_other_step_is_left_out(int step) {
        venray().when(leaveOutStep(step).because("no time")).thenRefused(MELD_1, "only step 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6})
    void there_are_five_steps(int step) {
        venray().when(takeStep(step)).thenInvalid("step");
    }

    @Test
    void where_the_meldcode_does_not_apply_no_step_is_taken() {
        in(DRENTHE)
                .given(registered(), assigned(), started("2024-02-01"))
                .when(takeStep(1))
                .thenRefused(MELD_1, "does not apply");
    }

    @Test
    void after_five_steps_a_report_is_made() {
        venray(step(1), step(2), step(3), step(4), decided(true, true))
                .when(refer("veilig-thuis", "report"))
                .thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void with_one_step_missing_a_report_is_refused(int missing) {
        Happened[] steps = {step(1), step(2), step(3), step(4), decided(true, true)};
        steps[missing - 1] = step(missing == 1 ? 2 : 1);
        venray(steps).when(refer("veilig-thuis", "report")).thenRefused(MELD_1, "steps 1 to 5");
    }

    @Test
    void a_step_left_out_with_its_reason_counts_as_taken() {
        venray(step(1), step(2))
                .givenDone(leaveOutStep(3).because("he would hit her"), takeStep(4), takeStep5(true, false))
                .when(refer("veilig-thuis", "report"))
                .thenAccepted();
    }

    @Test
    void the_steps_may_be_taken_in_any_order_and_are_all_there_on_the_day_of_the_report() {
        Happened[] steps = {
            step(4).on("2024-02-02"),
            step(2).on("2024-02-03"),
            step(1).on("2024-02-04"),
            step(3).on("2024-02-05"),
            decided(true, true).on("2024-02-08")
        };
        venray(steps)
                .when(refer("veilig-thuis", "report").on("2024-02-08").recordedOn("2024-02-10"))
                .thenAccepted();
        venray(steps)
                .when(refer("veilig-thuis", "report").on("2024-02-07").recordedOn("2024-02-10"))
                .thenRefused(MELD_1);
    }

    @Test
    void the_decision_that_reporting_is_not_needed_stands_until_step_5_is_taken_again() {
        venray(step(1), step(2), step(3), step(4), decided(false, true))
                .when(refer("veilig-thuis", "report"))
                .thenRefused(MELD_1, "take step 5 again");
        venray(step(1), step(2), step(3), step(4), decided(false, true), decided(true, true))
                .when(refer("veilig-thuis", "report"))
                .thenAccepted();
        venray(step(1), step(2), step(3), step(4), decided(true, true), decided(false, true))
                .when(refer("veilig-thuis", "report"))
                .thenRefused(MELD_1);
    }

    @Test
    void an_older_decision_recorded_late_does_not_overrule_a_newer_one() {
        venray(step(1), step(2), step(3), step(4), decided(true, true).on("2024-03-01"))
                .givenDone(takeStep5(false, true).on("2024-02-20").recordedOn("2024-03-05"))
                .when(refer("veilig-thuis", "report").on("2024-03-05"))
                .thenAccepted();
    }

    @Test
    void in_acute_danger_a_report_goes_before_the_steps_with_its_reason() {
        venray().when(referInAcuteDanger("veilig-thuis", "report")).thenRefused(MELD_1, "reason");
        venray().when(referInAcuteDanger("veilig-thuis", "report").because("a knife"))
                .thenAccepted();
    }

    @Test
    void in_acute_danger_not_even_the_decision_that_reporting_is_not_needed_holds_it_up() {
        venray(step(1), step(2), step(3), step(4), decided(false, true))
                .when(referInAcuteDanger("veilig-thuis", "report").because("a knife"))
                .thenAccepted();
    }

    @Test
    void advice_needs_no_steps() {
        venray().when(refer("veilig-thuis", "advice")).thenAccepted();
    }

    @Test
    void where_the_meldcode_does_not_apply_a_report_needs_no_steps() {
        in(DRENTHE)
                .given(registered(), assigned(), started("2024-02-01"))
                .when(refer("amk", "report"))
                .thenAccepted();
    }

    private static CaseScenario venray(Happened... then) {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01")).given(then);
    }
}
