package nl.gezinslijn.bench.harness;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How everything is measured: a warm-up, then rounds in which all contestants have their turn one after the other, A B
 * C A B C, each round beginning with another one; each turn in an empty folder, with the seed of its round. So what
 * disturbs the machine for a while disturbs all, and ratios within a round stay fair.
 */
public final class Protocol {

    private static final Logger log = LoggerFactory.getLogger(Protocol.class);
    private static final long SEED = 2026;

    private final int rounds;
    private final boolean quick;
    private final Path work;
    private final String commit;
    private final Consumer<String> progress;

    /**
     * @param quick whether it is only tried whether all works: without a warm-up, with little work
     * @param work where contestants have their files; on the kind of disk that is asked about
     */
    public Protocol(int rounds, boolean quick, Path work, String commit, Consumer<String> progress) {
        this.rounds = rounds;
        this.quick = quick;
        this.work = work;
        this.commit = commit;
        this.progress = progress;
    }

    /** A contestant that fails has no further turns; the others go on. */
    public RawData measure(Bench bench) throws Exception {
        Path folder = Files.createDirectories(work.resolve(bench.name()));
        String disk = Files.getFileStore(folder).type();
        RawData data = new RawData(
                new RawData.Conditions(bench.name(), bench.fsync(), rounds, quick, Machine.here(disk, commit)));
        Set<String> out = new HashSet<>();
        try (Ground ground = new Ground(folder.resolve("shared"))) {
            for (int number = quick ? 1 : 0; number <= rounds; number++) {
                List<Contestant> order = new ArrayList<>(bench.contestants());
                Collections.rotate(order, -Math.max(0, number - 1));
                for (int place = 1; place <= order.size(); place++) {
                    Contestant contestant = order.get(place - 1);
                    if (!out.contains(contestant.name())) {
                        Path own = Files.createDirectories(folder.resolve("round-" + number + "-" + place));
                        RawData.Turn turn =
                                turn(contestant, place, new Round(number, own, ground, quick, SEED + number));
                        delete(own);
                        data.add(turn);
                        tell(bench, turn);
                        if (turn.failed() != null) {
                            out.add(contestant.name());
                        }
                    }
                }
            }
        } finally {
            delete(folder);
        }
        return data;
    }

    private static RawData.Turn turn(Contestant contestant, int place, Round round) {
        System.gc(); // what others left behind is not to be cleared in this turn
        long began = System.nanoTime();
        try {
            Outcome outcome = contestant.run().in(round);
            return new RawData.Turn(
                    round.number(), place, contestant.name(), seconds(began), outcome.figures(), outcome.work(), null);
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            log.error("{} failed in round {}", contestant.name(), round.number(), e);
            return new RawData.Turn(
                    round.number(), place, contestant.name(), seconds(began), Map.of(), Map.of(), e.toString());
        }
    }

    private void tell(Bench bench, RawData.Turn turn) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-12s %-9s %-34s",
                bench.name(),
                turn.round() == 0 ? "warm-up" : turn.round() + "/" + rounds,
                turn.contestant()));
        for (Measure measure : bench.measures()) {
            Double figure = turn.figures().get(measure.name());
            if (figure != null) {
                line.append("  ").append(Figures.number(figure)).append(' ').append(measure.unit());
            }
        }
        if (turn.failed() != null) {
            line.append("  FAILED: ").append(turn.failed());
        }
        progress.accept(line.toString());
    }

    private static double seconds(long began) {
        return (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @org.jspecify.annotations.Nullable IOException failure)
                    throws IOException {
                Files.deleteIfExists(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
