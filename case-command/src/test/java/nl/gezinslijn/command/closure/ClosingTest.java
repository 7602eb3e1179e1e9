package nl.gezinslijn.command.closure;

import static nl.gezinslijn.casefile.Rule.CLOSE_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.handoverAccepted;
import static nl.gezinslijn.command.scenario.MorePast.handoverCompleted;
import static nl.gezinslijn.command.scenario.MorePast.handoverOffered;
import static nl.gezinslijn.command.scenario.MorePast.held;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.outcomeKnown;
import static nl.gezinslijn.command.scenario.Past.planAgreed;
import static nl.gezinslijn.command.scenario.Past.planRevised;
import static nl.gezinslijn.command.scenario.Past.raised;
import static nl.gezinslijn.command.scenario.Past.referredTo;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.resolved;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.recordOutcome;
import static nl.gezinslijn.command.scenario.Wishes.resolve;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Closure;
import nl.gezinslijn.casefile.Coaching.Spell;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(CLOSE_1)
class ClosingTest {

    @Test
    void a_case_closes_with_a_reason_and_the_outcome_of_each_goal() {
        List<GoalOutcome> outcomes =
                List.of(new GoalOutcome("1.2", Outcome.NOT_REACHED), new GoalOutcome("1.1", Outcome.PARTLY_REACHED));
        venray(planAgreed("parenting", "finances"))
                .when(wish(ANNA, new CloseCase("referred-on", outcomes, List.of(), "social-work", null, null))
                        .on("2024-06-30"))
                .then(new CaseClosed("referred-on", outcomes, List.of(), "social-work", null, null))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.CLOSED);
                    assertThat(file.closure())
                            .isEqualTo(new Closure(
                                    LocalDate.parse("2024-06-30"),
                                    "referred-on",
                                    outcomes,
                                    List.of(),
                                    "social-work",
                                    null,
                                    null));
                });
    }

    @Test
    void the_day_it_occurred_is_the_end_date() {
        venray().when(close("finished").on("2024-06-28").recordedOn("2024-07-05"))
                .thenFile(file -> assertThat(file.coaching().spells())
                        .containsExactly(new Spell(
                                LocalDate.parse("2024-01-02"),
                                LocalDate.parse("2024-02-01"),
                                LocalDate.parse("2024-06-28"))));
    }

    @Test
    void a_case_without_a_plan_closes_without_outcomes() {
        in(VENRAY)
                .given(registered(), assigned())
                .when(close("ended-by-family"))
                .thenAccepted();
    }

    @Test
    void a_reason_that_is_not_on_the_list_is_refused() {
        venray().when(close("term-ended")).thenRefused(CLOSE_1, "ended-by-family");
        in(DRENTHE)
                .given(registered(), assigned(), started("2024-02-01"))
                .when(close("term-ended"))
                .thenAccepted();
    }

    @Test
    void each_goal_of_the_current_plan_has_one_outcome() {
        Happened plan = planAgreed("parenting", "finances");
        venray(plan).when(close("finished", "1.1", "1.2")).thenAccepted();
        venray(plan).when(close("finished", "1.1")).thenRefused(CLOSE_1, "missing: [1.2]");
        venray(plan).when(close("finished")).thenRefused(CLOSE_1, "missing: [1.1, 1.2]");
        venray(plan).when(close("finished", "1.1", "1.2", "1.2")).thenRefused(CLOSE_1, "given once");
        venray(plan).when(close("finished", "1.1", "1.2", "1.3")).thenRefused(CLOSE_1, "[1.1, 1.2]");
        venray().when(close("finished", "1.1")).thenRefused(CLOSE_1);
    }

    @Test
    void goals_of_an_older_plan_are_not_asked_for() {
        venray(planAgreed("parenting", "finances"), planRevised("housing"))
                .when(close("finished", "2.1"))
                .thenAccepted();
        venray(planAgreed("parenting", "finances"), planRevised("housing"))
                .when(close("finished", "1.1", "1.2"))
                .thenRefused(CLOSE_1);
    }

    @Test
    void leaving_before_the_goals_is_no_reason_to_leave_out_their_outcomes() {
        venray(planAgreed("parenting")).when(close("moved")).thenRefused(CLOSE_1, "missing: [1.1]");
    }

    @Test
    void an_open_escalation_keeps_the_case_open() {
        venray(raised(1, "coordinator")).when(close("finished")).thenRefused(CLOSE_1, "escalation 1");
        venray(raised(1, "coordinator"), resolved(1)).when(close("finished")).thenAccepted();
    }

    @Test
    void an_undecided_protection_step_keeps_the_case_open() {
        venray(referredTo("veilig-thuis", "advice"))
                .when(close("finished"))
                .thenRefused(CLOSE_1, "protection referral 1");
        venray(referredTo("veilig-thuis", "advice"), outcomeKnown(1))
                .when(close("finished"))
                .thenAccepted();
    }

    @Test
    void a_hold_keeps_the_case_open() {
        venray(held()).when(close("finished")).thenRefused(CLOSE_1, "the hold");
        venray(held()).when(close("taken-over-by-authority")).thenAccepted();
    }

    @Test
    void from_aftercare_a_case_closes() {
        venray(handoverOffered(), handoverAccepted(), handoverCompleted())
                .when(close("finished"))
                .thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ended-by-family", "taken-over-by-authority", "moved", "died"})
    void some_reasons_close_despite_open_steps_which_stay_open(String reason) {
        venray(raised(1, "coordinator"), referredTo("veilig-thuis", "advice"))
                .when(close(reason))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.CLOSED);
                    assertThat(file.escalations().open()).hasSize(1);
                    assertThat(file.protection().awaited()).hasSize(1);
                    assertThat(file.hasOpenSteps()).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"finished", "referred-on", "other"})
    void the_other_reasons_do_not(String reason) {
        venray(raised(1, "coordinator")).when(close(reason)).thenRefused(CLOSE_1);
    }

    @Test
    void what_stayed_open_is_decided_on_the_closed_case() {
        venray(raised(1, "coordinator"), referredTo("veilig-thuis", "advice"))
                .givenDone(close("moved").on("2024-06-30"))
                .when(recordOutcome(1, "help-arranged").by(PETRA).on("2024-07-10"))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.CLOSED);
                    assertThat(file.protection().awaited()).isEmpty();
                });
        venray(raised(1, "coordinator"))
                .givenDone(close("moved").on("2024-06-30"))
                .when(resolve(1).by(PETRA).on("2024-07-10"))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.CLOSED);
                    assertThat(file.hasOpenSteps()).isFalse();
                });
    }

    @Test
    void destination_and_facts_are_of_the_programmes_lists() {
        venray().when(wish(ANNA, new CloseCase("finished", List.of(), List.of(), "the-moon", null, null)))
                .thenInvalid("destination");
        venray().when(wish(ANNA, new CloseCase("finished", List.of(), List.of("goals-realised"), null, null, null)))
                .thenInvalid("facts");
    }

    private static CaseScenario venray(Happened... then) {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01")).given(then);
    }
}
