package nl.gezinslijn.standalone.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** An SQLite file that another process may be writing to. */
public final class LiveFile {

    private LiveFile() {}

    /**
     * Copies it as it is at one moment, in one transaction for reading: nobody who writes waits. What is written
     * meanwhile stays in the log beside it until this is done. The copy is whole, in one file, and not yet forced to
     * disk.
     *
     * @param to is not there yet
     */
    public static void copy(Path file, Path to) {
        if (Files.exists(to)) {
            throw new IllegalArgumentException("'" + to + "' is there already");
        }
        try (Connection connection = new EventFile(file).openReader();
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, to.toAbsolutePath().toString());
            copy.execute();
        } catch (SQLException e) {
            throw new StoreUnavailableException("'" + file + "' could not be copied", e);
        }
    }
}
