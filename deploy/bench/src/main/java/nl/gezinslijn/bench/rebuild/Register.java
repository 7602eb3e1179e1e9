package nl.gezinslijn.bench.rebuild;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.gezinslijn.bench.harness.Round;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.wiring.AxonConfiguration;
import nl.gezinslijn.runtime.wiring.StoredJson;
import nl.gezinslijn.runtime.wiring.StoredNames;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import nl.gezinslijn.standalone.wiring.ManyLives;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** The events of many families in one file, opened as standalone opens it. */
final class Register implements AutoCloseable {

    private static final LogicalNameSerializer SERIALIZER =
            LogicalNameSerializer.of(new StoredNames(), StoredJson::configure);

    private final Path folder;
    private final Path file;
    private final SqliteEventStorageEngine engine;
    private final EmbeddedEventStore events;
    private final long count;

    private Register(Path folder) throws SQLException {
        this.folder = folder;
        this.file = file(folder);
        this.engine = SqliteEventStorageEngine.builder(file, SERIALIZER)
                .upcasterChain(AxonConfiguration.upcasters(SERIALIZER))
                .build();
        this.events = EmbeddedEventStore.builder().storageEngine(engine).build();
        this.count = counted();
    }

    /** Opens that of a folder; where there is none, lives are told and happen to so many families. */
    static Register in(Path folder, int cases) throws SQLException {
        if (!Files.exists(file(folder))) {
            ManyLives.fill(folder, cases, RebuildBench.EVENTS_PER_CASE);
        }
        return new Register(folder);
    }

    /** One that is made once for all rounds of a bench. */
    static Register of(Round round, int cases) throws Exception {
        return round.ground().once("register-of-" + cases, folder -> in(folder, cases));
    }

    private static Path file(Path folder) {
        return folder.resolve("events.sqlite");
    }

    Path folder() {
        return folder;
    }

    EmbeddedEventStore events() {
        return events;
    }

    /** How many events there are. */
    long count() {
        return count;
    }

    private long counted() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM events")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** To the file itself, past our engine. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @Override
    public void close() {
        events.shutDown();
        engine.close();
    }
}
