package nl.gezinslijn.standalone.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.event.RecordEvent.CaseTextErased;
import nl.gezinslijn.event.RecordEvent.PersonErased;
import nl.gezinslijn.privacy.KeyVault;
import tools.jackson.databind.json.JsonMapper;

/** The erasures in an event file, over an index of just them: as quick in a store of millions as in an empty one. */
public final class ErasureRows implements AutoCloseable {

    private static final String ROWS = "SELECT name, aggregate_id, payload FROM events INDEXED BY erasures"
            + " WHERE name IN ('PersonErased', 'CaseTextErased') ORDER BY global_index";
    private static final String PERSON = EventNames.nameOf(PersonErased.class);
    private static final String CASE_TEXT = EventNames.nameOf(CaseTextErased.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReadPool reader;

    /** @param file that a service writes to */
    public ErasureRows(Path file) {
        this.reader = new ReadPool(new EventFile(file)::openReader, 1, Duration.ofSeconds(30));
    }

    /** Whose keys were to be destroyed, as the {@link KeyVault} knows them. */
    public List<String> subjects() {
        return reader.query(ROWS, ErasureRows::subject);
    }

    private static String subject(ResultSet row) throws SQLException {
        String name = row.getString(1);
        if (name.equals(PERSON)) {
            return KeyVault.person(
                    JSON.readTree(row.getBytes(3)).required("personId").asString());
        }
        if (name.equals(CASE_TEXT)) {
            return KeyVault.ofCase(row.getString(2));
        }
        throw new IllegalStateException("not an erasure: " + name);
    }

    @Override
    public void close() {
        reader.close();
    }
}
