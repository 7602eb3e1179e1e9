package nl.gezinslijn.standalone.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.query.proof.LeafSource;

/**
 * The rows of an event file as leaves, in the order in which they were stored; nothing is decoded. It has a connection
 * of its own, so that reading here keeps no command waiting.
 */
public final class EventRows implements LeafSource, Iterable<EventLeaf>, AutoCloseable {

    private static final String ROWS = "SELECT " + StoredEvent.COLUMNS + ", global_index FROM events"
            + " WHERE global_index >= ? ORDER BY global_index LIMIT ?";
    private static final int PAGE = 1_000;

    private final ReadPool reader;

    private record Row(long position, EventLeaf leaf) {}

    private EventRows(ConnectionSource source) {
        this.reader = new ReadPool(source, 1, Duration.ofSeconds(30));
    }

    /** Of a file that a service writes to. */
    public static EventRows live(Path file) {
        return new EventRows(new EventFile(file)::openReader);
    }

    /** Of a file that lies still, which is not touched. */
    public static EventRows still(Path file) {
        return new EventRows(() -> StillFile.open(file));
    }

    @Override
    public List<Found> from(long position, int atMost) {
        return rows(position, atMost).stream()
                .map(row -> new Found(
                        row.position(), row.leaf().eventId(), row.leaf().bytes()))
                .toList();
    }

    private List<Row> rows(long position, int atMost) {
        return reader.query(ROWS, EventRows::read, position, atMost);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getLong(10), StoredEvent.read(row).leaf());
    }

    /** All, from the beginning. */
    @Override
    public Iterator<EventLeaf> iterator() {
        return new Iterator<>() {

            private List<Row> page = rows(Long.MIN_VALUE, PAGE);
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
            public EventLeaf next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.get(next++).leaf();
            }
        };
    }

    @Override
    public void close() {
        reader.close();
    }
}
