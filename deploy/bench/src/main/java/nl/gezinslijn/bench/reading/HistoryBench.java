package nl.gezinslijn.bench.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.bench.harness.Bench;
import nl.gezinslijn.bench.harness.Contestant;
import nl.gezinslijn.bench.harness.Measure;
import nl.gezinslijn.bench.harness.Measure.Better;
import nl.gezinslijn.bench.harness.Outcome;
import nl.gezinslijn.bench.harness.Round;

/** Looking back into a case, short or long, beside the bare reading and decoding of its events. */
public final class HistoryBench {

    private static final String BARE = "bare: the whole line";
    private static final int PAGE = 20;

    /** How many events a case has, and how often it is asked in a round. */
    private static final List<Size> SIZES =
            List.of(new Size(10, 200), new Size(100, 100), new Size(1_000, 20), new Size(10_000, 4));

    private record Size(int events, int times) {

        String measure() {
            return "at-" + events;
        }

        /** The first entry of the last page. */
        int lastPage() {
            return Math.max(0, events - PAGE);
        }
    }

    /** Looks back once. */
    @FunctionalInterface
    private interface Look {

        /** @return how many entries it tells of */
        long at(LongLives lives, Size size);
    }

    private HistoryBench() {}

    public static Bench bench() {
        List<Contestant> contestants = List.of(
                contestant(
                        BARE,
                        "all events of the case read from the event file and decoded, in one thread.",
                        (lives, size) -> lives.decoded(size.events(), 0).size()),
                contestant(
                        "bare: the last page",
                        "the same of its last %d events.".formatted(PAGE),
                        (lives, size) ->
                                lives.decoded(size.events(), size.lastPage()).size()),
                contestant(
                        "now",
                        "the case file as it is now, opened for its coach.",
                        (lives, size) -> lives.reading()
                                .file(LongLives.READER, LongLives.caseId(size.events()))
                                .version()),
                contestant(
                        "on a day",
                        "the case file as it stood half way: everything is read, half of it counts.",
                        (lives, size) -> lives.reading()
                                .file(LongLives.READER, LongLives.caseId(size.events()), LongLives.onADay())
                                .version()),
                contestant(
                        "known then",
                        "the case file as far as it was known half way.",
                        (lives, size) -> lives.reading()
                                .file(LongLives.READER, LongLives.caseId(size.events()), LongLives.knownThen())
                                .version()),
                contestant(
                        "replay: the last step",
                        "one step with the whole case file before and after it.",
                        (lives, size) -> lives.reading()
                                        .replayed(LongLives.READER, LongLives.caseId(size.events()), size.events() - 1L)
                                        .last()
                                + 1),
                contestant(
                        "replay: the last page",
                        "what each of %d entries changed in the case file.".formatted(PAGE),
                        (lives, size) -> lives.reading()
                                .replay(LongLives.READER, LongLives.caseId(size.events()), size.lastPage(), PAGE)
                                .entries()
                                .size()),
                contestant(
                        "timeline: the last page",
                        "%d entries, opened.".formatted(PAGE),
                        (lives, size) -> lives.reading()
                                .timeline(LongLives.READER, LongLives.caseId(size.events()), size.lastPage(), PAGE)
                                .entries()
                                .size()));
        List<Measure> measures = SIZES.stream()
                .map(size -> new Measure(
                        size.measure(), "A case of %,d events".formatted(size.events()), "ms", Better.SMALLER, BARE))
                .toList();
        return new Bench(
                "history",
                "What does it cost to look back into a case, when it is short and when it is long?",
                "nothing is written.",
                """
                One case of each length, over three years, nearly all of it contacts with a sealed note; events in the \
                SQLite file of the service, views in its embedded server. All but the bare ones do what the API does, short \
                of HTTP: judge by the case as it is now who may read it, read, decode, fold, open what is sealed. There is no \
                goal but that a part of a long case should cost what reading and decoding that part costs, or all that went \
                before it where that is what the answer is made of.\
                """,
                measures,
                contestants,
                List.of());
    }

    private static Contestant contestant(String name, String about, Look look) {
        return new Contestant(name, about, round -> measured(round, look));
    }

    private static Outcome measured(Round round, Look look) throws Exception {
        LongLives lives = round.ground()
                .once(
                        "lives",
                        folder -> new LongLives(
                                folder, SIZES.stream().map(Size::events).toList()));
        Outcome outcome = new Outcome(Map.of(), Map.of());
        for (Size size : SIZES) {
            List<Double> took = new ArrayList<>();
            long told = 0;
            for (int i = 0; i < round.amount(1, size.times()); i++) {
                long began = System.nanoTime();
                told = look.at(lives, size);
                took.add(Timing.millisSince(began));
            }
            outcome = outcome.and(size.measure(), Timing.median(took))
                    .did("entries told of %,d".formatted(size.events()), told);
        }
        return outcome;
    }
}
