package nl.gezinslijn.standalone.proofs;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.Merkle;
import nl.gezinslijn.proof.Note;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.ProofLedger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The ledger of one log in an SQLite file of its own; one connection, which its callers take in turn. Leaves are kept
 * as their bytes, so that a leaf and its hash cannot say two different things.
 */
public final class SqliteProofLedger implements ProofLedger, AutoCloseable {

    private final SingleConnectionDataSource source;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public SqliteProofLedger(Path file) {
        source = new SingleConnectionDataSource(connection(file), true);
        jdbc = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        jdbc.execute("create table if not exists leaves(leaf_index integer primary key, position integer not null,"
                + " entry_id text not null unique, leaf blob not null) strict");
        jdbc.execute("create table if not exists nodes(level integer not null, node_index integer not null,"
                + " hash blob not null, primary key (level, node_index)) strict, without rowid");
        jdbc.execute("create table if not exists heads(size integer primary key, note text not null,"
                + " signed_at integer not null) strict");
        jdbc.execute("create table if not exists published(publisher text primary key, size integer not null)"
                + " strict, without rowid");
    }

    private static Connection connection(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        // FULL: what a method has done is on the disk.
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(20_000);
        try {
            return config.createConnection("jdbc:sqlite:" + file);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger of proofs cannot be opened", e);
        }
    }

    @Override
    public long size() {
        return inTurn(
                () -> jdbc
                        .query(
                                "select leaf_index from leaves order by leaf_index desc limit 1",
                                (row, n) -> row.getLong(1))
                        .stream()
                        .findFirst()
                        .map(last -> last + 1)
                        .orElse(0L));
    }

    @Override
    public Optional<Leaf> leaf(long index) {
        return inTurn(() -> rows("where leaf_index = ?", index)).stream().findFirst();
    }

    @Override
    public Optional<Leaf> find(String id) {
        return inTurn(() -> rows("where entry_id = ?", id)).stream().findFirst();
    }

    @Override
    public List<Leaf> leaves(long from, int atMost) {
        return inTurn(() -> rows("where leaf_index >= ? order by leaf_index limit ?", from, atMost));
    }

    private List<Leaf> rows(String which, Object... keys) {
        return jdbc.query(
                "select leaf_index, position, entry_id, leaf from leaves " + which,
                (row, n) -> new Leaf(row.getLong(1), row.getLong(2), row.getString(3), row.getBytes(4)),
                keys);
    }

    @Override
    public void append(List<Leaf> leaves, List<Node> nodes) {
        inTurn(() -> transaction.execute(status -> {
            jdbc.batchUpdate(
                    "insert into leaves(leaf_index, position, entry_id, leaf) values (?, ?, ?, ?)",
                    leaves.stream()
                            .map(leaf -> new Object[] {leaf.index(), leaf.position(), leaf.id(), leaf.bytes()})
                            .toList());
            return jdbc.batchUpdate(
                    "insert into nodes(level, node_index, hash) values (?, ?, ?)",
                    nodes.stream()
                            .map(node -> new Object[] {
                                node.level(), node.index(), node.hash().bytes()
                            })
                            .toList());
        }));
    }

    @Override
    public List<Hash> read(int level, long first, int count) {
        List<Hash> hashes = inTurn(() -> level == 0
                ? jdbc.query(
                        "select leaf from leaves where leaf_index >= ? order by leaf_index limit ?",
                        (row, n) -> Merkle.leaf(row.getBytes(1)),
                        first,
                        count)
                : jdbc.query(
                        "select hash from nodes where level = ? and node_index >= ? order by node_index limit ?",
                        (row, n) -> Hash.of(row.getBytes(1)),
                        level,
                        first,
                        count));
        if (hashes.size() < count) {
            throw new IllegalArgumentException("the tree does not have them all");
        }
        return hashes;
    }

    @Override
    public void keep(Head head) {
        inTurn(() -> jdbc.update(
                "insert into heads(size, note, signed_at) values (?, ?, ?) on conflict do nothing",
                head.size(),
                head.note().toString(),
                head.signedAt().toEpochMilli()));
    }

    @Override
    public Optional<Head> latestHead() {
        return heads("order by size desc limit 1").stream().findFirst();
    }

    @Override
    public Optional<Head> head(long size) {
        return heads("where size = ?", size).stream().findFirst();
    }

    @Override
    public List<Head> headsAfter(long size, int atMost) {
        return heads("where size > ? order by size limit ?", size, atMost);
    }

    private List<Head> heads(String which, Object... parameters) {
        return inTurn(() ->
                jdbc.query("select note, signed_at from heads " + which, SqliteProofLedger::readHead, parameters));
    }

    private static Head readHead(ResultSet row, int number) throws SQLException {
        return new Head(Note.parse(row.getString(1)), Instant.ofEpochMilli(row.getLong(2)));
    }

    @Override
    public long published(String publisher) {
        return inTurn(() ->
                jdbc
                        .query("select size from published where publisher = ?", (row, n) -> row.getLong(1), publisher)
                        .stream()
                        .findFirst()
                        .orElse(-1L));
    }

    @Override
    public void markPublished(String publisher, long size) {
        inTurn(() -> jdbc.update(
                "insert into published(publisher, size) values (?, ?) on conflict do update set size = excluded.size",
                publisher,
                size));
    }

    private synchronized <T> T inTurn(Supplier<T> work) {
        return work.get();
    }

    @Override
    public synchronized void close() {
        source.destroy();
    }
}
