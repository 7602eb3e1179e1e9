package nl.gezinslijn.query.report;

import static nl.gezinslijn.query.Life.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.report.Flow.Figures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static final LocalDate LATER = LocalDate.parse("2026-11-24");
    private int families;

    @Test
    void a_year_counts_who_was_there_who_came_and_who_left() {
        Flow flow = flow(
                2022,
                helped("2021-11-01", null), // carried over, stays
                helped("2021-12-31", "2022-02-10"), // carried over, leaves
                helped("2022-01-01", null), // comes, stays
                helped("2022-06-15", "2022-08-01"), // comes, leaves
                helped("2021-03-01", "2021-12-31"), // was gone
                helped("2023-01-01", null)); // is to come

        assertThat(flow.whole())
                .isEqualTo(new Figures(
                        LocalDate.parse("2022-01-01"), LocalDate.parse("2022-12-31"), 2, 2, 0, 4, 2, 2, 2, 0, 0));
    }

    @Test
    void a_case_closed_on_31_december_is_not_open_on_31_december() {
        Flow flow = flow(2022, helped("2022-05-01", "2022-12-31"));

        assertThat(flow.whole().closed()).isEqualTo(1);
        assertThat(flow.whole().openAtEnd()).isZero();
        assertThat(flow(2023, helped("2022-05-01", "2022-12-31")).whole().active())
                .isZero();
    }

    @Test
    void a_case_closed_on_1_january_was_active_in_the_new_year_and_closed_in_it() {
        Flow flow = flow(2023, helped("2022-05-01", "2023-01-01"));

        assertThat(flow.whole().openAtStart()).isEqualTo(1);
        assertThat(flow.whole().active()).isEqualTo(1);
        assertThat(flow.whole().closed()).isEqualTo(1);
    }

    @Test
    void a_case_assigned_and_closed_on_one_day_is_active_and_closed_and_never_open() {
        Flow flow = flow(2022, helped("2022-05-02", "2022-05-02"));

        assertThat(flow.whole().active()).isEqualTo(1);
        assertThat(flow.whole().closed()).isEqualTo(1);
        assertThat(open("2022-05-02", helped("2022-05-02", "2022-05-02"))).isZero();
    }

    @Test
    @Proves(Rule.CLOSE_4)
    void a_reopened_case_counts_as_reopened_and_never_as_new() {
        Life life = helped("2021-02-01", "2021-09-01").reopened("2022-03-01", "coach-1");
        Flow flow = flow(2022, life);

        assertThat(flow.whole().newCases()).isZero();
        assertThat(flow.whole().reopened()).isEqualTo(1);
        assertThat(flow.whole().active()).isEqualTo(1);
        assertThat(flow.whole().openAtEnd()).isEqualTo(1);
    }

    @Test
    void a_case_that_left_came_back_and_left_again_in_one_year_is_one_case() {
        Life life = helped("2022-02-01", "2022-04-01")
                .reopened("2022-06-01", "coach-1")
                .closed("2022-09-01");
        Flow flow = flow(2022, life);

        assertThat(flow.whole().newCases()).isEqualTo(1);
        assertThat(flow.whole().reopened()).isEqualTo(1);
        assertThat(flow.whole().active()).isEqualTo(1);
        assertThat(flow.whole().closed()).isEqualTo(1);
        assertThat(flow.months().stream().mapToInt(Figures::closed).sum()).isEqualTo(2);
    }

    @Test
    void a_case_closed_and_reopened_within_the_year_is_not_closed_in_it() {
        Life life = helped("2021-02-01", "2022-04-01").reopened("2022-06-01", "coach-1");

        assertThat(flow(2022, life).whole().closed()).isZero();
    }

    @Test
    void the_months_follow_each_other() {
        Flow flow = flow(2022, helped("2022-01-31", "2022-03-01"), helped("2022-02-28", null));

        assertThat(flow.months()).hasSize(12);
        assertThat(flow.months().stream().map(Figures::newCases).limit(3)).containsExactly(1, 1, 0);
        assertThat(flow.months().stream().map(Figures::openAtEnd).limit(3)).containsExactly(1, 2, 1);
        assertThat(flow.months().stream().map(Figures::closed).limit(3)).containsExactly(0, 0, 1);
    }

    @Test
    void families_wait_from_the_list_to_the_coach_or_the_refusal() {
        Life assigned = life().registered("2022-01-03").waits("2022-01-31").assigned("2022-03-01", "coach-1");
        Life declined = life().registered("2022-01-03").waits("2022-02-01").declined("2022-02-28");
        Life waiting = life().registered("2022-02-03").waits("2022-02-28");
        Flow flow = flow(2022, assigned, declined, waiting);

        assertThat(flow.months().stream().map(Figures::waitingAtEnd).limit(4)).containsExactly(1, 2, 1, 1);
        assertThat(flow.months().stream().map(Figures::registered).limit(3)).containsExactly(2, 1, 0);
        assertThat(flow.months().stream().map(Figures::declined).limit(3)).containsExactly(0, 1, 0);
        assertThat(flow.whole().waitingAtEnd()).isEqualTo(1);
    }

    @Test
    void a_year_that_runs_stops_today() {
        Flow flow = Flow.of(
                VENRAY, 2026, LATER, Stream.of(helped("2026-03-01", null).row().dates()));

        assertThat(flow.whole().to()).isEqualTo(LATER);
        assertThat(flow.months()).hasSize(11);
        assertThat(flow.months().getLast().to()).isEqualTo(LATER);
        assertThat(flow.whole().openAtEnd()).isEqualTo(1);
    }

    @Test
    void open_on_a_day_is_from_the_first_day_to_the_day_before_the_last() {
        List<String> days = List.of("2022-04-30", "2022-05-01", "2022-08-31", "2022-09-01");

        assertThat(days.stream().map(day -> open(day, helped("2022-05-01", "2022-09-01"))))
                .containsExactly(0, 1, 1, 0);
    }

    private static Flow flow(int year, Life... lives) {
        return Flow.of(
                VENRAY, year, LATER, Stream.of(lives).map(life -> life.row().dates()));
    }

    private static int open(String day, Life life) {
        return Flow.openOn(VENRAY, LocalDate.parse(day), Stream.of(life.row().dates()))
                .open();
    }

    private Life helped(String from, @Nullable String to) {
        Life life = life().registered(from).assigned(from, "coach-1").started(from);
        return to == null ? life : life.closed(to);
    }

    private Life life() {
        return Life.of("family " + families++, VENRAY);
    }
}
