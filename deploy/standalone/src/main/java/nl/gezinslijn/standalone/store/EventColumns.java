package nl.gezinslijn.standalone.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.gezinslijn.runtime.store.StoredEvent;

/** An event or a snapshot as a row of the file. */
final class EventColumns {

    /** In the order in which {@link #bind} and {@link #read} take them. */
    static final String ALL =
            "event_id, aggregate_type, aggregate_id, sequence, name, revision, stored_at, payload, metadata";

    private EventColumns() {}

    static StoredEvent read(ResultSet row) throws SQLException {
        return read(row, 0);
    }

    /** @param before how many other columns stand before those of an event */
    static StoredEvent read(ResultSet row, int before) throws SQLException {
        return new StoredEvent(
                row.getString(before + 1),
                row.getString(before + 2),
                row.getString(before + 3),
                row.getLong(before + 4),
                row.getString(before + 5),
                row.getString(before + 6),
                row.getLong(before + 7),
                row.getBytes(before + 8),
                row.getBytes(before + 9));
    }

    static void bind(StoredEvent event, PreparedStatement statement) throws SQLException {
        statement.setString(1, event.eventId());
        statement.setString(2, event.aggregateType());
        statement.setString(3, event.aggregateId());
        statement.setObject(4, event.aggregateId() == null ? null : event.sequence());
        statement.setString(5, event.name());
        statement.setString(6, event.revision());
        statement.setLong(7, event.millis());
        statement.setBytes(8, event.payload());
        statement.setBytes(9, event.metaData());
    }
}
