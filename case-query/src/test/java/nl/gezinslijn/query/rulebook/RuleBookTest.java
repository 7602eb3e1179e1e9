package nl.gezinslijn.query.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.casefile.RuleChapter;
import org.junit.jupiter.api.Test;

/** Both languages have the whole book. */
class RuleBookTest {

    private static final Pattern PLACE = Pattern.compile("00\\d L\\d+");

    @Test
    void what_the_rules_say_in_english_they_say_in_dutch_and_no_more() {
        Stream<String> chapters = Arrays.stream(RuleChapter.values()).map(chapter -> "chapter." + chapter);
        Stream<String> rules = Arrays.stream(Rule.values())
                .flatMap(rule -> Stream.of(".title", ".text", ".source").map(part -> rule.id() + part));

        assertThat(ResourceBundle.getBundle("rules", Locale.of("nl")).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(chapters, rules).toList());
    }

    @Test
    void the_dutch_is_in_whole_sentences_and_is_not_the_english() {
        assertThat(Rule.values()).allSatisfy(rule -> {
            RuleBook.Entry entry = RuleBook.entry(rule);
            assertThat(entry.text().en()).isEqualTo(rule.text());
            assertThat(entry.text().nl()).matches("[A-Z].*[.?]").isNotEqualTo(rule.text());
            assertThat(entry.title().nl()).isNotBlank().doesNotEndWith(".");
        });
    }

    @Test
    void both_languages_point_at_the_same_places_of_the_sources() {
        assertThat(Rule.values()).allSatisfy(rule -> {
            RuleBook.Entry entry = RuleBook.entry(rule);
            assertThat(places(entry.source().nl()))
                    .isEqualTo(places(entry.source().en()));
            assertThat(entry.source().nl().contains("onze keuze"))
                    .isEqualTo(entry.source().en().contains("ours"));
        });
    }

    @Test
    void the_whole_book_has_every_rule_once_in_its_chapter() {
        assertThat(RuleBook.whole().chapters().stream().flatMap(chapter -> chapter.rules().stream()))
                .extracting(RuleBook.Entry::id)
                .containsExactly(Arrays.stream(Rule.values()).map(Rule::id).toArray(String[]::new));
        assertThat(RuleBook.whole().chapters())
                .allSatisfy(chapter -> assertThat(chapter.rules())
                        .allSatisfy(rule -> assertThat(rule.id()).startsWith(chapter.id() + "-")));
    }

    private static List<String> places(String source) {
        Matcher matcher = PLACE.matcher(source);
        return matcher.results().map(place -> place.group()).toList();
    }
}
