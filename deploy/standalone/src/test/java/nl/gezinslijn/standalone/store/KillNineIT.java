package nl.gezinslijn.standalone.store;

import static nl.gezinslijn.standalone.store.EngineUnderTest.SERIALIZER;
import static nl.gezinslijn.standalone.store.EngineUnderTest.upTo;
import static nl.gezinslijn.standalone.store.Noted.noted;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle of its work, several times over the same file. */
class KillNineIT {

    private static final int UUID_LENGTH = 36;
    private static final int KILLS = 5;
    private static final int ACKNOWLEDGED_BEFORE_A_KILL = 1_000;

    @TempDir
    Path directory;

    @Test
    @Timeout(180)
    void what_was_acknowledged_is_there_after_every_kill() throws Exception {
        Path file = directory.resolve("events.sqlite");
        Path ledger = directory.resolve("ledger");
        for (int kill = 1; kill <= KILLS; kill++) {
            KilledProcess.run(
                    KilledWriter.class,
                    ledger,
                    ACKNOWLEDGED_BEFORE_A_KILL,
                    line -> line.length() == UUID_LENGTH,
                    file.toString(),
                    "16");
            checkFile(file);
            try (var engine = SqliteEventStorageEngine.builder(file, SERIALIZER).build()) {
                checkEvents(engine, Files.readAllLines(ledger));
                engine.appendEvents(noted("after kill " + kill, 0));
            }
        }
        assertThat(Files.readAllLines(ledger)).hasSizeGreaterThan(KILLS * ACKNOWLEDGED_BEFORE_A_KILL);
    }

    private static void checkFile(Path file) throws SQLException {
        try (var connection = new EventFile(file).openWriter();
                var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA integrity_check")) {
            assertThat(row.getString(1)).isEqualTo("ok");
        }
    }

    private static void checkEvents(SqliteEventStorageEngine engine, List<String> acknowledged) {
        Set<String> found = new HashSet<>();
        Map<String, List<Long>> sequences = new HashMap<>();
        try (var events = engine.readEvents(null, false)) {
            events.forEach(event -> {
                var stored = (DomainEventMessage<?>) event;
                found.add(stored.getIdentifier());
                sequences
                        .computeIfAbsent(stored.getAggregateIdentifier(), aggregate -> new ArrayList<>())
                        .add(stored.getSequenceNumber());
            });
        }
        assertThat(acknowledged).isNotEmpty();
        assertThat(acknowledged.stream().filter(id -> !found.contains(id)))
                .as("lost")
                .isEmpty();
        assertThat(sequences.values()).allSatisfy(of -> assertThat(of).isEqualTo(upTo(0, of.size())));
    }
}
