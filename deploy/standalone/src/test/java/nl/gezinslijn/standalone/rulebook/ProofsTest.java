package nl.gezinslijn.standalone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.docs.Repository;
import nl.gezinslijn.standalone.rulebook.Proofs.Proof;
import org.junit.jupiter.api.Test;

/** The build stops when a rule of the book has no test, or a test of a decision names no rule. */
class ProofsTest {

    private final Proofs proofs = new Proofs(TestSources.of(Repository.root()));

    @Test
    void every_rule_of_the_book_has_a_test() {
        assertThat(proofs.unproven())
                .as("rules without a test that @Proves them")
                .isEmpty();
    }

    /**
     * A topic is a folder of the write side that holds decisions, as {@code command/term}. A class of tests there names
     * a rule at least once; a test of a field that holds what the programme does not know needs none of its own.
     */
    @Test
    void every_class_of_tests_of_a_topic_names_a_rule() {
        assertThat(proofs.decidingByNoRule())
                .as("classes that test decisions and name no rule")
                .isEmpty();
    }

    @Test
    void a_test_of_a_topic_that_sees_a_rule_refuse_names_it() {
        assertThat(proofs.refusedByARuleNotNamed())
                .as("tests that see a rule refuse and do not say @Proves of it")
                .isEmpty();
    }

    @Test
    void whatever_names_a_rule_is_run() {
        assertThat(proofs.provingNothing())
                .as("@Proves on what no test engine runs")
                .isEmpty();
    }

    @Test
    void proofs_come_from_every_module() {
        List<Proof> all = Arrays.stream(Rule.values())
                .flatMap(rule -> proofs.byRule().getOrDefault(rule, List.of()).stream())
                .toList();
        assertThat(List.of("shared-events/", "case-command/", "case-query/", "deploy/standalone/"))
                .allSatisfy(
                        module -> assertThat(all).anyMatch(proof -> proof.path().startsWith(module)));
    }
}
