package nl.gezinslijn.bench.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.bench.harness.Bench;
import nl.gezinslijn.bench.harness.Contestant;
import nl.gezinslijn.bench.harness.Goal;
import nl.gezinslijn.bench.harness.Measure;
import nl.gezinslijn.bench.harness.Measure.Better;
import nl.gezinslijn.bench.harness.Outcome;
import nl.gezinslijn.bench.harness.RealMongo;
import nl.gezinslijn.bench.harness.Round;
import nl.gezinslijn.query.Stores;
import org.jspecify.annotations.Nullable;

/** Reports, worklists and lists beside the bare aggregation, on a real MongoDB. */
public final class QueryBench {

    private static final String BARE = "bare";
    private static final double BOUND = 1.5;
    private static final int QUICK_CASES = 100;

    /** How many cases, and how often each is asked in a round: what takes milliseconds is asked more often. */
    private static final List<Size> SIZES = List.of(new Size(1_000, 15), new Size(20_000, 3), new Size(100_000, 1));

    private record Size(int cases, int times) {

        String measure() {
            return "at-" + cases;
        }

        String words() {
            return "%,d cases".formatted(cases);
        }
    }

    private QueryBench() {}

    public static Bench bench() {
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(new Contestant(
                BARE,
                "the bare reading of the caseload beside itself: how much of a difference is chance.",
                round -> measured(round, "caseload", true)));
        List<String> questions = names();
        for (String question : questions) {
            contestants.add(new Contestant(
                    question,
                    "as API and pages ask it, beside its bare reading.",
                    round -> measured(round, question, false)));
        }
        List<Measure> measures = SIZES.stream()
                .map(size -> new Measure(
                        size.measure(),
                        "Times the bare aggregation, at " + size.words(),
                        "× bare",
                        Better.SMALLER,
                        BARE))
                .toList();
        List<Goal> goals = new ArrayList<>();
        for (String question : questions) {
            for (Size size : SIZES) {
                goals.add(new Goal(
                        question + ", " + size.words() + ": times the bare aggregation",
                        size.measure(),
                        question,
                        null,
                        Goal.Side.AT_MOST,
                        BOUND));
            }
        }
        return new Bench(
                "query",
                "How long do reports take, beside having their documents merely read?",
                "nothing is written.",
                """
                Families of two programmes over six years, a third of them unfinished: 2,000 lives are told with the events \
                of the product and folded by its projections, and each happens to as many families as it takes. *Bare* has \
                the driver send the very command that the question sends, and read each document as raw bytes without a \
                look at it. Each is done in turns with the question itself, who begins changing: what is measured is how \
                many times as long the question takes, which reads, decodes, reckons, and notes the cases behind each \
                figure. The milliseconds of both are in the raw data. An answer that is not the same each time fails.\
                """,
                measures,
                contestants,
                goals);
    }

    private static List<String> names() {
        try (Stores none = new Stores()) {
            return List.copyOf(Questions.of(none).keySet());
        }
    }

    private static Outcome measured(Round round, String question, boolean bareTwice) throws Exception {
        Outcome outcome = new Outcome(Map.of(), Map.of());
        for (Size size : SIZES) {
            Town town = town(round, size);
            Outcome measured = new Beside(
                            round.amount(1, size.times()),
                            () -> town.read(question),
                            bareTwice ? () -> town.read(question) : () -> town.ask(question))
                    .outcome(size.measure());
            for (Map.Entry<String, Double> figure : measured.figures().entrySet()) {
                outcome = outcome.and(figure.getKey(), figure.getValue());
            }
            outcome = outcome.did("documents read at " + size.words(), town.reads(question));
        }
        return outcome;
    }

    private static Town town(Round round, Size size) throws Exception {
        String address = address(round.quick());
        int most = SIZES.getLast().cases();
        Neighbourhoods neighbourhoods =
                round.ground().once("neighbourhoods", folder -> new Neighbourhoods(round.amount(QUICK_CASES, most)));
        return round.ground()
                .once(
                        size.measure(),
                        folder -> new Town(address, neighbourhoods, round.amount(QUICK_CASES, size.cases())));
    }

    private static @Nullable String address(boolean quick) {
        return quick ? RealMongo.named().orElse(null) : RealMongo.address();
    }
}
