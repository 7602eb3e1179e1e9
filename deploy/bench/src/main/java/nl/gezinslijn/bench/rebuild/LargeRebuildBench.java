package nl.gezinslijn.bench.rebuild;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.gezinslijn.bench.harness.Bench;
import nl.gezinslijn.bench.harness.Contestant;
import nl.gezinslijn.bench.harness.Goal;
import nl.gezinslijn.bench.harness.JavaProcess;
import nl.gezinslijn.bench.harness.Measure;
import nl.gezinslijn.bench.harness.Measure.Better;
import nl.gezinslijn.bench.harness.Outcome;
import nl.gezinslijn.bench.harness.PeakHeap;
import nl.gezinslijn.bench.harness.Round;
import nl.gezinslijn.standalone.views.EmbeddedViewStore;

/** Ten million events beside one million, each in a process of its own with little heap. */
public final class LargeRebuildBench {

    private static final String HEAP_ALLOWED = "-Xmx1536m";
    private static final int MEGABYTES_ALLOWED = 1_536;
    private static final int TEN = 10;
    private static final String ONE_MILLION = "1 million events";
    private static final String TEN_MILLION = "10 million events";

    private LargeRebuildBench() {}

    public static Bench bench() {
        return new Bench(
                "large",
                "Does a rebuild stay as quick when there are ten times as many events?",
                "events are read; the embedded store of views commits with fsync after every few thousand documents.",
                """
                As in *rebuild*, into the embedded store: %,d families and %,d. Each turn is a process of its own with %s, \
                which first builds the view of a million events once to be warm. Heap in use includes garbage.\
                """.formatted(RebuildBench.CASES, RebuildBench.CASES * TEN, HEAP_ALLOWED),
                List.of(
                        new Measure(RebuildBench.RATE, "Events a second", "a second", Better.LARGER, ONE_MILLION),
                        new Measure(
                                RebuildBench.HEAP,
                                "Most heap in use, garbage included",
                                "MB",
                                Better.SMALLER,
                                ONE_MILLION)),
                List.of(
                        new Contestant(ONE_MILLION, "The floor.", round -> inProcess(round, 1)),
                        new Contestant(TEN_MILLION, "Ten times as many.", round -> inProcess(round, TEN))),
                List.of(
                        Goal.atLeast(
                                0.9,
                                RebuildBench.RATE,
                                TEN_MILLION,
                                ONE_MILLION,
                                "events a second of 10 million, to those of 1 million"),
                        new Goal(
                                "megabytes of heap, 10 million events",
                                RebuildBench.HEAP,
                                TEN_MILLION,
                                null,
                                Goal.Side.AT_MOST,
                                MEGABYTES_ALLOWED)));
    }

    private static Outcome inProcess(Round round, int times) throws Exception {
        int cases = round.amount(RebuildBench.QUICK_CASES, RebuildBench.CASES);
        Path small = folder(round, cases);
        Path measured = folder(round, cases * times);
        Path log = round.folder().resolve("log");
        try (JavaProcess process = JavaProcess.start(
                log,
                List.of(HEAP_ALLOWED),
                LargeRebuildBench.class,
                List.of(
                        small.toString(),
                        measured.toString(),
                        round.folder().resolve("views").toString()))) {
            int exit = process.exit();
            if (exit != 0) {
                throw new IllegalStateException("ended with " + exit + ": " + Files.readString(log));
            }
        }
        String[] said = Files.readAllLines(log).getLast().split(" ", -1);
        if (Long.parseLong(said[0]) != (long) cases * times) {
            throw new IllegalStateException(said[0] + " documents of " + cases * times + " cases");
        }
        return Outcome.of(RebuildBench.RATE, Double.parseDouble(said[2]))
                .and(RebuildBench.HEAP, Double.parseDouble(said[3]))
                .did("events", Long.parseLong(said[1]));
    }

    private static Path folder(Round round, int cases) throws Exception {
        return round.ground().once("events-of-" + cases, folder -> {
            Register.in(folder, cases).close();
            return folder;
        });
    }

    /** The process: says last how many documents, events, events a second and megabytes there were. */
    public static void main(String[] arguments) throws Exception {
        Path views = Path.of(arguments[2]);
        try (Register small = Register.in(Path.of(arguments[0]), 0);
                EmbeddedViewStore store = new EmbeddedViewStore(views.resolve("warm"))) {
            Rebuilds.build(small, store);
        }
        try (Register register = Register.in(Path.of(arguments[1]), 0);
                EmbeddedViewStore store = new EmbeddedViewStore(views.resolve("measured"));
                PeakHeap heap = new PeakHeap()) {
            Rebuilds.Done done = Rebuilds.build(register, store);
            System.out.printf(
                    "%d %d %f %d%n",
                    done.documents(), register.count(), register.count() / done.seconds(), heap.megabytes());
        }
    }
}
