package nl.gezinslijn.standalone.store;

import static nl.gezinslijn.standalone.store.EngineUnderTest.SERIALIZER;
import static nl.gezinslijn.standalone.store.EngineUnderTest.upTo;
import static nl.gezinslijn.standalone.store.Noted.noted;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.gezinslijn.reliability.ClientLedger;
import nl.gezinslijn.reliability.Judgement;
import nl.gezinslijn.reliability.Presence;
import nl.gezinslijn.reliability.Recording;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle of its work, several times over the same file. */
class KillNineIT {

    /** {@code -Dkill.store=40} is the long form. */
    private static final int KILLS = Integer.getInteger("kill.store", 5);

    /** At most; when exactly is left to chance. */
    private static final int ACKNOWLEDGED_BEFORE_A_KILL = 1_000;

    @TempDir
    Path directory;

    @Test
    @Timeout(600)
    void what_was_acknowledged_is_there_after_every_kill() throws Exception {
        Path file = directory.resolve("events.sqlite");
        Path ledger = directory.resolve("ledger");
        Random random = new Random();
        Judgement judgement = Judgement.NONE;
        for (int kill = 1; kill <= KILLS; kill++) {
            KilledProcess.run(
                    KilledWriter.class,
                    1 + random.nextInt(ACKNOWLEDGED_BEFORE_A_KILL),
                    file.toString(),
                    ledger.toString(),
                    "16");
            checkFile(file);
            try (var engine = SqliteEventStorageEngine.builder(file, SERIALIZER).build()) {
                judgement = judge(engine, ClientLedger.read(ledger));
                assertThat(judgement.losses()).as("lost in kill %d", kill).isEmpty();
                engine.appendEvents(noted("after kill " + kill, 0));
            }
        }
        assertThat(judgement.found()).isGreaterThanOrEqualTo(KILLS);
        Recording.did(KILLS);
        judgement.nothingIsLost();
    }

    private static void checkFile(Path file) throws SQLException {
        try (var connection = new EventFile(file).openWriter();
                var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA integrity_check")) {
            assertThat(row.getString(1)).isEqualTo("ok");
        }
    }

    private static Judgement judge(SqliteEventStorageEngine engine, List<ClientLedger.Line> ledger) {
        Map<String, Integer> found = new HashMap<>();
        Map<String, List<Long>> sequences = new HashMap<>();
        try (var events = engine.readEvents(null, false)) {
            events.forEach(event -> {
                var stored = (DomainEventMessage<?>) event;
                found.merge(stored.getIdentifier(), 1, Integer::sum);
                sequences
                        .computeIfAbsent(stored.getAggregateIdentifier(), aggregate -> new ArrayList<>())
                        .add(stored.getSequenceNumber());
            });
        }
        assertThat(sequences.values()).allSatisfy(of -> assertThat(of).isEqualTo(upTo(0, of.size())));
        return Judgement.of(ledger, append -> {
            List<String> ids = List.of(append.about().split(KilledWriter.BETWEEN));
            long there = ids.stream().filter(found::containsKey).count();
            boolean twice = ids.stream().anyMatch(id -> found.getOrDefault(id, 0) > 1);
            return twice
                    ? Presence.MORE_THAN_ONCE
                    : there == ids.size() ? Presence.ONCE : there == 0 ? Presence.ABSENT : Presence.HALF;
        });
    }
}
