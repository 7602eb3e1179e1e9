package nl.gezinslijn.standalone.verify;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.gezinslijn.proof.LogLeaf;
import nl.gezinslijn.standalone.accesslog.AccessRows;
import nl.gezinslijn.standalone.store.EventRows;
import nl.gezinslijn.standalone.store.LeafRows;
import nl.gezinslijn.standalone.store.StillFile;
import nl.gezinslijn.standalone.store.StoreUnavailableException;

/** What is kept in a file that can be verified. */
enum Kept {
    EVENTS("event", "proofs.sqlite") {
        @Override
        LeafRows<? extends LogLeaf> rows(Path file) {
            return EventRows.still(file);
        }
    },
    ACCESS_LOG("line", "access-log-proofs.sqlite") {
        @Override
        LeafRows<? extends LogLeaf> rows(Path file) {
            return AccessRows.still(file);
        }
    };

    private final String entry;
    private final String ledger;

    Kept(String entry, String ledger) {
        this.entry = entry;
        this.ledger = ledger;
    }

    /**
     * By the table that is in it.
     *
     * @throws IllegalArgumentException when it is neither
     * @throws StoreUnavailableException when it cannot be read as SQLite
     */
    static Kept in(Path file) {
        try (Connection connection = StillFile.open(file);
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("select name from sqlite_master where type = 'table'")) {
            while (tables.next()) {
                switch (tables.getString(1)) {
                    case "events" -> {
                        return EVENTS;
                    }
                    case "lines" -> {
                        return ACCESS_LOG;
                    }
                    default -> {}
                }
            }
            throw new IllegalArgumentException("There are neither events nor an access log in '" + file + "'");
        } catch (SQLException e) {
            throw new StoreUnavailableException("'" + file + "' could not be read", e);
        }
    }

    /** Of a file that lies still. */
    abstract LeafRows<? extends LogLeaf> rows(Path file);

    /** What one of them is called. */
    String entry() {
        return entry;
    }

    /** The name of the service's own ledger of them, which lies beside the file. */
    String ledger() {
        return ledger;
    }
}
