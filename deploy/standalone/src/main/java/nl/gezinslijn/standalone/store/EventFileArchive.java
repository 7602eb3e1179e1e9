package nl.gezinslijn.standalone.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.gezinslijn.runtime.store.EventArchive;
import nl.gezinslijn.runtime.store.StoredEvent;
import org.jspecify.annotations.Nullable;

/** The events of a file. */
public final class EventFileArchive implements EventArchive {

    private static final String SELECT = "SELECT global_index, " + EventColumns.ALL + " FROM events";
    private static final String AFTER = SELECT + " WHERE global_index > ? ORDER BY global_index LIMIT ?";
    private static final String NTH = SELECT + " ORDER BY global_index LIMIT 1 OFFSET ?";

    private final WriteConnection writer;
    private final ReadPool reader;

    /** @param file made when it is absent */
    public EventFileArchive(Path file) {
        EventFile events = new EventFile(file);
        try {
            this.writer = new WriteConnection(events.openWriter());
        } catch (SQLException e) {
            throw new StoreUnavailableException("The event file cannot be opened", e);
        }
        this.reader = new ReadPool(events::openReader, 1, Duration.ofSeconds(30));
    }

    @Override
    public long size() {
        return reader.query("SELECT count(*) FROM events", row -> row.getLong(1))
                .getFirst();
    }

    @Override
    public List<Lying> after(long position, int atMost) {
        return reader.query(AFTER, row -> new Lying(row.getLong(1), EventColumns.read(row, 1)), position, atMost);
    }

    @Override
    public Optional<Lying> nth(long index) {
        return reader.query(NTH, row -> new Lying(row.getLong(1), EventColumns.read(row, 1)), index).stream()
                .findFirst();
    }

    @Override
    public void append(List<StoredEvent> events) {
        try {
            writer.begin();
            @Nullable StoredEvent conflict = writer.insert(events);
            writer.commit();
            if (conflict != null) {
                throw new IllegalStateException("event " + conflict.eventId() + " contradicts what is in the file");
            }
        } catch (SQLException e) {
            throw new StoreUnavailableException("The event file cannot be written", e);
        }
    }

    @Override
    public void close() {
        reader.close();
        try {
            writer.close();
        } catch (SQLException e) {
            throw new StoreUnavailableException("The event file cannot be closed", e);
        }
    }
}
