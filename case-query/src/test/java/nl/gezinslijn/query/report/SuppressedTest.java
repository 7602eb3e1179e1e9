package nl.gezinslijn.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SuppressedTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Counted counted = new Counted();

    record Figures(Share one, Share other, Share third, int total, List<Row> months, List<String> coaches)
            implements Tabular {
        @Override
        public Table table() {
            return new Table(
                    "figures",
                    List.of("month", "opened", "closed"),
                    months.stream()
                            .map(it -> Table.row(it.month(), it.opened(), it.closed()))
                            .toList());
        }
    }

    record Row(int month, int opened, int closed) {}

    @Test
    void a_figure_that_counts_few_is_left_out_with_the_share_that_was_reckoned_from_it() {
        JsonNode report = shown(3, 40, 60);

        assertThat(report.at("/one/cases").isNull()).isTrue();
        assertThat(report.at("/one/percent").isNull()).isTrue();
        assertThat(report.at("/third/cases").asInt()).isEqualTo(60);
        assertThat(report.at("/third/percent").asInt()).isEqualTo(58);
    }

    @Test
    void where_it_would_follow_from_the_total_the_smallest_beside_it_is_left_out_too() {
        JsonNode report = shown(100, 100, 100);

        assertThat(report.at("/months/1/closed").isNull()).isTrue();
        assertThat(report.at("/months/2/closed").isNull()).isTrue();
        assertThat(report.at("/months/0/closed").asInt()).isEqualTo(9);
        assertThat(report.at("/months/1/opened").asInt()).isEqualTo(8);
    }

    @Test
    void nought_and_large_figures_stay() {
        JsonNode report = shown(0, 5, 60);

        assertThat(report.at("/one/cases").asInt()).isZero();
        assertThat(report.at("/other/cases").asInt()).isEqualTo(5);
    }

    @Test
    void who_works_with_whom_is_left_out() {
        assertThat(shown(10, 10, 10).at("/coaches").isEmpty()).isTrue();
    }

    @Test
    void a_table_says_no_figure_of_a_row_with_a_small_one_but_still_what_it_is_about() {
        Table table = Suppressed.of(figures(9, 9, 9), counted, 5, JSON).table();

        assertThat(table.rows().get(1)).containsExactly(2, null, null);
        assertThat(table.rows().get(0)).containsExactly(1, 9, 9);
        assertThat(table.rows().get(2)).as("it would follow from a sum").containsExactly(3, null, null);
    }

    private JsonNode shown(int one, int other, int third) {
        return JSON.valueToTree(Suppressed.of(figures(one, other, third), counted, 5, JSON));
    }

    private Figures figures(int one, int other, int third) {
        int all = one + other + third;
        return new Figures(
                share("/one", one, all),
                share("/other", other, all),
                share("/third", third, all),
                all,
                List.of(row(0, 9, 9), row(1, 8, 2), row(2, 7, 6)),
                List.of("coach.anna"));
    }

    private Share share(String figure, int cases, int of) {
        return Share.of(counted.at(figure + "/cases", ids(cases)), of);
    }

    private Row row(int month, int opened, int closed) {
        return new Row(
                month + 1,
                counted.at("/months/" + month + "/opened", ids(opened)),
                counted.at("/months/" + month + "/closed", ids(closed)));
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(n -> "case-" + n).toList();
    }
}
