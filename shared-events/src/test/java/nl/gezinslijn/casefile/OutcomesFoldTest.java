package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.activeSince;
import static nl.gezinslijn.casefile.Given.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.casefile.Evaluations.Evaluation;
import nl.gezinslijn.casefile.Outcomes.Score;
import nl.gezinslijn.event.OutcomeEvent.ComplaintReceived;
import nl.gezinslijn.event.OutcomeEvent.Moment;
import nl.gezinslijn.event.OutcomeEvent.ScoreRecorded;
import nl.gezinslijn.event.PlanEvent.GoalEvaluated;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.event.PlanEvent.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What came of it: scores, complaints, and how each goal stands. */
class OutcomesFoldTest {

    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final History ACTIVE = activeSince("2024-03-15");

    @Test
    void of_each_score_moment_and_member_the_latest_is_kept() {
        Outcomes outcomes = ACTIVE.on("2024-04-01", score(2, Moment.START, null))
                .on("2024-05-01", score(3, Moment.START, null), score(4, Moment.START, "mother"))
                .on("2024-04-15", score(1, Moment.START, "mother"))
                .on("2024-05-01", score(5, Moment.END, null))
                .fold()
                .outcomes();

        assertThat(outcomes.scores())
                .containsExactly(
                        new Score("zrm", Moment.START, null, 3, MAY),
                        new Score("zrm", Moment.START, "mother", 4, MAY),
                        new Score("zrm", Moment.END, null, 5, MAY));
    }

    @Test
    void of_two_scores_on_one_day_the_one_recorded_last_counts() {
        Outcomes outcomes = ACTIVE.on("2024-05-01", score(2, Moment.END, null), score(4, Moment.END, null))
                .fold()
                .outcomes();

        assertThat(outcomes.scores()).extracting(Score::value).containsExactly(4);
    }

    @Test
    void complaints_are_counted_and_nothing_more_is_known_of_them() {
        assertThat(ACTIVE.on("2024-05-01", new ComplaintReceived(), new ComplaintReceived())
                        .fold()
                        .outcomes())
                .isEqualTo(new Outcomes(List.of(), 2));
    }

    @Test
    void a_goal_stands_as_it_did_when_it_was_last_looked_at() {
        Evaluations evaluations = ACTIVE.on("2024-05-01", evaluated("1.1", Progress.UNDER_WAY))
                .on("2024-04-01", evaluated("1.1", Progress.STAGNATING))
                .on("2024-05-01", evaluated("1.2", Progress.REACHED))
                .fold()
                .evaluations();

        assertThat(evaluations.latest())
                .isEqualTo(Map.of(
                        "1.1", new Evaluation(Progress.UNDER_WAY, MAY), "1.2", new Evaluation(Progress.REACHED, MAY)));
    }

    @Test
    void of_two_evaluations_on_one_day_the_one_recorded_last_counts() {
        Evaluations evaluations = ACTIVE.on(
                        "2024-05-01", evaluated("1.1", Progress.UNDER_WAY), evaluated("1.1", Progress.REACHED))
                .fold()
                .evaluations();

        assertThat(evaluations.latest()).containsEntry("1.1", new Evaluation(Progress.REACHED, MAY));
    }

    @Test
    void a_revision_of_the_plan_leaves_what_is_known_of_its_goals() {
        Evaluations evaluations = ACTIVE.on("2024-05-01", evaluated("1.1", Progress.UNDER_WAY))
                .on(
                        "2024-06-01",
                        new PlanRevised(2, List.of("mother"), List.of(goal("1.1")), null, List.of(), List.of(), false))
                .fold()
                .evaluations();

        assertThat(evaluations.latest()).containsKey("1.1");
    }

    @Test
    void none_of_it_is_a_step_of_the_lifecycle() {
        assertThat(ACTIVE.on("2024-05-01", evaluated("1.1", Progress.REACHED), new ComplaintReceived())
                        .fold()
                        .lastLifecycleOn())
                .isEqualTo("2024-03-15");
    }

    private static ScoreRecorded score(int value, Moment moment, @Nullable String member) {
        return new ScoreRecorded("zrm", moment, value, member);
    }

    private static GoalEvaluated evaluated(String goal, Progress progress) {
        return new GoalEvaluated(goal, progress, null);
    }
}
