package nl.gezinslijn.standalone.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** An SQLite file that nobody writes to, such as a copy. */
public final class StillFile {

    private StillFile() {}

    /**
     * Opens it for reading. With nothing left in a write-ahead log beside it, SQLite is told that it lies still, and
     * then makes no file of its own there.
     */
    public static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        String still = isWhole(file) ? "?immutable=1" : "";
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri() + still);
    }

    private static boolean isWhole(Path file) {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        try {
            return !Files.exists(log) || Files.size(log) == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
