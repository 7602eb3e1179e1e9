package nl.gezinslijn.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedSet;
import nl.gezinslijn.casefile.Rule;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    @Test
    void every_rule_of_the_book_has_a_test() {
        Map<Rule, SortedSet<String>> proofs = ProvenRules.byRule();
        assertThat(Rule.values())
                .allSatisfy(rule -> assertThat(proofs.get(rule))
                        .as("tests of %s", rule.id())
                        .isNotEmpty());
    }

    @Test
    void a_rule_is_called_by_the_id_in_the_book() {
        assertThat(Rule.values()).extracting(Rule::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Z]+-\\d"));
        assertThat(Rule.values()).allSatisfy(rule -> {
            assertThat(rule.name()).isEqualTo(rule.id().replace('-', '_'));
            assertThat(rule.text()).isNotBlank();
            assertThat(rule.source()).isNotBlank();
        });
    }
}
