package nl.gezinslijn.standalone.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fixed number of connections for reading, opened when first used and replaced when they fail. A query holds one only
 * while it runs and takes all its rows at once, so that no slow reader keeps the write-ahead log from being cleared.
 */
final class ReadPool implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReadPool.class);

    private final BlockingQueue<Reader> free;
    private final int size;
    private final Duration patience;
    private volatile boolean closed;

    /** @param patience how long a query waits for a free connection */
    ReadPool(ConnectionSource source, int size, Duration patience) {
        this.free = new ArrayBlockingQueue<>(size);
        this.size = size;
        this.patience = patience;
        for (int i = 0; i < size; i++) {
            free.add(new Reader(source));
        }
    }

    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * All rows of a query.
     *
     * @throws StoreUnavailableException when it fails, when no connection comes free in time, or after closing
     */
    <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        Reader reader = borrow();
        try {
            return reader.query(sql, row, parameters);
        } catch (SQLException e) {
            reader.disconnect();
            throw new StoreUnavailableException("The event store could not be read", e);
        } finally {
            free.add(reader);
        }
    }

    private Reader borrow() {
        try {
            Reader reader = closed ? null : free.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (reader == null) {
                throw new StoreUnavailableException(
                        closed ? "The event store is closed" : "No connection to read the event store for " + patience);
            }
            return reader;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Interrupted while waiting to read the event store", e);
        }
    }

    /** Refuses new queries and lets running ones end. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            for (int i = 0; i < size; i++) {
                Reader reader = free.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
                if (reader == null) {
                    log.warn("{} queries were still running when the event store closed", size - i);
                    return;
                }
                reader.disconnect();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One connection and the statements prepared on it; used by one thread at a time. */
    private static final class Reader {

        private final ConnectionSource source;
        private final Map<String, PreparedStatement> statements = new HashMap<>();
        private @Nullable Connection connection;

        Reader(ConnectionSource source) {
            this.source = source;
        }

        <T> List<T> query(String sql, Row<T> row, Object... parameters) throws SQLException {
            PreparedStatement statement = prepared(sql);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.read(result));
                }
                return rows;
            }
        }

        private PreparedStatement prepared(String sql) throws SQLException {
            PreparedStatement statement = statements.get(sql);
            if (statement == null) {
                Connection open = connection;
                if (open == null) {
                    open = source.open();
                    connection = open;
                }
                statement = open.prepareStatement(sql);
                statements.put(sql, statement);
            }
            return statement;
        }

        void disconnect() {
            statements.clear();
            Connection open = connection;
            connection = null;
            try {
                if (open != null) {
                    open.close();
                }
            } catch (SQLException e) {
                log.warn("A reading connection of the event store did not close", e);
            }
        }
    }
}
