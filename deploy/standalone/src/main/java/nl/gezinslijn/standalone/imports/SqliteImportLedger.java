package nl.gezinslijn.standalone.imports;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.gezinslijn.command.imports.ImportLedger;
import nl.gezinslijn.command.imports.LineMark;
import nl.gezinslijn.command.imports.Refusal;
import nl.gezinslijn.command.imports.RegisterImport;
import nl.gezinslijn.command.imports.RegisterImport.Content;
import nl.gezinslijn.command.imports.RegisterImport.Progress;
import nl.gezinslijn.command.imports.RegisterImport.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The ledger in an SQLite file of its own; one connection, which its callers take in turn. */
public final class SqliteImportLedger implements ImportLedger, AutoCloseable {

    private static final String ENDED = "('DONE', 'CANCELLED')";
    private static final String GOING = "('RECEIVED', 'RUNNING')";
    private static final HexFormat HEX = HexFormat.of();

    private final SingleConnectionDataSource source;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public SqliteImportLedger(Path file) {
        source = new SingleConnectionDataSource(connection(file), true);
        jdbc = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        jdbc.execute("create table if not exists imports(received integer primary key, id text not null unique,"
                + " client text not null, spool text not null, sha256 text not null, bytes integer not null,"
                + " lines integer not null, state text not null, line integer not null, byte_offset integer not null,"
                + " accepted integer not null, already_done integer not null, refused integer not null,"
                + " worked_millis integer not null, received_at integer not null, started_at integer,"
                + " ended_at integer, interruption text) strict");
        jdbc.execute("create table if not exists done_lines(line_key blob primary key, entry blob not null)"
                + " strict, without rowid");
        jdbc.execute("create table if not exists refusals(import_id text not null, line integer not null,"
                + " line_key text, rule text, field text, detail text not null, primary key (import_id, line))"
                + " strict, without rowid");
    }

    private static Connection connection(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        // FULL: what a method has answered is on the disk.
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(20_000);
        try {
            return config.createConnection("jdbc:sqlite:" + file);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger of imports cannot be opened", e);
        }
    }

    @Override
    public boolean add(RegisterImport i) {
        return inTurn(() -> jdbc.update(
                        "insert into imports(id, client, spool, sha256, bytes, lines, state, line, byte_offset,"
                                + " accepted, already_done, refused, worked_millis, received_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, ?) on conflict (id) do nothing",
                        i.id().toString(),
                        i.client(),
                        i.content().spool(),
                        i.content().sha256(),
                        i.content().bytes(),
                        i.content().lines(),
                        i.state().name(),
                        i.receivedAt().toEpochMilli())
                > 0);
    }

    @Override
    public Optional<RegisterImport> find(UUID id) {
        return inTurn(() -> imports("where id = ?", id.toString()).stream().findFirst());
    }

    @Override
    public List<RegisterImport> latest(int atMost) {
        return inTurn(() -> imports("order by received desc limit ?", atMost));
    }

    @Override
    public List<RegisterImport> unfinished() {
        return inTurn(() -> imports("where state not in " + ENDED + " order by received"));
    }

    @Override
    public boolean anyUnfinished() {
        return inTurn(() -> Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from imports where state not in " + ENDED + ")", Boolean.class)));
    }

    @Override
    public Optional<RegisterImport> begin(UUID id, Instant at) {
        return inTurn(() -> jdbc.update(
                                "update imports set state = 'RUNNING', interruption = null,"
                                        + " started_at = coalesce(started_at, ?) where id = ? and state in "
                                        + GOING,
                                at.toEpochMilli(),
                                id.toString())
                        > 0
                ? find(id)
                : Optional.empty());
    }

    @Override
    public void requeue(UUID id) {
        inTurn(() -> jdbc.update(
                "update imports set state = 'RECEIVED' where id = ? and state = 'INTERRUPTED'", id.toString()));
    }

    @Override
    public void pause(UUID id) {
        inTurn(() -> jdbc.update(
                "update imports set state = 'INTERRUPTED', interruption = ? where id = ? and state in " + GOING,
                RegisterImport.PAUSED,
                id.toString()));
    }

    @Override
    public void cancel(UUID id, Instant at) {
        inTurn(() -> jdbc.update(
                "update imports set state = 'CANCELLED', ended_at = ?, interruption = null where id = ? and state not"
                        + " in " + ENDED,
                at.toEpochMilli(),
                id.toString()));
    }

    @Override
    public Optional<LineMark> done(String key) {
        return inTurn(() -> jdbc
                .query(
                        "select entry from done_lines where line_key = ?",
                        (row, n) -> new LineMark(key, HEX.formatHex(row.getBytes(1))),
                        HEX.parseHex(key))
                .stream()
                .findFirst());
    }

    @Override
    public List<LineMark> doneAfter(String key, int atMost) {
        return inTurn(() -> jdbc.query(
                "select line_key, entry from done_lines where line_key > ? order by line_key limit ?",
                (row, n) -> new LineMark(HEX.formatHex(row.getBytes(1)), HEX.formatHex(row.getBytes(2))),
                HEX.parseHex(key),
                atMost));
    }

    @Override
    public State checkpoint(Checkpoint c) {
        return inTurn(() -> transaction.execute(status -> {
            String id = c.id().toString();
            jdbc.batchUpdate(
                    "insert into done_lines(line_key, entry) values (?, ?) on conflict do nothing",
                    c.done().stream()
                            .map(mark -> new Object[] {HEX.parseHex(mark.key()), HEX.parseHex(mark.entry())})
                            .toList());
            jdbc.batchUpdate(
                    "insert into refusals(import_id, line, line_key, rule, field, detail) values (?, ?, ?, ?, ?, ?)",
                    c.refused().stream()
                            .map(r -> new @Nullable Object[] {id, r.line(), r.key(), r.rule(), r.field(), r.detail()})
                            .toList());
            Progress p = c.progress();
            jdbc.update(
                    "update imports set line = ?, byte_offset = ?, accepted = ?, already_done = ?, refused = ?,"
                            + " worked_millis = ? where id = ?",
                    p.line(),
                    p.offset(),
                    p.accepted(),
                    p.alreadyDone(),
                    p.refused(),
                    p.workedMillis(),
                    id);
            jdbc.update(
                    "update imports set state = ?, interruption = ?, ended_at = ? where id = ? and state in " + GOING,
                    c.state().name(),
                    c.interruption(),
                    c.state().ended() ? c.at().toEpochMilli() : null,
                    id);
            return find(c.id()).orElseThrow().state();
        }));
    }

    @Override
    public List<Refusal> refusals(UUID id, long afterLine, int atMost) {
        return inTurn(() -> jdbc.query(
                "select line, line_key, rule, field, detail from refusals where import_id = ? and line > ?"
                        + " order by line limit ?",
                (row, n) -> new Refusal(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                id.toString(),
                afterLine,
                atMost));
    }

    private List<RegisterImport> imports(String which, Object... parameters) {
        return jdbc.query("select * from imports " + which, SqliteImportLedger::read, parameters);
    }

    private static RegisterImport read(ResultSet row, int number) throws SQLException {
        return new RegisterImport(
                UUID.fromString(row.getString("id")),
                row.getString("client"),
                new Content(
                        row.getString("spool"), row.getString("sha256"), row.getLong("bytes"), row.getLong("lines")),
                State.valueOf(row.getString("state")),
                new Progress(
                        row.getLong("line"),
                        row.getLong("byte_offset"),
                        row.getLong("accepted"),
                        row.getLong("already_done"),
                        row.getLong("refused"),
                        row.getLong("worked_millis")),
                Instant.ofEpochMilli(row.getLong("received_at")),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getString("interruption"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private synchronized <T> T inTurn(Supplier<T> work) {
        return work.get();
    }

    @Override
    public synchronized void close() {
        source.destroy();
    }
}
