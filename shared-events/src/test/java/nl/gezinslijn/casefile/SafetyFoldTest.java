package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.CLOSED;
import static nl.gezinslijn.casefile.Given.activeSince;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.casefile.Protection.Awaited;
import nl.gezinslijn.event.MeldcodeEvent.MeldcodeStepTaken;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the steps of the meldcode and the referrals to protection bodies mean. */
class SafetyFoldTest {

    private static final History ACTIVE = activeSince("2024-03-15");

    @Test
    void a_step_of_the_meldcode_is_kept_with_the_first_day_it_was_taken() {
        CaseFile file = ACTIVE.on("2024-05-03", step(1))
                .on("2024-05-01", step(1))
                .on("2024-05-04", step(2))
                .on("2024-05-05", step(1))
                .fold();

        assertThat(file.meldcode().steps()).isEqualTo(Map.of(1, LocalDate.of(2024, 5, 1), 2, LocalDate.of(2024, 5, 4)));
    }

    @Test
    void the_meldcode_is_complete_on_the_day_of_its_last_step() {
        Meldcode meldcode = ACTIVE.on("2024-05-01", step(1), step(2))
                .on("2024-05-02", step(4))
                .on("2024-05-04", decision(true, true))
                .on("2024-05-03", new MeldcodeStepTaken(3, true, null, null, null))
                .fold()
                .meldcode();

        assertThat(meldcode.completeOn(LocalDate.of(2024, 5, 3))).isFalse();
        assertThat(meldcode.completeOn(LocalDate.of(2024, 5, 4))).isTrue();
    }

    @Test
    void four_steps_are_not_the_meldcode() {
        Meldcode meldcode = ACTIVE.on("2024-05-01", step(1), step(2), step(4), decision(true, true))
                .fold()
                .meldcode();

        assertThat(meldcode.completeOn(LocalDate.of(2024, 12, 31))).isFalse();
    }

    @Test
    void step_five_is_two_decisions() {
        Meldcode meldcode =
                ACTIVE.on("2024-05-04", decision(true, false)).fold().meldcode();

        assertThat(meldcode.reportingNeeded()).isTrue();
        assertThat(meldcode.helpPossible()).isFalse();
        assertThat(meldcode.decidedOn()).isEqualTo("2024-05-04");
    }

    @Test
    void the_decision_of_the_latest_day_counts_however_late_an_earlier_one_is_recorded() {
        Meldcode meldcode = ACTIVE.on("2024-05-10", decision(true, true))
                .on("2024-05-04", decision(false, true))
                .fold()
                .meldcode();

        assertThat(meldcode.reportingNeeded()).isTrue();
        assertThat(meldcode.decidedOn()).isEqualTo("2024-05-10");
        assertThat(meldcode.steps().get(5)).isEqualTo("2024-05-04");
    }

    @Test
    void of_two_decisions_on_one_day_the_one_recorded_last_counts() {
        Meldcode meldcode = ACTIVE.on("2024-05-10", decision(true, true), decision(false, true))
                .fold()
                .meldcode();

        assertThat(meldcode.reportingNeeded()).isFalse();
    }

    @Test
    void an_earlier_step_decides_nothing() {
        Meldcode meldcode =
                ACTIVE.on("2024-05-10", decision(true, true), step(4)).fold().meldcode();

        assertThat(meldcode.reportingNeeded()).isTrue();
    }

    @Test
    void the_outcome_of_a_referral_is_awaited_until_it_is_recorded() {
        LocalDate due = LocalDate.of(2024, 5, 13);
        History referred = ACTIVE.on("2024-05-06", referral(1, due));

        assertThat(referred.fold().protection().awaited())
                .containsExactly(new Awaited(1, "veilig-thuis", "report", LocalDate.of(2024, 5, 6), due));
        assertThat(referred.on("2024-05-10", outcome(1)).fold().protection())
                .isEqualTo(new Protection(1, LocalDate.of(2024, 5, 6), List.of()));
    }

    @Test
    void an_outcome_settles_its_own_referral_and_no_other() {
        Protection protection = ACTIVE.on("2024-05-06", referral(1, null), referral(2, null))
                .on("2024-05-10", outcome(1))
                .fold()
                .protection();

        assertThat(protection.made()).isEqualTo(2);
        assertThat(protection.awaited(1)).isEmpty();
        assertThat(protection.awaited(2)).isPresent();
    }

    @Test
    void an_outcome_is_overdue_from_the_day_after_the_last_day_of_the_bodys_own_term() {
        Awaited awaited = awaited(referral(1, LocalDate.of(2024, 5, 13)));

        assertThat(awaited.overdueOn(LocalDate.of(2024, 5, 13))).isFalse();
        assertThat(awaited.overdueOn(LocalDate.of(2024, 5, 14))).isTrue();
    }

    @Test
    void with_a_body_that_has_no_term_nothing_is_ever_overdue() {
        assertThat(awaited(referral(1, null)).overdueOn(LocalDate.of(2099, 1, 1)))
                .isFalse();
    }

    @Test
    void an_awaited_outcome_is_an_open_step_also_of_a_closed_case() {
        History closed = ACTIVE.on("2024-05-06", referral(1, null)).on("2024-05-07", CLOSED);

        assertThat(ACTIVE.fold().hasOpenSteps()).isFalse();
        assertThat(closed.fold().hasOpenSteps()).isTrue();
        assertThat(closed.on("2024-06-01", outcome(1)).fold().hasOpenSteps()).isFalse();
    }

    @Test
    void neither_is_a_step_of_the_lifecycle() {
        CaseFile file =
                ACTIVE.on("2024-05-06", step(1), referral(1, null), outcome(1)).fold();

        assertThat(file.lastLifecycleOn()).isEqualTo("2024-03-15");
        assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
    }

    private static Awaited awaited(ProtectionReferralMade referral) {
        return ACTIVE.on("2024-05-06", referral).fold().protection().awaited(1).orElseThrow();
    }

    private static MeldcodeStepTaken step(int step) {
        return new MeldcodeStepTaken(step, false, null, null, null);
    }

    private static MeldcodeStepTaken decision(boolean reportingNeeded, boolean helpPossible) {
        return new MeldcodeStepTaken(5, false, reportingNeeded, helpPossible, null);
    }

    private static ProtectionReferralMade referral(int number, @Nullable LocalDate dueOn) {
        return new ProtectionReferralMade(number, "veilig-thuis", "report", false, dueOn, null);
    }

    private static ProtectionOutcomeRecorded outcome(int number) {
        return new ProtectionOutcomeRecorded(number, "help-in-place", null);
    }
}
