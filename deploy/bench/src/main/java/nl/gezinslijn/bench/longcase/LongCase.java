package nl.gezinslijn.bench.longcase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.gezinslijn.bench.append.CaseLife;
import nl.gezinslijn.bench.append.EventFiles;
import nl.gezinslijn.bench.append.OverTheBus;
import nl.gezinslijn.bench.harness.Bench;
import nl.gezinslijn.bench.harness.Contestant;
import nl.gezinslijn.bench.harness.Goal;
import nl.gezinslijn.bench.harness.Measure;
import nl.gezinslijn.bench.harness.Measure.Better;
import nl.gezinslijn.bench.harness.Outcome;
import nl.gezinslijn.bench.harness.Round;
import nl.gezinslijn.runtime.wiring.AxonConfiguration.Remembering;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;

/** The bench of one command on a case that has grown. */
public final class LongCase {

    private static final String NEXT = "next";
    private static final String FIRST = "first";
    private static final List<Integer> SIZES = List.of(10, 100, 1_000, 10_000);

    /** How many commands follow the first on each case. */
    private static final int COMMANDS = 10;

    private static final Variant BOTH = new Variant("snapshot and cache", Remembering.BOTH);

    private record Variant(String words, Remembering remembering) {

        String of(int events) {
            return "%s, %,d events".formatted(words, events);
        }
    }

    private static final List<Variant> VARIANTS = List.of(
            BOTH,
            new Variant("snapshot alone", new Remembering(false, true)),
            new Variant("cache alone", new Remembering(true, false)),
            new Variant("neither", new Remembering(false, false)));

    private LongCase() {}

    public static Bench bench() {
        List<Contestant> contestants = new ArrayList<>();
        for (Variant variant : VARIANTS) {
            for (int events : SIZES) {
                contestants.add(new Contestant(
                        variant.of(events),
                        "%s of them.".formatted(variant.words()),
                        round -> play(variant, events, round)));
            }
        }
        String floor = BOTH.of(SIZES.getFirst());
        String longest = BOTH.of(SIZES.getLast());
        return new Bench(
                "long-case",
                "How long does one command take on a case in which much has happened?",
                "each command, by SQLite with `synchronous=FULL` on a write-ahead log.",
                """
                One client records a contact in cases of 10 to 10,000 events and waits for the answer: through the \
                command bus, the aggregate and the store of the service. The service takes a snapshot of a case every \
                200 events and keeps the cases in use in memory; here it does both, either, or neither. The newest \
                snapshot is 100 events old; a case of 10 or 100 events has none yet. The first command on a case after \
                a start finds nothing in memory.\
                """,
                List.of(
                        new Measure(NEXT, "A command on a case in use", "ms", Better.SMALLER, floor),
                        new Measure(FIRST, "The first command after a start", "ms", Better.SMALLER, floor)),
                contestants,
                List.of(Goal.atMost(1.2, NEXT, longest, floor, "a command on a case of 10,000 events, to one of 10")));
    }

    private static Outcome play(Variant variant, int events, Round round) throws Exception {
        boolean snapshots = variant.remembering().snapshots();
        int cases = round.amount(2, events >= 10_000 ? 6 : 30);
        LongCases stored = round.ground()
                .once(
                        events + (snapshots ? "-with-snapshots" : "-without"),
                        folder -> LongCases.write(folder, cases, events, snapshots));
        Path file = Files.copy(stored.file(), EventFiles.in(round.folder()));
        long before = EventFiles.count(file, "ContactHeld");
        List<Double> first = new ArrayList<>();
        List<Double> next = new ArrayList<>();
        try (SqliteEventStorageEngine engine = EventFiles.open(round.folder())) {
            Configuration axon = OverTheBus.writeSide(engine, variant.remembering());
            try {
                for (String id : stored.ids()) {
                    first.add(milliseconds(axon.commandGateway(), id, stored.parent()));
                    for (int i = 0; i < COMMANDS; i++) {
                        next.add(milliseconds(axon.commandGateway(), id, stored.parent()));
                    }
                }
            } finally {
                axon.shutdown();
            }
        }
        long recorded = EventFiles.count(file, "ContactHeld") - before;
        if (recorded != first.size() + next.size()) {
            throw new IllegalStateException(recorded + " contacts are stored");
        }
        return Outcome.of(NEXT, median(next)).and(FIRST, median(first)).did("contacts", recorded);
    }

    private static double milliseconds(CommandGateway commands, String caseId, String parent) {
        var command = CaseLife.submission(caseId, CaseLife.contact(caseId, parent));
        long began = System.nanoTime();
        commands.sendAndWait(command);
        return (System.nanoTime() - began) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    private static double median(List<Double> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
