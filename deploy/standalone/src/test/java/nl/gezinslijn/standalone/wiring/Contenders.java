package nl.gezinslijn.standalone.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.standalone.store.Racers;

/**
 * Cases that all want the same place, each in its own way; whoever gets it is followed by another.
 *
 * @param <P> what they want a place of
 */
final class Contenders<P> {

    private final List<Way<P>> ways;
    private final List<String> cases = new ArrayList<>();

    /**
     * @param ready brings a new case as far as asking
     * @param ask asks for the place that is raced for
     */
    record Way<P>(Supplier<String> ready, BiFunction<String, P, Submission> ask) {}

    Contenders(int number, List<Way<P>> ways) {
        this.ways = ways;
        for (int i = 0; i < number; i++) {
            cases.add(way(i).ready().get());
        }
    }

    private Way<P> way(int contender) {
        return ways.get(contender % ways.size());
    }

    /** All ask at once, by turns at each node: one gets it and every other is refused by the rule. */
    void race(P place, Rule rule, Node... nodes) throws InterruptedException, ExecutionException {
        List<Submission> asked = IntStream.range(0, cases.size())
                .mapToObj(i -> way(i).ask().apply(cases.get(i), place))
                .toList();
        int winner = oneOf(asked, rule, nodes);
        cases.set(winner, way(winner).ready().get());
    }

    /** Which of them was carried out, when all are sent at once and the rule refuses every other. */
    static int oneOf(List<Submission> asked, Rule rule, Node... nodes) throws InterruptedException, ExecutionException {
        List<Object> answers = Racers.race(asked.size(), i -> () -> nodes[i % nodes.length].answer(asked.get(i)));
        List<Object> others =
                answers.stream().filter(answer -> !(answer instanceof Receipt)).toList();
        assertThat(others).as("all but one").hasSize(asked.size() - 1).allSatisfy(answer -> {
            Problem problem = (Problem) answer;
            assertThat(problem.rule()).as(problem.toString()).isEqualTo(rule.id());
        });
        return IntStream.range(0, answers.size())
                .filter(i -> answers.get(i) instanceof Receipt)
                .findFirst()
                .orElseThrow();
    }
}
