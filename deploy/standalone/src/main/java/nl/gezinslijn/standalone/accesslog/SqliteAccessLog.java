package nl.gezinslijn.standalone.accesslog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.query.accesslog.LineText;
import nl.gezinslijn.standalone.store.CommitQueue;
import nl.gezinslijn.standalone.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access log in a SQLite file of its own that refuses to change or drop a line. One thread writes, and all who wait
 * share its commits.
 */
public final class SqliteAccessLog implements AccessLog, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteAccessLog.class);
    private static final int CAPACITY = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String url;
    private final CommitQueue<Waiting> queue = new CommitQueue<>(CAPACITY, PATIENCE);
    private final Thread writer;

    private record Waiting(AccessLine line, CompletableFuture<Void> safe) {}

    public SqliteAccessLog(Path file) throws SQLException {
        this.url = AccessFile.made(file);
        this.writer = Thread.ofPlatform().daemon().name("access-log-writer").start(this::write);
    }

    @Override
    public void keep(AccessLine line) {
        Waiting waiting = new Waiting(line, new CompletableFuture<>());
        try {
            queue.put(waiting);
            waiting.safe().join();
        } catch (StoreUnavailableException | CompletionException e) {
            throw new Unavailable(e);
        }
    }

    @Override
    public void keepSoon(AccessLine line) {
        try {
            queue.put(new Waiting(line, new CompletableFuture<>()));
        } catch (StoreUnavailableException e) {
            throw new Unavailable(e);
        }
    }

    private void write() {
        AccessFile.Writing writing = null;
        for (List<Waiting> group = queue.takeAll(); !group.isEmpty(); group = queue.takeAll()) {
            try {
                if (writing == null) {
                    writing = new AccessFile.Writing(DriverManager.getConnection(url));
                }
                writing.all(group.stream().map(Waiting::line).toList());
                group.forEach(waiting -> waiting.safe().complete(null));
            } catch (SQLException | RuntimeException e) {
                LOG.error("The access log cannot be written; what it is to keep is not answered", e);
                group.forEach(waiting -> waiting.safe().completeExceptionally(e));
                close(writing);
                writing = null;
            }
        }
        close(writing);
    }

    private static void close(AccessFile.@Nullable Writing writing) {
        try {
            if (writing != null) {
                writing.close();
            }
        } catch (SQLException e) {
            LOG.warn("The access log's connection did not close", e);
        }
    }

    @Override
    public List<AccessLine> find(Query query) {
        StringBuilder sql = new StringBuilder("select l.number, l.line from lines l");
        List<Object> values = new ArrayList<>();
        String where = " where ";
        if (query.caseId() != null) {
            sql.append(" join of_case c on c.number = l.number where c.case_id = ?");
            values.add(query.caseId());
            where = " and ";
        }
        where = condition(sql, values, where, "l.account = ?", query.account());
        where = condition(
                sql, values, where, "l.command = ?", query.commands() == null ? null : query.commands() ? 1 : 0);
        where = condition(
                sql,
                values,
                where,
                "l.at >= ?",
                query.from() == null ? null : query.from().toEpochMilli());
        where = condition(
                sql,
                values,
                where,
                "l.at < ?",
                query.to() == null ? null : query.to().toEpochMilli());
        condition(sql, values, where, "l.number < ?", query.before());
        sql.append(" order by l.number desc limit ?");
        values.add(query.most());
        return rows(sql.toString(), values);
    }

    private static String condition(
            StringBuilder sql, List<Object> values, String where, String condition, @Nullable Object value) {
        if (value == null) {
            return where;
        }
        sql.append(where).append(condition);
        values.add(value);
        return " and ";
    }

    private List<AccessLine> rows(String sql, List<Object> values) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                List<AccessLine> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(LineText.read(result.getString(2)).numbered(result.getLong(1)));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    @Override
    public long size() {
        try (Connection connection = DriverManager.getConnection(url)) {
            return AccessFile.last(connection);
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    /** Writes what still waits, and lets the file go. */
    @Override
    public void close() {
        queue.close();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
