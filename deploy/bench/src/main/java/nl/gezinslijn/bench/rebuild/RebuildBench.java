package nl.gezinslijn.bench.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.bench.harness.Bench;
import nl.gezinslijn.bench.harness.Contestant;
import nl.gezinslijn.bench.harness.Goal;
import nl.gezinslijn.bench.harness.Measure;
import nl.gezinslijn.bench.harness.Measure.Better;
import nl.gezinslijn.bench.harness.Outcome;
import nl.gezinslijn.bench.harness.PeakHeap;
import nl.gezinslijn.bench.harness.RealMongo;
import nl.gezinslijn.bench.harness.Round;
import nl.gezinslijn.query.projection.MongoViewStore;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.standalone.views.EmbeddedViewStore;

/** A million events built into a view. */
public final class RebuildBench {

    static final int EVENTS_PER_CASE = 20;
    static final String RATE = "rate";
    static final String HEAP = "heap";
    static final int CASES = 50_000;
    static final int QUICK_CASES = 60;

    private static final String DECODED = "read and decode";
    private static final String OURS = "rebuild";
    private static final String TUNED = "tuned Axon processor";
    private static final String STOCK = "stock Axon processor";
    private static final String ON_MONGO = ", on MongoDB";

    private RebuildBench() {}

    public static Bench bench() {
        return new Bench(
                "rebuild",
                "How many events a second does a rebuild of the view of cases fold?",
                "events are read; of the views, the embedded store commits with fsync after every few thousand documents"
                        + " and MongoDB has every write in its journal before it answers.",
                """
                %,d families, %d events each on average, few in most and many in some; 500 of them are helped at the same \
                time, so that their events are mixed as in a register. 300 lives are told with the events of the product, \
                texts encrypted, and happen to all. Rungs of the ladder read and fold everything and write nothing; a \
                rebuild counts until all documents are written, indexed and level with the events. The two processors \
                replay into an empty view for some seconds, and their rate is that of this beginning: it does not become \
                quicker with a view that grows.\
                """.formatted(CASES, EVENTS_PER_CASE),
                List.of(
                        new Measure(RATE, "Events a second", "a second", Better.LARGER, DECODED),
                        new Measure(HEAP, "Most heap in use, garbage included", "MB", Better.SMALLER, DECODED)),
                List.of(
                        new Contestant(
                                "read rows",
                                "Every column of every row through JDBC, by one thread.",
                                round -> rung(round, Ladder::rows)),
                        new Contestant(
                                "read messages",
                                "As messages of the event store, handed to a thread per core, not decoded.",
                                round -> rung(round, Ladder::messages)),
                        new Contestant(
                                DECODED,
                                "The floor: the same, and payload and metadata decoded on all cores.",
                                round -> rung(round, Ladder::decoded)),
                        new Contestant(
                                "read, decode and fold",
                                "The same, and every case folded in memory.",
                                round -> rung(round, Ladder::folded)),
                        new Contestant(
                                OURS,
                                "Ours as it comes, into the embedded store.",
                                round -> embedded(round, RebuildBench::ours)),
                        new Contestant(
                                TUNED,
                                "Axon's pooled processor with 16 segments and batches of 1,000, one read and one bulk"
                                        + " write a batch: our live projection, into the embedded store.",
                                round -> embedded(round, RebuildBench::tuned)),
                        new Contestant(
                                STOCK,
                                "Axon's pooled processor with its defaults and a handler that reads a document, changes"
                                        + " it and writes it back, into the embedded store.",
                                round -> embedded(round, RebuildBench::stock)),
                        new Contestant(
                                OURS + ON_MONGO,
                                "The same as above, into a real MongoDB over the loopback address.",
                                round -> onMongo(round, RebuildBench::ours)),
                        new Contestant(TUNED + ON_MONGO, "The same.", round -> onMongo(round, RebuildBench::tuned)),
                        new Contestant(STOCK + ON_MONGO, "The same.", round -> onMongo(round, RebuildBench::stock))),
                List.of(
                        Goal.atLeast(0.5, RATE, OURS, DECODED, "rebuild, to reading and decoding on all cores"),
                        Goal.atLeast(50, RATE, OURS, STOCK, "rebuild, to a stock Axon processor"),
                        Goal.atLeast(8, RATE, OURS, TUNED, "rebuild, to a tuned Axon processor"),
                        Goal.atLeast(
                                0.5,
                                RATE,
                                OURS + ON_MONGO,
                                DECODED,
                                "rebuild on MongoDB, to reading and decoding on all cores"),
                        Goal.atLeast(
                                50, RATE, OURS + ON_MONGO, STOCK + ON_MONGO, "on MongoDB, to a stock Axon processor"),
                        Goal.atLeast(
                                8, RATE, OURS + ON_MONGO, TUNED + ON_MONGO, "on MongoDB, to a tuned Axon processor")));
    }

    private interface Rung {
        long climb(Register register) throws Exception;
    }

    private interface Replay {
        Processors.Handled into(ViewStore store, Register register, Round round) throws Exception;
    }

    private static Register register(Round round) throws Exception {
        return Register.of(round, round.amount(QUICK_CASES, CASES));
    }

    private static Outcome rung(Round round, Rung rung) throws Exception {
        Register register = register(round);
        try (PeakHeap heap = new PeakHeap()) {
            long began = System.nanoTime();
            long events = rung.climb(register);
            double seconds = (System.nanoTime() - began) / 1e9;
            if (events != register.count()) {
                throw new IllegalStateException(events + " of " + register.count() + " events");
            }
            return outcome(events, seconds, heap);
        }
    }

    private static Outcome embedded(Round round, Replay replay) throws Exception {
        try (ViewStore store = new EmbeddedViewStore(round.folder())) {
            return measured(round, replay, store);
        }
    }

    private static Outcome onMongo(Round round, Replay replay) throws Exception {
        String address = RealMongo.address();
        try (ViewStore store = new MongoViewStore(address, "bench-" + UUID.randomUUID())) {
            try {
                return measured(round, replay, store);
            } finally {
                store.database().drop();
            }
        }
    }

    private static Outcome measured(Round round, Replay replay, ViewStore store) throws Exception {
        Register register = register(round);
        try (PeakHeap heap = new PeakHeap()) {
            Processors.Handled handled = replay.into(store, register, round);
            return outcome(handled.events(), handled.seconds(), heap);
        }
    }

    private static Outcome outcome(long events, double seconds, PeakHeap heap) {
        return Outcome.of(RATE, events / seconds)
                .and(HEAP, (double) heap.megabytes())
                .did("events", events);
    }

    private static Processors.Handled ours(ViewStore store, Register register, Round round)
            throws InterruptedException {
        Rebuilds.Done done = Rebuilds.build(register, store);
        int cases = round.amount(QUICK_CASES, CASES);
        if (done.documents() != cases) {
            throw new IllegalStateException(done.documents() + " documents of " + cases + " cases");
        }
        return new Processors.Handled(register.count(), done.seconds());
    }

    private static Processors.Handled tuned(ViewStore store, Register register, Round round)
            throws InterruptedException {
        return Processors.tuned(register, store, time(round));
    }

    private static Processors.Handled stock(ViewStore store, Register register, Round round)
            throws InterruptedException {
        return Processors.stock(register, store, time(round));
    }

    private static Duration time(Round round) {
        return Duration.ofSeconds(round.amount(60, 12));
    }
}
