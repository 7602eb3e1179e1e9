package nl.gezinslijn.standalone.verify;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.LogLeaf;
import nl.gezinslijn.proof.Merkle;
import nl.gezinslijn.proof.Note;
import nl.gezinslijn.standalone.store.StillFile;
import nl.gezinslijn.standalone.store.StoreUnavailableException;

/** The service's own ledger of proofs, read where it lies still; it may have been changed with the events. */
final class LedgerReference implements Reference, AutoCloseable {

    private static final int PAGE = 1_000;

    private final Path file;
    private final Connection connection;

    LedgerReference(Path file) {
        this.file = file;
        try {
            this.connection = StillFile.open(file);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The heads that the service has signed, or that somebody put there; each with where it was. */
    Map<String, Note> heads() {
        Map<String, Note> heads = new LinkedHashMap<>();
        query("select size, note from heads order by size", row -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(head -> heads.put(name() + ", " + head.getKey() + " entries", Note.parse(head.getValue())));
        return heads;
    }

    @Override
    public String name() {
        return "the service's ledger " + file;
    }

    @Override
    public long size() {
        return query("select leaf_index from leaves order by leaf_index desc limit 1", row -> row.getLong(1)).stream()
                .findFirst()
                .map(last -> last + 1)
                .orElse(0L);
    }

    @Override
    public Iterator<Hash> leaves(long from) {
        return new Iterator<>() {

            private long index = from;
            private List<Hash> page = List.of();
            private int next;

            @Override
            public boolean hasNext() {
                if (next == page.size()) {
                    page = page(index);
                    next = 0;
                }
                return next < page.size();
            }

            @Override
            public Hash next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                index++;
                return page.get(next++);
            }
        };
    }

    private List<Hash> page(long from) {
        return query(
                "select leaf from leaves where leaf_index >= ? order by leaf_index limit " + PAGE,
                row -> Merkle.leaf(row.getBytes(1)),
                from);
    }

    /** Nothing where it holds what is no event's leaf. */
    @Override
    public Optional<LogLeaf> entry(long index) {
        try {
            return query("select leaf from leaves where leaf_index = ?", row -> row.getBytes(1), index).stream()
                    .findFirst()
                    .map(LogLeaf::parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private <T> List<T> query(String sql, Row<T> row, long... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setLong(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.read(result));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static StoreUnavailableException unreadable(SQLException e) {
        return new StoreUnavailableException("The ledger of proofs could not be read", e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }
}
