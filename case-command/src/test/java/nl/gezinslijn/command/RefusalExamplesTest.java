package nl.gezinslijn.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.api.ActionsOfRules;
import org.junit.jupiter.api.Test;

/** What the rule book quotes. */
class RefusalExamplesTest {

    /**
     * They say what follows, and refuse nothing: how a term is reckoned and lapses, what is flagged and due, where a
     * relapse leads, how a reopened case counts.
     */
    private static final Set<Rule> REFUSE_NOTHING =
            EnumSet.of(Rule.TERM_1, Rule.TERM_4, Rule.INTY_3, Rule.INTY_4, Rule.HAND_2, Rule.CLOSE_4);

    private final Map<Rule, RefusalExamples.Example> examples = RefusalExamples.byRule();

    @Test
    void every_rule_that_refuses_has_its_example() {
        assertThat(examples.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(REFUSE_NOTHING)));
    }

    /** What the API document and the rule book say of an action is so. */
    @Test
    void the_action_that_was_refused_names_the_rule_among_those_it_may_meet() {
        assertThat(examples).allSatisfy((rule, example) -> {
            if (!ActionsOfRules.EVERYWHERE.contains(rule)) {
                assertThat(ActionsOfRules.of(rule))
                        .extracting(ActionsOfRules.Posted::action)
                        .contains(example.action());
            }
        });
    }
}
