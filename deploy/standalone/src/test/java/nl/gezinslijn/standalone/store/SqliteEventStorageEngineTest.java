package nl.gezinslijn.standalone.store;

import static nl.gezinslijn.standalone.store.EngineUnderTest.SERIALIZER;
import static nl.gezinslijn.standalone.store.EngineUnderTest.many;
import static nl.gezinslijn.standalone.store.Noted.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is particular to the file, beyond the contract of every engine. */
class SqliteEventStorageEngineTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("data").resolve("events.sqlite");
    }

    private SqliteEventStorageEngine.Builder builder() {
        return SqliteEventStorageEngine.builder(file, SERIALIZER);
    }

    @Test
    void a_commit_waits_for_the_disk() throws SQLException {
        try (var connection = new EventFile(file).openWriter()) {
            assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(connection, "synchronous")).isEqualTo("2");
            assertThat(pragma(connection, "fullfsync")).isEqualTo("1");
        }
    }

    @Test
    void what_was_stored_is_there_after_reopening_and_is_all_in_one_file() {
        try (var engine = builder().build()) {
            engine.appendEvents(many("a", 0, 5));
            engine.storeSnapshot(noted("a", 4));
        }
        assertThat(file.getParent())
                .isDirectoryContaining(path -> path.equals(file))
                .isDirectoryNotContaining("glob:*-wal");
        try (var engine = builder().build()) {
            assertThat(engine.lastSequenceNumberFor("a")).contains(4L);
            assertThat(engine.readSnapshot("a")).isPresent();
            engine.appendEvents(noted("a", 5));
            assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(6));
        }
    }

    @Test
    void a_file_of_a_newer_program_is_refused() throws SQLException {
        try (var connection = new EventFile(file).openWriter();
                var statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 99");
        }
        assertThatThrownBy(() -> builder().build())
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("version 99");
    }

    @Test
    void long_streams_come_in_batches_and_see_what_is_appended_meanwhile() {
        try (var engine = builder().batchSize(7).build()) {
            engine.appendEvents(many("a", 0, 50));
            try (var events = engine.readEvents(null, false)) {
                var iterator = events.iterator();
                iterator.next();
                engine.appendEvents(many("a", 50, 100));
                int read = 1;
                for (; iterator.hasNext(); read++) {
                    iterator.next();
                }
                assertThat(read).isEqualTo(100);
            }
            assertThat(engine.readEvents("a").asStream()).hasSize(100);
        }
    }

    @Test
    void a_stream_left_half_read_holds_no_connection() {
        try (var engine = builder()
                .readers(1)
                .batchSize(2)
                .patience(Duration.ofSeconds(2))
                .build()) {
            engine.appendEvents(many("a", 0, 10));
            for (int i = 0; i < 5; i++) {
                assertThat(engine.readEvents("a").next().getSequenceNumber()).isZero();
            }
            assertThat(engine.lastSequenceNumberFor("a")).contains(9L);
        }
    }

    @Test
    void who_reads_neither_waits_for_a_commit_nor_sees_it_early() {
        var gate = new Gate(new EventFile(file)::openWriter);
        try (var engine = builder().writer(gate::connect).build()) {
            engine.appendEvents(noted("a", 0));
            gate.shut();
            var append = CompletableFuture.runAsync(() -> engine.appendEvents(noted("a", 1)));
            await().until(gate::holdsBackACommit);
            assertThat(engine.lastSequenceNumberFor("a")).contains(0L);
            assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
            gate.open();
            assertThat(append).succeedsWithin(Duration.ofSeconds(30));
            assertThat(engine.lastSequenceNumberFor("a")).contains(1L);
        }
    }

    @Test
    void a_full_disk_is_an_outage_that_loses_nothing_and_ends_when_there_is_room() throws Exception {
        var pages = new AtomicLong(60);
        try (var engine = builder().writer(() -> limited(pages.get())).build()) {
            int stored = 0;
            StoreUnavailableException outage = null;
            for (; outage == null; stored += outage == null ? 1 : 0) {
                try {
                    engine.appendEvents(noted("a", stored, "x".repeat(5_000)));
                } catch (StoreUnavailableException e) {
                    outage = e;
                }
            }
            assertThat(outage).rootCause().hasMessageContaining("SQLITE_FULL");
            assertThat(engine.readEvents("a").asStream()).hasSize(stored);

            pages.set(1_000_000);
            engine.appendEvents(noted("a", stored, "x".repeat(5_000)));
            assertThat(engine.readEvents("a").asStream()).hasSize(stored + 1);
        }
        try (var connection = new EventFile(file).openReader()) {
            assertThat(pragma(connection, "integrity_check")).isEqualTo("ok");
        }
    }

    @Test
    void a_live_event_reaches_who_waits_for_it_at_once() throws Exception {
        try (var engine = builder().build()) {
            // Only the notification after the commit can bring it: the store looks by itself once an hour.
            var store = EmbeddedEventStore.builder()
                    .storageEngine(engine)
                    .fetchDelay(Duration.ofHours(1).toMillis())
                    .build();
            try (var stream = store.openStream(null)) {
                store.publish(noted("a", 0));
                assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
                assertThat(stream.hasNextAvailable(10, TimeUnit.MILLISECONDS)).isFalse();
                for (int n = 1; n < 20; n++) {
                    store.publish(noted("a", n));
                    await().atMost(Duration.ofSeconds(10))
                            .pollInSameThread()
                            .pollDelay(Duration.ZERO)
                            .until(() -> stream.hasNextAvailable(10, TimeUnit.MILLISECONDS));
                    assertThat(stream.nextAvailable().trackingToken())
                            .isEqualTo(new GlobalSequenceTrackingToken(n + 1));
                }
            } finally {
                store.shutDown();
            }
        }
    }

    @Test
    void a_token_of_another_kind_of_engine_is_refused() {
        try (var engine = builder().build()) {
            var foreign = GapAwareTrackingToken.newInstance(3, Collections.emptySet());
            assertThatThrownBy(() -> engine.readEvents(foreign, false).toList())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("GapAwareTrackingToken");
        }
    }

    @Test
    void a_closed_store_is_unavailable_and_may_be_closed_again() {
        var engine = builder().build();
        engine.close();
        engine.close();
        assertThatThrownBy(() -> engine.readEvents("a").hasNext()).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> engine.appendEvents(noted("a", 0))).isInstanceOf(StoreUnavailableException.class);
    }

    private Connection limited(long pages) throws SQLException {
        Connection connection = new EventFile(file).openWriter();
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + pages);
        }
        return connection;
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA " + name)) {
            return row.getString(1);
        }
    }
}
