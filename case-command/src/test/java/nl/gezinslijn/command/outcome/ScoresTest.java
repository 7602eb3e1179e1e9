package nl.gezinslijn.command.outcome;

import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MoreWishes.complain;
import static nl.gezinslijn.command.scenario.MoreWishes.score;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.STRANGER;
import static nl.gezinslijn.command.scenario.People.TIM;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gezinslijn.casefile.Outcomes.Score;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.event.OutcomeEvent.ComplaintReceived;
import nl.gezinslijn.event.OutcomeEvent.Moment;
import nl.gezinslijn.event.OutcomeEvent.ScoreRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {

    @Test
    void a_score_is_of_the_whole_family_or_of_one_member_at_a_moment() {
        active().when(score("zrm", 3)).then(new ScoreRecorded("zrm", Moment.START, 3, null));
        active().when(wish(ANNA, new RecordScore("positive-health", Moment.END, 8, TIM))
                        .on("2024-06-01"))
                .then(new ScoreRecorded("positive-health", Moment.END, 8, TIM))
                .thenFile(file -> assertThat(file.outcomes().scores())
                        .containsExactly(
                                new Score("positive-health", Moment.END, TIM, 8, LocalDate.parse("2024-06-01"))));
    }

    @ParameterizedTest
    @CsvSource({"zrm,1,5", "positive-health,0,10", "situation-at-start,1,10", "situation-at-end,1,10"})
    void a_score_lies_within_its_range(String code, int from, int upTo) {
        active().when(score(code, from)).thenAccepted();
        active().when(score(code, upTo)).thenAccepted();
        active().when(score(code, from - 1)).thenInvalid("value");
        active().when(score(code, upTo + 1)).thenInvalid("value");
    }

    @Test
    void a_score_is_on_the_list_of_the_programme() {
        assertThat(active().when(score("happiness", 3)).thenInvalid("score").words())
                .contains("zrm, positive-health, situation-at-start, situation-at-end");
        in(DRENTHE).given(registered(), assigned()).when(score("zrm", 3)).thenInvalid("score");
    }

    @Test
    void nobody_outside_the_family_is_scored() {
        active().when(wish(ANNA, new RecordScore("zrm", Moment.START, 3, STRANGER)))
                .thenInvalid("member");
    }

    @Test
    @Proves(Rule.STATE_1)
    void the_situation_at_the_end_may_be_scored_after_the_end() {
        active().given(closed("finished").on("2024-06-30"))
                .when(score("situation-at-end", 8).on("2024-07-10"))
                .thenAccepted();
    }

    @Test
    void a_complaint_is_counted_and_no_more() {
        active().when(complain())
                .then(new ComplaintReceived())
                .thenFile(file -> assertThat(file.outcomes().complaints()).isEqualTo(1));
        active().givenDone(complain())
                .when(complain().by(ANNA))
                .thenFile(file -> assertThat(file.outcomes().complaints()).isEqualTo(2));
    }

    private static CaseScenario active() {
        return in(VENRAY).given(registered(), assigned(), started("2024-02-01"));
    }
}
