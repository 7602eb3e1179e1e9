package nl.gezinslijn.standalone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final Rows COACHES = new Rows(
            List.of("coach", "openCases", "wordsOnIt"),
            List.of(List.of("coach.bram", "11", "at the cap"), List.of("coach.jo", "9", "")));

    @Test
    void numbers_stand_at_the_right_and_text_at_the_left() {
        assertThat(Columns.text(COACHES)).isEqualToNormalizingNewlines("""
                coach       openCases  wordsOnIt
                ──────────  ─────────  ──────────
                coach.bram         11  at the cap
                coach.jo            9
                """);
    }

    @Test
    void heads_are_broken_before_anything_else_is() {
        assertThat(onScreen(COACHES, 30)).isEqualToNormalizingNewlines("""
                coach        open  words on
                            cases  it
                ──────────  ─────  ──────────
                coach.bram     11  at the cap
                coach.jo        9
                """);
    }

    @Test
    void few_rows_are_turned_when_broken_heads_do_not_make_room() {
        Rows total = new Rows(
                List.of("group", "medianDays", "meanDays", "p90Days", "withinSixMonths"),
                List.of(List.of("total", "166.0", "203.9", "394.4", "90")));
        assertThat(onScreen(total, 25)).isEqualToNormalizingNewlines("""
                group            total
                ───────────────  ─────
                medianDays       166.0
                meanDays         203.9
                p90Days          394.4
                withinSixMonths     90
                """);
    }

    @Test
    void text_of_many_rows_is_broken_between_words() {
        List<List<String>> many = List.of(
                List.of("a", "one two three four"),
                List.of("b", ""),
                List.of("c", ""),
                List.of("d", ""),
                List.of("e", ""),
                List.of("f", ""));
        assertThat(onScreen(new Rows(List.of("id", "text"), many), 13).lines())
                .startsWith("id  text", "──  ─────────", "a   one two", "    three", "    four", "b");
    }

    @Test
    void what_somebody_typed_steers_no_terminal() {
        Rows rows = new Rows(List.of("district"), List.of(List.of("\033[2JOost\nWest")));
        assertThat(Columns.text(rows)).doesNotContain("\033").contains("[2JOost ⏎ West");
    }

    private static String onScreen(Rows rows, int width) {
        StringWriter out = new StringWriter();
        Columns.print(rows, OptionalInt.of(width), new PrintWriter(out));
        return out.toString();
    }
}
