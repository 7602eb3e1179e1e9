package nl.gezinslijn.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import nl.gezinslijn.bench.harness.Bench;
import nl.gezinslijn.bench.harness.Protocol;
import nl.gezinslijn.bench.harness.RawData;
import nl.gezinslijn.bench.harness.RealMongo;
import nl.gezinslijn.query.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

class QueryBenchTest {

    private static final int CASES = 200;

    @TempDir
    private Path folder;

    @Test
    void documents_that_are_copied_give_the_answers_of_documents_that_are_folded() throws Exception {
        Neighbourhoods neighbourhoods = new Neighbourhoods(CASES / 2);
        try (Town copied = new Town(null, neighbourhoods, CASES);
                Stores folded = new Stores()) {
            folded.happened(neighbourhoods.events(CASES));
            folded.view();
            Map<String, Supplier<?>> questions = Questions.of(folded);

            assertThat(questions).isNotEmpty();
            questions.forEach(
                    (name, ask) -> assertThat(copied.answer(name)).as(name).isEqualTo(ask.get()));
        }
    }

    @Test
    @DisabledIfEnvironmentVariable(named = RealMongo.VARIABLE, matches = ".+")
    void without_a_mongodb_nothing_is_measured_and_it_says_so() throws Exception {
        Bench bench = QueryBench.bench();
        RawData data = new Protocol(1, false, folder, "", line -> {}).measure(bench);

        assertThat(data.turns()).hasSameSizeAs(bench.contestants()).allSatisfy(turn -> {
            assertThat(turn.failed()).contains("not run");
            assertThat(turn.figures()).isEmpty();
        });
    }
}
