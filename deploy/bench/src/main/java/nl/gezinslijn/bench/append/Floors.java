package nl.gezinslijn.bench.append;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.gezinslijn.bench.harness.Outcome;
import nl.gezinslijn.bench.harness.Round;
import nl.gezinslijn.runtime.store.StoredEvent;

/** The least that can be done for a step to be on the disk. */
final class Floors {

    private static final String INSERT = """
            INSERT INTO events
            (event_id, aggregate_type, aggregate_id, sequence, name, revision, stored_at, payload, metadata)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final List<StoredEvent> ROWS = CaseLife.told("bare").messages().stream()
            .map(event -> StoredEvent.of(event, EventFiles.SERIALIZER))
            .toList();

    private Floors() {}

    /** The events of a life, one commit each: in our table with our settings, written out beforehand. */
    static Outcome insertAndCommit(Round round) throws Exception {
        Path file = EventFiles.in(round.folder());
        EventFiles.open(round.folder()).close(); // makes the table
        try (Connection connection = EventFiles.connect(file);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long began = System.nanoTime();
            long lives = 0;
            do {
                String caseId = CaseLife.uuid();
                for (StoredEvent row : ROWS) {
                    bind(insert, row, caseId);
                    insert.executeUpdate(); // and commit: one statement is one transaction
                }
                lives++;
            } while (System.nanoTime() - began < Append.time(round).toNanos());
            double seconds = (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1);
            long stored = EventFiles.rows(connection, "events");
            return Append.outcome(lives, seconds, lives * ROWS.size(), stored);
        }
    }

    private static void bind(PreparedStatement insert, StoredEvent row, String caseId) throws Exception {
        insert.setString(1, CaseLife.uuid());
        insert.setString(2, row.aggregateType());
        insert.setString(3, caseId);
        insert.setLong(4, row.sequence());
        insert.setString(5, row.name());
        insert.setString(6, row.revision());
        insert.setLong(7, row.millis());
        insert.setBytes(8, row.payload());
        insert.setBytes(9, row.metaData());
    }

    /** The same bytes at the end of a file, and fsync after each event. */
    static Outcome appendAndSync(Round round) throws Exception {
        Path file = round.folder().resolve("log");
        Duration time = Append.time(round);
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long bytes = 0;
            long lives = 0;
            long began = System.nanoTime();
            do {
                for (StoredEvent row : ROWS) {
                    ByteBuffer line = ByteBuffer.allocate(row.payload().length + row.metaData().length);
                    line.put(row.payload()).put(row.metaData()).flip();
                    bytes += log.write(line);
                    log.force(false);
                }
                lives++;
            } while (System.nanoTime() - began < time.toNanos());
            double seconds = (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1);
            return Append.outcome(lives, seconds, bytes, Files.size(file));
        }
    }
}
