package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.CLOSED;
import static nl.gezinslijn.casefile.Given.REGISTERED;
import static nl.gezinslijn.casefile.Given.activeSince;
import static nl.gezinslijn.casefile.Given.goal;
import static nl.gezinslijn.casefile.Given.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;
import nl.gezinslijn.event.IntakeEvent.WaitingListEntered;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.event.SafetyEvent.PlanPutOnHold;
import nl.gezinslijn.event.SafetyEvent.RiskAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import nl.gezinslijn.event.SafetyEvent.SafetyPlanMade;
import nl.gezinslijn.event.SafetyEvent.WorkResumed;
import org.junit.jupiter.api.Test;

/** SAFE-1, SAFE-2: how safe it is, and what that does to the plan. */
class HoldFoldTest {

    private static final SafetyAssessed SAFE = assessed(SafetyLevel.SAFE_ENOUGH);
    private static final SafetyAssessed CONCERN = assessed(SafetyLevel.CONCERN);
    private static final SafetyAssessed ACUTE = assessed(SafetyLevel.ACUTELY_UNSAFE);
    private static final SafetyPlanMade SAFETY_PLAN = new SafetyPlanMade(sealed("SafetyPlanMade.text"));

    private static final History ACTIVE = activeSince("2024-03-15");
    private static final History HELD = ACTIVE.on("2024-04-01", planAgreed()).on("2024-05-01", new PlanPutOnHold());

    @Test
    void the_latest_assessment_counts_also_when_an_earlier_one_is_recorded_after_it() {
        Safety safety =
                ACTIVE.on("2024-05-03", SAFE).on("2024-05-01", ACUTE).fold().safety();

        assertThat(safety.level()).isEqualTo(SafetyLevel.SAFE_ENOUGH);
        assertThat(safety.assessedOn()).isEqualTo("2024-05-03");
        assertThat(safety.concernOpen()).isFalse();
    }

    @Test
    void a_concern_is_open_until_it_is_found_safe_enough() {
        assertThat(ACTIVE.fold().safety().concernOpen()).isFalse();
        assertThat(ACTIVE.on("2024-05-01", CONCERN).fold().safety().concernOpen())
                .isTrue();
        assertThat(ACTIVE.on("2024-05-01", ACUTE, CONCERN, SAFE).fold().safety().concernOpen())
                .isFalse();
    }

    @Test
    void a_hold_rests_the_plan_and_is_counted() {
        CaseFile file = HELD.fold();

        assertThat(file.state()).isEqualTo(CaseState.ON_HOLD);
        assertThat(file.lastLifecycleOn()).isEqualTo("2024-05-01");
        assertThat(file.safety().holdSince()).isEqualTo("2024-05-01");
        assertThat(file.safety().holds()).isEqualTo(1);
        assertThat(file.hasOpenSteps()).isTrue();
    }

    @Test
    void days_on_hold_are_those_of_the_holds_that_ended() {
        CaseFile file = HELD.on("2024-05-11", new WorkResumed())
                .on("2024-06-01", new PlanPutOnHold())
                .on("2024-06-04", new WorkResumed())
                .fold();

        assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
        assertThat(file.safety().holds()).isEqualTo(2);
        assertThat(file.safety().daysOnHold()).isEqualTo(13);
        assertThat(file.safety().holdSince()).isNull();
    }

    @Test
    void closing_ends_a_hold_too() {
        CaseFile file = HELD.on("2024-05-04", CLOSED).fold();

        assertThat(file.safety().holdSince()).isNull();
        assertThat(file.safety().daysOnHold()).isEqualTo(3);
    }

    @Test
    void it_is_safe_since_the_hold_when_an_assessment_says_so_on_its_day_or_later() {
        assertThat(HELD.on("2024-04-30", SAFE).fold().safety().safeSinceHold()).isFalse();
        assertThat(HELD.on("2024-05-01", SAFE).fold().safety().safeSinceHold()).isTrue();
        assertThat(HELD.on("2024-05-02", CONCERN).fold().safety().safeSinceHold())
                .isFalse();
        assertThat(HELD.fold().safety().safeSinceHold()).isFalse();
    }

    @Test
    void a_safety_plan_on_record_becomes_part_of_the_plan_when_the_work_resumes() {
        History planned = HELD.on("2024-05-02", SAFETY_PLAN);

        assertThat(plan(planned).withSafetyPlan()).isFalse();
        assertThat(plan(planned.on("2024-05-11", new WorkResumed())).withSafetyPlan())
                .isTrue();
        assertThat(plan(HELD.on("2024-05-11", new WorkResumed())).withSafetyPlan())
                .isFalse();
    }

    @Test
    void a_safety_plan_made_before_the_work_resumed_is_part_of_the_plan_though_it_was_recorded_later() {
        History resumed = HELD.on("2024-05-11", new WorkResumed());

        assertThat(plan(resumed.on("2024-05-11", SAFETY_PLAN)).withSafetyPlan()).isTrue();
        assertThat(plan(resumed.on("2024-05-12", SAFETY_PLAN)).withSafetyPlan()).isFalse();
    }

    @Test
    void a_safety_plan_made_after_the_day_the_work_resumed_is_no_part_of_it_though_it_was_recorded_before() {
        History planned = HELD.on("2024-05-20", SAFETY_PLAN);

        assertThat(plan(planned.on("2024-05-11", new WorkResumed())).withSafetyPlan())
                .isFalse();
    }

    @Test
    void a_plan_revised_afterwards_says_for_itself_whether_the_safety_plan_is_in_it() {
        History revised = HELD.on("2024-05-11", new WorkResumed()).on("2024-06-01", planRevised());

        assertThat(plan(revised.on("2024-05-02", SAFETY_PLAN)).withSafetyPlan()).isFalse();
    }

    @Test
    void the_first_and_the_latest_safety_plan_and_the_latest_risk_assessment_are_kept() {
        Safety safety = ACTIVE.on("2024-05-02", SAFETY_PLAN, risk())
                .on("2024-05-09", SAFETY_PLAN, risk())
                .on("2024-05-05", SAFETY_PLAN, risk())
                .fold()
                .safety();

        assertThat(safety.firstSafetyPlanOn()).isEqualTo("2024-05-02");
        assertThat(safety.safetyPlanOn()).isEqualTo("2024-05-09");
        assertThat(safety.riskAssessedOn()).isEqualTo("2024-05-09");
    }

    @Test
    void assessments_and_safety_plans_are_no_steps_of_the_lifecycle() {
        CaseFile file = ACTIVE.on("2024-05-01", ACUTE, SAFETY_PLAN, risk()).fold();

        assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
        assertThat(file.lastLifecycleOn()).isEqualTo("2024-03-15");
    }

    @Test
    void found_acutely_unsafe_a_family_that_waits_wants_another_triage() {
        History waiting =
                History.none().on("2024-01-10", REGISTERED, new CaseTriaged(true, 3), new WaitingListEntered());

        assertThat(waiting.fold().wantsTriage()).isFalse();
        assertThat(waiting.on("2024-01-20", CONCERN).fold().wantsTriage()).isFalse();
        History unsafe = waiting.on("2024-01-20", ACUTE);
        assertThat(unsafe.fold().wantsTriage()).isTrue();
        assertThat(unsafe.on("2024-01-20", new CaseTriaged(true, 3)).fold().wantsTriage())
                .isTrue();
        assertThat(unsafe.on("2024-01-20", new CaseTriaged(false, 1)).fold().wantsTriage())
                .isFalse();
        assertThat(unsafe.on("2024-01-21", new CaseTriaged(true, 1)).fold().wantsTriage())
                .isFalse();
    }

    private static Plan plan(History history) {
        return Objects.requireNonNull(history.fold().plan());
    }

    private static PlanAgreed planAgreed() {
        return new PlanAgreed(1, List.of("mother"), List.of(goal("1.1")), null, List.of(), List.of(), false);
    }

    private static PlanRevised planRevised() {
        return new PlanRevised(2, List.of("mother"), List.of(goal("1.1")), null, List.of(), List.of(), false);
    }

    private static SafetyAssessed assessed(SafetyLevel level) {
        return new SafetyAssessed(level, null);
    }

    private static RiskAssessed risk() {
        return new RiskAssessed("lirik", 3, null);
    }
}
