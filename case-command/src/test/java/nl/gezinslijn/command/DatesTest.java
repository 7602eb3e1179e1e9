package nl.gezinslijn.command;

import static nl.gezinslijn.casefile.Rule.TIME_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.contactHeld;
import static nl.gezinslijn.command.scenario.Past.extensionGranted;
import static nl.gezinslijn.command.scenario.Past.extensionRequested;
import static nl.gezinslijn.command.scenario.Past.lapsed;
import static nl.gezinslijn.command.scenario.Past.planAgreed;
import static nl.gezinslijn.command.scenario.Past.raised;
import static nl.gezinslijn.command.scenario.Past.referredTo;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.EVERYTHING;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.assign;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.recordContact;
import static nl.gezinslijn.command.scenario.Wishes.recordOutcome;
import static nl.gezinslijn.command.scenario.Wishes.recordReview;
import static nl.gezinslijn.command.scenario.Wishes.refer;
import static nl.gezinslijn.command.scenario.Wishes.reopen;
import static nl.gezinslijn.command.scenario.Wishes.resolve;
import static nl.gezinslijn.command.scenario.Wishes.takeStep;
import static nl.gezinslijn.command.scenario.Wishes.transferTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.command.scenario.Wish;
import org.junit.jupiter.api.Test;

@Proves(TIME_1)
class DatesTest {

    @Test
    void a_lifecycle_step_is_not_before_the_last_one() {
        active("2024-02-01")
                .when(transferTo(BEA).on("2024-01-31").recordedOn("2024-02-10"))
                .thenRefused(TIME_1);
        active("2024-02-01")
                .when(transferTo(BEA).on("2024-02-01").recordedOn("2024-02-10"))
                .thenAccepted();
    }

    @Test
    void every_lifecycle_step_moves_that_day() {
        active("2024-02-01")
                .given(planAgreed("parenting").on("2024-02-20"))
                .when(transferTo(BEA).on("2024-02-19").recordedOn("2024-03-01"))
                .thenRefused(TIME_1);
        in(DRENTHE)
                .given(registered(), assigned(), started("2024-02-01"))
                .given(extensionRequested().on("2024-06-01"), extensionGranted().on("2024-06-10"))
                .when(transferTo(BEA).on("2024-06-09").recordedOn("2024-07-01"))
                .thenRefused(TIME_1);
    }

    @Test
    void a_step_taken_late_is_recorded_late() {
        in(VENRAY)
                .given(registered().on("2024-01-02"))
                .when(assign(ANNA).on("2024-01-03").recordedOn("2024-05-30"))
                .thenStamped(stamp -> assertThat(stamp.occurredOn()).isEqualTo(LocalDate.parse("2024-01-03")));
    }

    @Test
    void work_does_not_move_that_day() {
        active("2024-02-01")
                .given(contactHeld(30).on("2024-03-01"))
                .when(transferTo(BEA).on("2024-02-15").recordedOn("2024-03-02"))
                .thenAccepted();
    }

    @Test
    void a_lapse_is_no_lifecycle_step() {
        in(DRENTHE)
                .given(registered(), assigned(), started("2024-01-10"), lapsed().on("2024-07-10"))
                .when(transferTo(BEA).on("2024-07-01").recordedOn("2024-07-12"))
                .thenAccepted();
    }

    @Test
    void nothing_occurs_in_the_future() {
        for (Wish wish : List.of(transferTo(BEA), close("finished"), recordContact(), recordReview(), takeStep(1))) {
            active("2024-02-01")
                    .when(wish.on("2024-03-02").recordedOn("2024-03-01"))
                    .thenRefused(TIME_1, "future");
        }
        active("2024-02-01")
                .when(recordContact().on("2024-03-01").recordedOn("2024-03-01"))
                .thenAccepted();
    }

    @Test
    void today_begins_at_midnight_in_the_time_zone_of_the_programme() {
        active("2024-02-01")
                .when(recordContact().on("2024-03-02").recordedAt("2024-03-01T23:00:00Z"))
                .thenAccepted();
        active("2024-02-01")
                .when(recordContact().on("2024-03-02").recordedAt("2024-03-01T22:59:59.999Z"))
                .thenRefused(TIME_1);
    }

    @Test
    void work_may_be_recorded_late_from_the_day_of_registration_on() {
        in(VENRAY)
                .given(registered().on("2024-01-02"), assigned().on("2024-01-20"), started("2024-02-01"))
                .when(recordContact().on("2024-01-02").recordedOn("2024-05-01"))
                .thenFile(file -> assertThat(file.work().firstContactOn()).isEqualTo(LocalDate.parse("2024-01-02")));
        in(VENRAY)
                .given(registered().on("2024-01-02"), assigned().on("2024-01-20"), started("2024-02-01"))
                .when(recordContact().on("2024-01-01").recordedOn("2024-05-01"))
                .thenRefused(TIME_1, "before the registration");
    }

    @Test
    void a_late_contact_on_a_closed_case_is_from_before_its_end() {
        closedOn("2024-06-30")
                .when(recordContact().on("2024-06-30").recordedOn("2024-07-03"))
                .thenFile(file -> assertThat(file.work().contacts()).isEqualTo(1));
        closedOn("2024-06-30")
                .when(recordContact().on("2024-07-01").recordedOn("2024-07-03"))
                .thenRefused(TIME_1, "after the end");
    }

    @Test
    void after_reopening_the_former_end_is_no_bound_any_more() {
        closedOn("2024-06-30")
                .givenDone(reopen(ANNA).on("2024-08-01"))
                .when(recordContact().on("2024-08-02"))
                .thenAccepted();
    }

    @Test
    void what_stayed_open_at_closure_is_decided_after_it() {
        in(VENRAY)
                .given(registered(), assigned(), started("2024-02-01"))
                .given(referredTo("veilig-thuis", "advice"), raised(1, "coordinator"))
                .given(closed("moved").on("2024-06-30"))
                .givenDone(recordOutcome(1, "no-action").on("2024-07-15"))
                .when(resolve(1).on("2024-07-20"))
                .thenFile(file -> assertThat(file.hasOpenSteps()).isFalse());
        in(VENRAY)
                .given(registered(), assigned(), started("2024-02-01"), raised(1, "coordinator"))
                .given(closed("moved").on("2024-06-30"))
                .when(resolve(1).on("2024-07-20").recordedOn("2024-07-19"))
                .thenRefused(TIME_1);
    }

    @Test
    void an_outcome_is_not_before_its_referral_nor_an_answer_before_its_rung() {
        active("2024-02-01")
                .given(referredTo("veilig-thuis", "advice").on("2024-03-10"))
                .when(recordOutcome(1, "no-action").on("2024-03-09").recordedOn("2024-03-20"))
                .thenRefused(TIME_1);
        active("2024-02-01")
                .given(referredTo("veilig-thuis", "advice").on("2024-03-10"))
                .when(recordOutcome(1, "no-action").on("2024-03-10").recordedOn("2024-03-20"))
                .thenAccepted();
        active("2024-02-01")
                .given(raised(1, "coordinator").on("2024-03-10"))
                .when(resolve(1).on("2024-03-09").recordedOn("2024-03-20"))
                .thenRefused(TIME_1);
        active("2024-02-01")
                .given(raised(1, "coordinator").on("2024-03-10"))
                .when(resolve(1).on("2024-03-10").recordedOn("2024-03-20"))
                .thenAccepted();
    }

    @Test
    void late_work_folds_to_the_same_in_any_order() {
        List<Wish> work = List.of(
                recordContact().on("2024-02-03").recordedOn("2024-06-01"),
                recordContact("phone").on("2024-05-20").recordedOn("2024-06-01"),
                recordReview().on("2024-03-01").recordedOn("2024-06-01"),
                recordReview().on("2024-05-02").recordedOn("2024-06-01"),
                takeStep(1).on("2024-02-10").recordedOn("2024-06-01"),
                takeStep(2).on("2024-04-10").recordedOn("2024-06-01"),
                takeStep(2).on("2024-03-10").recordedOn("2024-06-01"));
        Set<CaseFile> outcomes = new LinkedHashSet<>();
        Random order = new Random(20240601);
        for (int round = 0; round < 40; round++) {
            List<Wish> shuffled = new ArrayList<>(work);
            Collections.shuffle(shuffled, order);
            Wish last = shuffled.removeLast();
            active("2024-02-01")
                    .givenDone(shuffled.toArray(Wish[]::new))
                    .when(last)
                    .thenFile(outcomes::add);
        }
        assertThat(outcomes).hasSize(1);
    }

    @Test
    void a_referral_may_be_recorded_late_too() {
        in(EVERYTHING)
                .given(registered(), assigned(), started("2024-02-01"))
                .when(refer("veilig-thuis", "advice").on("2024-01-15").recordedOn("2024-04-01"))
                .thenAccepted();
    }

    private static CaseScenario active(String since) {
        return in(VENRAY).given(registered(), assigned(), started(since));
    }

    private static CaseScenario closedOn(String day) {
        Happened end = closed("finished").on(day);
        return active("2024-02-01").given(end);
    }
}
