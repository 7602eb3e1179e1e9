package nl.gezinslijn.standalone.accesslog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.runtime.accesslog.AccessArchive;
import nl.gezinslijn.standalone.store.StoreUnavailableException;

/** The lines of an access log in a file that no service writes to. */
public final class AccessFileArchive implements AccessArchive {

    private static final String AFTER =
            "select number, at, account, command, line from lines where number > ? order by number limit ?";

    private final Connection connection;
    private final AccessFile.Writing writing;

    /** @param file made when it is absent */
    public AccessFileArchive(Path file) {
        try {
            this.connection = DriverManager.getConnection(AccessFile.made(file));
            this.writing = new AccessFile.Writing(connection);
        } catch (SQLException e) {
            throw new StoreUnavailableException("The access log cannot be opened", e);
        }
    }

    @Override
    public long size() {
        return writing.last();
    }

    @Override
    public List<Kept> after(long number, int atMost) {
        try (PreparedStatement statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, number);
            statement.setInt(2, atMost);
            try (ResultSet row = statement.executeQuery()) {
                List<Kept> lines = new ArrayList<>();
                while (row.next()) {
                    lines.add(new Kept(
                            row.getLong(1), row.getLong(2), row.getString(3), row.getInt(4) == 1, row.getString(5)));
                }
                return lines;
            }
        } catch (SQLException e) {
            throw new StoreUnavailableException("The access log cannot be read", e);
        }
    }

    /** All of them or none. */
    @Override
    public void append(List<Kept> lines) {
        requireNext(lines);
        try {
            writing.kept(lines);
        } catch (SQLException e) {
            throw new StoreUnavailableException("The access log cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            writing.close();
        } catch (SQLException e) {
            throw new StoreUnavailableException("The access log cannot be closed", e);
        }
    }
}
