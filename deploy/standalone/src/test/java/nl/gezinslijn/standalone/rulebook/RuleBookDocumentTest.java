package nl.gezinslijn.standalone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.docs.Docs;
import nl.gezinslijn.docs.Markdown;
import nl.gezinslijn.docs.Repository;
import org.junit.jupiter.api.Test;

/** The rule book says what the rules are. Run with {@code -Dgolden.write=true} it is written anew. */
class RuleBookDocumentTest {

    @Test
    void it_is_written_from_the_rules_and_their_tests() {
        Docs.writeOrHold("rules.md", RuleBookDocument.text(new Proofs(TestSources.of(Repository.root()))));
    }

    @Test
    void every_rule_has_its_place_in_it() {
        List<String> headings = Markdown.headings(Docs.read("rules.md"));

        assertThat(headings)
                .doesNotHaveDuplicates()
                .containsAll(Arrays.stream(Rule.values()).map(Rule::id).toList());
    }

    @Test
    void every_link_leads_somewhere() {
        String text = Docs.read("rules.md");
        List<String> anchors =
                Markdown.headings(text).stream().map(Markdown::anchor).toList();
        Path docs = Repository.root().resolve("docs");

        assertThat(Markdown.links(text)).isNotEmpty().allSatisfy(link -> {
            if (link.startsWith("#")) {
                assertThat(anchors).contains(link);
            } else {
                assertThat(Files.exists(docs.resolve(link))).as(link).isTrue();
            }
        });
    }
}
