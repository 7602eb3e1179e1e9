package nl.gezinslijn.standalone.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.gezinslijn.runtime.store.StoredEvent;
import org.jspecify.annotations.Nullable;

/** The writer's one connection with its statements. After an exception it is of no more use: close it, open another. */
final class WriteConnection implements AutoCloseable {

    /** What one caller wants stored, all of it or nothing. */
    @FunctionalInterface
    interface Write {
        /** @return the first event that conflicts with what is stored, and then nothing is changed; or null */
        @Nullable
        StoredEvent applyTo(WriteConnection connection) throws SQLException;
    }

    private final Connection connection;
    private final PreparedStatement savepoint;
    private final PreparedStatement release;
    private final PreparedStatement rollback;
    private final PreparedStatement insert;
    private final PreparedStatement snapshot;

    WriteConnection(Connection connection) throws SQLException {
        this.connection = connection;
        this.savepoint = connection.prepareStatement("SAVEPOINT one");
        this.release = connection.prepareStatement("RELEASE one");
        this.rollback = connection.prepareStatement("ROLLBACK TO one");
        // DO NOTHING instead of an error: the driver throws a failed statement away, and a conflict is no failure.
        this.insert = connection.prepareStatement("INSERT INTO events (" + EventColumns.ALL + ")"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
        this.snapshot = connection.prepareStatement("INSERT INTO snapshots (" + EventColumns.ALL + ")"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (aggregate_id) DO UPDATE SET"
                + " (" + EventColumns.ALL + ") = (excluded.event_id, excluded.aggregate_type, excluded.aggregate_id,"
                + " excluded.sequence, excluded.name, excluded.revision, excluded.stored_at, excluded.payload,"
                + " excluded.metadata) WHERE excluded.sequence >= snapshots.sequence");
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    /**
     * Returns when all since {@link #begin} is on the disk. Not {@code commit()}: the driver would begin anew at once.
     */
    void commit() throws SQLException {
        connection.setAutoCommit(true);
    }

    /**
     * Within the transaction; when one conflicts none of them stays, and what others wrote does. One alone needs no
     * savepoint for that: a statement that conflicts has changed nothing.
     */
    @Nullable
    StoredEvent insert(List<StoredEvent> events) throws SQLException {
        if (events.size() == 1) {
            return firstConflict(events);
        }
        savepoint.execute();
        StoredEvent conflict = firstConflict(events);
        if (conflict != null) {
            rollback.execute();
        }
        release.execute();
        return conflict;
    }

    private @Nullable StoredEvent firstConflict(List<StoredEvent> events) throws SQLException {
        for (StoredEvent event : events) {
            EventColumns.bind(event, insert);
            if (insert.executeUpdate() == 0) {
                return event;
            }
        }
        return null;
    }

    /** Keeps the newest snapshot of an aggregate: an older one that comes late changes nothing. */
    void replaceSnapshot(StoredEvent newest) throws SQLException {
        EventColumns.bind(newest, snapshot);
        snapshot.executeUpdate();
    }

    /** Something for a commit to bring to the disk that changes nothing: the version of the file, as it is. */
    void touch() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version;
            try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
                version = row.getInt(1);
            }
            statement.executeUpdate("PRAGMA user_version = " + version);
        }
    }

    /** Rolls back whatever was not committed. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
