package nl.gezinslijn.standalone.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.gezinslijn.proof.EventLeaf;

/** The rows of an event file as leaves. */
public final class EventRows extends LeafRows<EventLeaf> {

    private static final String ROWS = "SELECT global_index, " + EventColumns.ALL + " FROM events"
            + " WHERE global_index >= ? ORDER BY global_index LIMIT ?";

    private EventRows(Path file, boolean still) {
        super(file, still, ROWS);
    }

    /** Of a file that a service writes to. */
    public static EventRows live(Path file) {
        return new EventRows(file, false);
    }

    /** Of a file that lies still, which is not touched. */
    public static EventRows still(Path file) {
        return new EventRows(file, true);
    }

    @Override
    protected EventLeaf leaf(ResultSet row) throws SQLException {
        return EventColumns.read(row, 1).leaf();
    }
}
