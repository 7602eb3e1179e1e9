package nl.gezinslijn.command.safety;

import static nl.gezinslijn.casefile.Rule.SAFE_2;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.held;
import static nl.gezinslijn.command.scenario.MorePast.resumed;
import static nl.gezinslijn.command.scenario.MorePast.safety;
import static nl.gezinslijn.command.scenario.MorePast.safetyPlanMade;
import static nl.gezinslijn.command.scenario.MoreWishes.makeSafetyPlan;
import static nl.gezinslijn.command.scenario.MoreWishes.resume;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.planAgreed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.revisePlan;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static nl.gezinslijn.event.SafetyEvent.SafetyLevel.ACUTELY_UNSAFE;
import static nl.gezinslijn.event.SafetyEvent.SafetyLevel.CONCERN;
import static nl.gezinslijn.event.SafetyEvent.SafetyLevel.SAFE_ENOUGH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.SafetyEvent.SafetyPlanMade;
import nl.gezinslijn.event.SafetyEvent.WorkResumed;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;

/** A plan that went on hold on 10 March. */
@Proves(SAFE_2)
class ResumingTest {

    @Test
    void work_resumes_once_it_was_found_safe_enough() {
        onHold(safety(SAFE_ENOUGH).on("2024-03-20"))
                .when(resume().on("2024-03-24"))
                .then(new WorkResumed())
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
                    assertThat(file.safety().holdSince()).isNull();
                    assertThat(file.safety().daysOnHold()).isEqualTo(14);
                });
    }

    @Test
    void without_an_assessment_it_does_not() {
        onHold().when(resume().on("2024-03-24")).thenRefused(SAFE_2, "safe enough");
    }

    @Test
    void with_a_concern_or_worse_it_does_not() {
        onHold(safety(CONCERN).on("2024-03-20")).when(resume()).thenRefused(SAFE_2);
        onHold(safety(ACUTELY_UNSAFE).on("2024-03-20")).when(resume()).thenRefused(SAFE_2);
    }

    @Test
    void the_assessment_is_of_the_day_of_the_hold_or_later() {
        onHold(safety(SAFE_ENOUGH).on("2024-03-09").recordedOn("2024-03-20"))
                .when(resume().on("2024-03-24"))
                .thenRefused(SAFE_2);
        onHold(safety(SAFE_ENOUGH).on("2024-03-10").recordedOn("2024-03-20"))
                .when(resume().on("2024-03-24"))
                .thenAccepted();
    }

    @Test
    void work_does_not_resume_on_a_day_before_it_was_found_safe() {
        Happened safe = safety(SAFE_ENOUGH).on("2024-03-20");
        onHold(safe).when(resume().on("2024-03-19").recordedOn("2024-03-24")).thenRefused(SAFE_2);
        onHold(safe).when(resume().on("2024-03-20").recordedOn("2024-03-24")).thenAccepted();
    }

    @Test
    void the_latest_assessment_counts() {
        onHold(safety(SAFE_ENOUGH).on("2024-03-20"), safety(CONCERN).on("2024-03-22"))
                .when(resume().on("2024-03-24"))
                .thenRefused(SAFE_2);
        onHold(
                        safety(SAFE_ENOUGH).on("2024-03-20"),
                        safety(CONCERN).on("2024-03-15").recordedOn("2024-03-22"))
                .when(resume().on("2024-03-24"))
                .thenAccepted();
    }

    @Test
    void what_ended_one_hold_does_not_end_the_next() {
        onHold(safety(SAFE_ENOUGH).on("2024-03-20"), resumed().on("2024-03-24"), held().on("2024-05-01"))
                .when(resume().on("2024-05-02"))
                .thenRefused(SAFE_2);
    }

    @Test
    void a_safety_plan_is_made_with_the_family() {
        Protected<String> text = text("the aunt is called");
        active().when(wish(ANNA, new RecordSafetyPlan(text)).on("2024-02-20"))
                .then(new SafetyPlanMade(text))
                .thenFile(file -> assertThat(file.safety().safetyPlanOn()).isEqualTo(LocalDate.parse("2024-02-20")));
    }

    @Test
    void a_plan_agreed_or_revised_after_it_has_the_safety_plan_in_it() {
        active().given(safetyPlanMade()).when(agreePlan(goal("parenting"))).thenFile(withSafetyPlan(true));
        active().when(agreePlan(goal("parenting"))).thenFile(withSafetyPlan(false));
        active().given(planAgreed("parenting"), safetyPlanMade())
                .when(revisePlan(goal("parenting")))
                .thenFile(withSafetyPlan(true));
        active().given(planAgreed("parenting"))
                .when(revisePlan(goal("parenting")))
                .thenFile(withSafetyPlan(false));
    }

    @Test
    void when_work_resumes_an_existing_safety_plan_becomes_part_of_the_plan() {
        Happened made = safetyPlanMade().on("2024-03-15");
        Happened safe = safety(SAFE_ENOUGH).on("2024-03-20");
        onHold(made).when(makeSafetyPlan()).thenFile(withSafetyPlan(false));
        onHold(made, safe).when(resume()).thenFile(withSafetyPlan(true));
        onHold(safe).when(resume()).thenFile(withSafetyPlan(false));
    }

    @Test
    void recorded_after_the_work_resumed_a_safety_plan_of_before_it_is_part_of_the_plan_too() {
        Happened[] goingOn = {safety(SAFE_ENOUGH).on("2024-03-20"), resumed().on("2024-03-24")};
        onHold(goingOn)
                .when(makeSafetyPlan().on("2024-03-15").recordedOn("2024-04-01"))
                .thenFile(withSafetyPlan(true));
        onHold(goingOn)
                .when(makeSafetyPlan().on("2024-03-24").recordedOn("2024-04-01"))
                .thenFile(withSafetyPlan(true));
        onHold(goingOn)
                .when(makeSafetyPlan().on("2024-03-25").recordedOn("2024-04-01"))
                .thenFile(withSafetyPlan(false));
    }

    private static CaseScenario active() {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01"));
    }

    private static CaseScenario onHold(Happened... then) {
        return active().given(planAgreed("parenting"), held().on("2024-03-10")).given(then);
    }

    private static Consumer<CaseFile> withSafetyPlan(boolean with) {
        return file ->
                assertThat(Objects.requireNonNull(file.plan()).withSafetyPlan()).isEqualTo(with);
    }
}
