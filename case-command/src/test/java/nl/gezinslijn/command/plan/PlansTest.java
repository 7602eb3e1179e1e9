package nl.gezinslijn.command.plan;

import static nl.gezinslijn.casefile.Rule.PLAN_1;
import static nl.gezinslijn.casefile.Rule.PLAN_4;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.planAgreed;
import static nl.gezinslijn.command.scenario.Past.planRevised;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.reopened;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.STRANGER;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.agreePlan;
import static nl.gezinslijn.command.scenario.Wishes.agreePlanWith;
import static nl.gezinslijn.command.scenario.Wishes.goal;
import static nl.gezinslijn.command.scenario.Wishes.kept;
import static nl.gezinslijn.command.scenario.Wishes.revisePlan;
import static nl.gezinslijn.command.scenario.Wishes.revisePlanWith;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Plan;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;

class PlansTest {

    private static final Protected<String> UNTIL = text("until Tim sleeps");

    @Test
    @Proves(PLAN_1)
    void a_plan_is_agreed_with_the_family_and_has_goals_in_life_domains() {
        NewGoal sleep = goal("parenting", TIM);
        NewGoal debts = goal("finances");
        active().when(wish(
                                ANNA,
                                new AgreePlan(List.of(MOTHER, TIM), List.of(sleep, debts), UNTIL, List.of(), List.of()))
                        .on("2024-02-20"))
                .then(new PlanAgreed(
                        1,
                        List.of(MOTHER, TIM),
                        List.of(
                                new Goal("1.1", "parenting", List.of(TIM), sleep.text()),
                                new Goal("1.2", "finances", List.of(), debts.text())),
                        UNTIL,
                        List.of(),
                        List.of(),
                        false))
                .thenFile(file -> {
                    assertThat(plan(file).number()).isEqualTo(1);
                    assertThat(plan(file).agreedOn()).isEqualTo(LocalDate.parse("2024-02-20"));
                });
    }

    @Test
    @Proves(PLAN_1)
    void a_plan_that_nobody_of_the_family_agrees_to_is_refused() {
        active().when(agreePlanWith(List.of(), goal("parenting"))).thenRefused(PLAN_1);
        active().when(agreePlanWith(List.of(STRANGER), goal("parenting"))).thenRefused(PLAN_1);
        active().when(agreePlanWith(List.of(MOTHER, STRANGER), goal("parenting")))
                .thenRefused(PLAN_1);
    }

    @Test
    @Proves(PLAN_1)
    void a_plan_without_a_goal_is_refused() {
        active().when(agreePlan()).thenRefused(PLAN_1, "at least one goal");
    }

    @Test
    @Proves(PLAN_1)
    void a_goal_outside_the_life_domains_of_the_programme_is_refused() {
        active().when(agreePlan(goal("parenting"), goal("gardening"))).thenRefused(PLAN_1, "goal 2");
    }

    @Test
    @Proves(PLAN_1)
    void a_goal_for_somebody_else_than_the_family_is_refused() {
        active().when(agreePlan(goal("parenting", TIM, STRANGER))).thenRefused(PLAN_1);
    }

    @Test
    @Proves(PLAN_1)
    void a_revision_is_agreed_like_a_first_plan() {
        agreed().when(revisePlanWith(List.of(), goal("parenting"))).thenRefused(PLAN_1);
        agreed().when(revisePlan()).thenRefused(PLAN_1);
        agreed().when(revisePlan(goal("gardening"))).thenRefused(PLAN_1);
        agreed().when(revisePlan(goal("parenting", STRANGER))).thenRefused(PLAN_1);
    }

    @Test
    @Proves(PLAN_4)
    void a_revision_takes_the_place_of_the_current_plan() {
        NewGoal kept = kept("1.2", "finances");
        NewGoal fresh = goal("housing");
        agreed().when(revisePlan(kept, fresh).on("2024-05-01"))
                .then(new PlanRevised(
                        2,
                        List.of(MOTHER),
                        List.of(
                                new Goal("1.2", "finances", List.of(), kept.text()),
                                new Goal("2.1", "housing", List.of(), fresh.text())),
                        null,
                        List.of(),
                        List.of(),
                        false))
                .thenFile(file -> {
                    assertThat(plan(file).number()).isEqualTo(2);
                    assertThat(plan(file).agreedOn()).isEqualTo(LocalDate.parse("2024-05-01"));
                    assertThat(plan(file).goals()).extracting(Goal::goalId).containsExactly("1.2", "2.1");
                });
    }

    @Test
    @Proves(PLAN_4)
    void a_second_plan_beside_the_first_is_refused() {
        agreed().when(agreePlan(goal("parenting"))).thenRefused(PLAN_4, "revise");
    }

    @Test
    @Proves(PLAN_4)
    void without_a_plan_there_is_nothing_to_revise() {
        active().when(revisePlan(goal("parenting"))).thenRefused(PLAN_4, "agree one first");
    }

    @Test
    @Proves(PLAN_4)
    void the_plan_goes_on_when_the_case_is_reopened() {
        agreed().given(closed("finished"), reopened(ANNA, "2024-09-01"))
                .when(agreePlan(goal("parenting")))
                .thenRefused(PLAN_4);
        agreed().given(closed("finished"), reopened(ANNA, "2024-09-01"))
                .when(revisePlan(kept("1.1", "parenting")))
                .thenFile(file -> assertThat(plan(file).number()).isEqualTo(2));
    }

    @Test
    void only_a_goal_of_the_current_plan_can_be_kept() {
        active().when(agreePlan(kept("1.1", "parenting"))).thenInvalid("goals[0].goalId");
        agreed().when(revisePlan(goal("parenting"), kept("1.3", "parenting"))).thenInvalid("goals[1].goalId");
        agreed().given(planRevised("housing"))
                .when(revisePlan(kept("1.1", "parenting")))
                .thenInvalid("goals[0].goalId");
    }

    @Test
    void a_goal_is_kept_once() {
        agreed().when(revisePlan(kept("1.1", "parenting"), kept("1.1", "finances")))
                .thenInvalid("goals[1].goalId");
    }

    private static CaseScenario active() {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01"));
    }

    private static CaseScenario agreed() {
        return active().given(planAgreed("parenting", "finances"));
    }

    private static Plan plan(CaseFile file) {
        return Objects.requireNonNull(file.plan());
    }
}
