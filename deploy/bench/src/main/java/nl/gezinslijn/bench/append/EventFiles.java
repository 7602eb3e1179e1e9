package nl.gezinslijn.bench.append;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.wiring.AxonConfiguration;
import nl.gezinslijn.runtime.wiring.StoredJson;
import nl.gezinslijn.runtime.wiring.StoredNames;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;

/** Our event file: opened by our engine, or looked at from outside. */
public final class EventFiles {

    public static final LogicalNameSerializer SERIALIZER =
            LogicalNameSerializer.of(new StoredNames(), StoredJson::configure);

    /** As our engine opens it. */
    static final String SETTINGS = "?journal_mode=WAL&synchronous=FULL&busy_timeout=20000&transaction_mode=IMMEDIATE";

    /** And how much of the log it copies into the file at a time. */
    static final String PIECES = "PRAGMA wal_autocheckpoint = 10000";

    private EventFiles() {}

    /** The engine as standalone sets it up. */
    public static SqliteEventStorageEngine open(Path folder) {
        return SqliteEventStorageEngine.builder(in(folder), SERIALIZER)
                .snapshotFilter(AxonConfiguration.snapshotFilter())
                .upcasterChain(AxonConfiguration.upcasters(SERIALIZER))
                .build();
    }

    public static Path in(Path folder) {
        return folder.resolve("events.sqlite");
    }

    static Connection connect(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file + SETTINGS);
        try (Statement statement = connection.createStatement()) {
            statement.execute(PIECES);
        }
        return connection;
    }

    /** How many events of this name there are. */
    public static long count(Path file, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM events WHERE name = ?")) {
            count.setString(1, name);
            try (ResultSet row = count.executeQuery()) {
                return row.getLong(1);
            }
        }
    }

    /** How many rows there are in a table. */
    public static long rows(Path file, String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return rows(connection, table);
        }
    }

    static long rows(Connection connection, String table) throws SQLException {
        try (Statement count = connection.createStatement();
                ResultSet row = count.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
