package nl.gezinslijn.standalone.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.store.StoredEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;

/**
 * How many appends a second reach the disk, beside a bare loop of insert and commit on the same table with the same
 * settings. One event an append; each thread writes an aggregate of its own. Arguments: directory, seconds a round,
 * rounds.
 */
final class StoreBench {

    private static final Serializer SERIALIZER = LogicalNameSerializer.of(new TestNames());

    private StoreBench() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory(Path.of(arguments[0]), "bench");
        Duration duration = Duration.ofSeconds(Long.parseLong(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        System.out.printf("%6s %8s %12s %10s %10s%n", "round", "threads", "appends/s", "to bare", "a commit");
        for (int round = 1; round <= rounds; round++) {
            double bare = bare(directory.resolve("bare-" + round + ".sqlite"), duration);
            System.out.printf("%6d %8s %,12.0f %10.2f %10.1f%n", round, "bare", bare, 1.0, 1.0);
            for (int threads : List.of(1, 8, 64)) {
                Path file = directory.resolve("engine-" + round + "-" + threads + ".sqlite");
                try (var engine =
                        SqliteEventStorageEngine.builder(file, SERIALIZER).build()) {
                    double rate = engine(engine, threads, duration);
                    System.out.printf(
                            "%6d %8d %,12.0f %10.2f %10.1f%n",
                            round, threads, rate, rate / bare, (double) engine.writes() / engine.commits());
                }
            }
        }
    }

    private static double bare(Path file, Duration duration) throws SQLException {
        try (Connection connection = new EventFile(file).openWriter();
                var insert = connection.prepareStatement(
                        "INSERT INTO events (" + EventColumns.ALL + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            String aggregate = UUID.randomUUID().toString();
            long start = System.nanoTime();
            long n = 0;
            for (; System.nanoTime() - start < duration.toNanos(); n++) {
                EventColumns.bind(StoredEvent.of(event(aggregate, n), SERIALIZER), insert);
                insert.executeUpdate();
            }
            return n * 1e9 / (System.nanoTime() - start);
        }
    }

    private static double engine(SqliteEventStorageEngine engine, int threads, Duration duration)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            List<? extends Future<?>> workers = IntStream.range(0, threads)
                    .mapToObj(i -> executor.submit(() -> {
                        String aggregate = UUID.randomUUID().toString();
                        for (long n = 0; System.nanoTime() - start < duration.toNanos(); n++) {
                            engine.appendEvents(event(aggregate, n));
                        }
                    }))
                    .toList();
            for (Future<?> worker : workers) {
                worker.get();
            }
        }
        return engine.writes() * 1e9 / (System.nanoTime() - start);
    }

    private static DomainEventMessage<Noted> event(String aggregate, long sequence) {
        return Noted.noted(aggregate, sequence);
    }
}
