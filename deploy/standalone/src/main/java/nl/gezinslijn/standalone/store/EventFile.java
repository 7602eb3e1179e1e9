package nl.gezinslijn.standalone.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** The SQLite file: how it is opened for writing and for reading, and its schema. */
final class EventFile {

    /** How long a connection waits for a lock held by another process, such as a backup. */
    private static final Duration BUSY = Duration.ofSeconds(20);

    /** Of 4 KiB; 40 MB are read again in a moment after a crash. */
    private static final int PAGES_IN_THE_LOG = 10_000;

    /**
     * Each step brings the file from version {@code i} to {@code i + 1} ({@code PRAGMA user_version}); never change
     * one.
     */
    private static final List<String> MIGRATIONS = List.of("""
            CREATE TABLE events (
                global_index   INTEGER PRIMARY KEY AUTOINCREMENT,
                event_id       TEXT NOT NULL UNIQUE,
                aggregate_type TEXT,
                aggregate_id   TEXT,
                sequence       INTEGER,
                name           TEXT NOT NULL,
                revision       TEXT,
                stored_at      INTEGER NOT NULL,
                payload        BLOB NOT NULL,
                metadata       BLOB NOT NULL,
                UNIQUE (aggregate_id, sequence)
            ) STRICT;
            CREATE TABLE snapshots (
                aggregate_id   TEXT PRIMARY KEY,
                aggregate_type TEXT,
                sequence       INTEGER NOT NULL,
                event_id       TEXT NOT NULL,
                name           TEXT NOT NULL,
                revision       TEXT,
                stored_at      INTEGER NOT NULL,
                payload        BLOB NOT NULL,
                metadata       BLOB NOT NULL
            ) STRICT;
            """, """
            CREATE INDEX erasures ON events (global_index) WHERE name IN ('PersonErased', 'CaseTextErased');
            """);

    private final Path path;

    EventFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /**
     * Opens the file for writing, creating it and its directory, and bringing its schema up to date. The connection is
     * in auto-commit mode; its transactions take the write lock at once.
     */
    Connection openWriter() throws SQLException {
        try {
            Files.createDirectories(path.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SQLiteConfig config = common();
        config.setJournalMode(JournalMode.WAL);
        // FULL: a commit returns only when the write-ahead log is on the disk.
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        Connection connection = config.createConnection(url());
        try (var statement = connection.createStatement()) {
            // Without it macOS calls it done when the disk has it in its cache. The driver's own setting is misspelt.
            statement.execute("PRAGMA fullfsync = ON");
            // In bigger pieces than by default: a page that many commits changed is copied into the file once.
            statement.execute("PRAGMA wal_autocheckpoint = " + PAGES_IN_THE_LOG);
            migrate(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Opens the existing file for reading: deferred transactions that never touch the writer's lock. */
    Connection openReader() throws SQLException {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        return config.createConnection(url());
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(BUSY.toMillis()));
        return config;
    }

    private String url() {
        return "jdbc:sqlite:" + path;
    }

    private void migrate(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > MIGRATIONS.size()) {
            throw new SQLException("%s has schema version %d; this program knows versions up to %d"
                    .formatted(path.getFileName(), version, MIGRATIONS.size()));
        }
        for (; version < MIGRATIONS.size(); version++) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(MIGRATIONS.get(version));
                statement.executeUpdate("PRAGMA user_version = " + (version + 1));
            }
            connection.setAutoCommit(true);
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }
}
