package nl.gezinslijn.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleTest {

    /** The list, written out here so that no rule is lost or renumbered unnoticed: refusals and documents name them. */
    private static final String LIST = """
            STATE-1 TIME-1 INT-1 INT-2 INT-3 INT-4 INT-5 WAIT-1 WAIT-2 COACH-1 COACH-2 COACH-3 COACH-4 COACH-5 \
            DIR-1 DIR-2 PLAN-1 PLAN-2 PLAN-3 PLAN-4 TERM-1 TERM-2 TERM-3 TERM-4 INTY-1 INTY-2 INTY-3 INTY-4 INTY-5 \
            SAFE-1 SAFE-2 MELD-1 MELD-2 ESC-1 REF-1 HAND-1 HAND-2 CLOSE-1 CLOSE-2 CLOSE-3 CLOSE-4 CONS-1 REC-1 REC-2 \
            ACC-1""";

    @Test
    void the_book_has_every_rule_of_the_list_and_no_other() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::id)).containsExactly(LIST.split(" "));
    }

    @Test
    void every_rule_says_in_whole_sentences_what_it_is_and_where_it_comes_from() {
        assertThat(Rule.values()).allSatisfy(rule -> {
            assertThat(rule.title()).matches("[A-Z][^.]*");
            assertThat(rule.text()).matches("[A-Z].*[^ ]\\.").doesNotContain("  ");
            assertThat(rule.source()).matches("(ours|00[0-4] L\\d.*|privacy and youth law.*)");
        });
        assertThat(Arrays.stream(Rule.values()).map(Rule::title)).doesNotHaveDuplicates();
    }

    @Test
    void a_rule_is_found_by_its_id_and_by_nothing_else() {
        assertThat(Rule.of("TERM-2")).contains(Rule.TERM_2);
        assertThat(Stream.of("", "TERM_2", "term-2", "TERM-9", "TERM"))
                .allSatisfy(id -> assertThat(Rule.of(id)).isEmpty());
    }

    @Test
    void the_chapters_hold_every_rule_once_in_the_order_of_the_book() {
        assertThat(Arrays.stream(RuleChapter.values()).flatMap(chapter -> chapter.rules().stream()))
                .containsExactly(Rule.values());
        assertThat(RuleChapter.values())
                .allSatisfy(chapter -> assertThat(chapter.rules()).isNotEmpty());
    }
}
