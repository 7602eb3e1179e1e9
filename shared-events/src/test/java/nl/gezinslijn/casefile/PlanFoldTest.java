package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.activeSince;
import static nl.gezinslijn.casefile.Given.goal;
import static nl.gezinslijn.casefile.Given.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import org.junit.jupiter.api.Test;

/** One family, one plan. */
class PlanFoldTest {

    private static final PlanAgreed AGREED = new PlanAgreed(
            1,
            List.of("mother"),
            List.of(goal("1.1"), goal("1.2")),
            sealed("PlanAgreed.endCondition"),
            List.of(),
            List.of("ocj"),
            true);
    private static final PlanRevised REVISED = new PlanRevised(
            2, List.of("mother", "father"), List.of(goal("1.1"), goal("2.1")), null, List.of(), List.of(), false);
    private static final History PLANNED = activeSince("2024-03-15").on("2024-04-01", AGREED);

    @Test
    void before_an_agreement_there_is_no_plan() {
        assertThat(activeSince("2024-03-15").fold().plan()).isNull();
    }

    @Test
    void the_plan_is_the_one_agreed_with_the_family() {
        CaseFile file = PLANNED.fold();

        assertThat(file.plan())
                .isEqualTo(new Plan(
                        1,
                        LocalDate.of(2024, 4, 1),
                        AGREED.agreedBy(),
                        AGREED.goals(),
                        AGREED.endCondition(),
                        List.of(),
                        List.of("ocj"),
                        true,
                        null));
        assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
        assertThat(file.lastLifecycleOn()).isEqualTo("2024-04-01");
    }

    @Test
    void a_revision_replaces_the_plan_as_a_whole() {
        CaseFile file = PLANNED.on("2024-06-01", REVISED).fold();

        assertThat(file.plan())
                .isEqualTo(new Plan(
                        2,
                        LocalDate.of(2024, 6, 1),
                        REVISED.agreedBy(),
                        REVISED.goals(),
                        null,
                        List.of(),
                        List.of(),
                        false,
                        null));
    }

    @Test
    void the_plan_before_stays_visible_as_of_its_own_days() {
        History revised = PLANNED.on("2024-06-01", REVISED);

        assertThat(Objects.requireNonNull(revised.asOf("2024-05-31").plan()).number())
                .isEqualTo(1);
        assertThat(Objects.requireNonNull(revised.asOf("2024-06-01").plan()).number())
                .isEqualTo(2);
    }

    @Test
    void a_goal_is_known_by_its_id_while_it_is_in_the_current_plan() {
        Plan plan =
                Objects.requireNonNull(PLANNED.on("2024-06-01", REVISED).fold().plan());

        assertThat(List.of("1.1", "2.1")).allMatch(plan::hasGoal);
        assertThat(plan.hasGoal("1.2")).isFalse();
    }
}
