package nl.gezinslijn.standalone.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.gezinslijn.proof.LogLeaf;
import nl.gezinslijn.query.proof.LeafSource;

/**
 * The rows of an SQLite file as leaves, in the order in which they were stored; nothing is decoded. It has a connection
 * of its own, so that reading here keeps no writer waiting.
 *
 * @param <L> what a row is as a leaf
 */
public abstract class LeafRows<L extends LogLeaf> implements LeafSource, Iterable<L>, AutoCloseable {

    private static final int PAGE = 1_000;

    private final String sql;
    private final ReadPool reader;

    private record Row<L>(long position, L leaf) {}

    /**
     * @param still nobody writes to the file, and it is not touched
     * @param sql for so many rows from this position on, in order; its first column is the position
     */
    protected LeafRows(Path file, boolean still, String sql) {
        this.sql = sql;
        ConnectionSource source = still ? () -> StillFile.open(file) : new EventFile(file)::openReader;
        this.reader = new ReadPool(source, 1, Duration.ofSeconds(30));
    }

    protected abstract L leaf(ResultSet row) throws SQLException;

    @Override
    public final List<Found> from(long position, int atMost) {
        return rows(position, atMost).stream()
                .map(row ->
                        new Found(row.position(), row.leaf().id(), row.leaf().bytes()))
                .toList();
    }

    private List<Row<L>> rows(long position, int atMost) {
        return reader.query(sql, row -> new Row<>(row.getLong(1), leaf(row)), position, atMost);
    }

    /** All, from the beginning. */
    @Override
    public final Iterator<L> iterator() {
        return new Iterator<>() {

            private List<Row<L>> page = rows(Long.MIN_VALUE, PAGE);
            private int next;

            @Override
            public boolean hasNext() {
                if (next == page.size() && next > 0) {
                    long last = page.getLast().position();
                    page = last == Long.MAX_VALUE ? List.of() : rows(last + 1, PAGE);
                    next = 0;
                }
                return next < page.size();
            }

            @Override
            public L next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.get(next++).leaf();
            }
        };
    }

    @Override
    public final void close() {
        reader.close();
    }
}
