package nl.gezinslijn.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.gezinslijn.proof.NoteSigner;
import nl.gezinslijn.query.projection.TestViewStore;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.Notary;
import nl.gezinslijn.query.proof.ProofLedger;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.runtime.store.EventArchive;
import nl.gezinslijn.runtime.store.EventArchive.Lying;
import nl.gezinslijn.runtime.store.StoredEvent;
import nl.gezinslijn.services.axon.AxonServerUnderTest;
import nl.gezinslijn.services.axon.ServerEvents;
import nl.gezinslijn.standalone.proofs.SqliteProofLedger;
import nl.gezinslijn.standalone.store.EventFileArchive;
import nl.gezinslijn.standalone.store.EventRows;
import nl.gezinslijn.standalone.wiring.ManyLives;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a file to an Axon Server and back. How many events is {@code -Dmove.cases} (of about 20 each); what it then
 * moves is told.
 */
class MovingIT {

    private static final int CASES = Integer.getInteger("move.cases", 200);
    private static final int EVENTS_PER_CASE = 20;

    @TempDir
    Path folder;

    private final NoteSigner signer = new NoteSigner("test/events", keys());
    private EventArchive file;
    private EventArchive server;

    @BeforeEach
    void aHouseInFiles() {
        AxonServerUnderTest place = AxonServerUnderTest.get();
        place.empty();
        ManyLives.fill(folder, CASES, EVENTS_PER_CASE);
        file = new EventFileArchive(folder.resolve("events.sqlite"));
        server = ServerEvents.at(place.servers(), "default", null);
    }

    @AfterEach
    void leave() {
        if (file != null) {
            file.close();
            server.close();
        }
    }

    @Test
    void events_move_to_a_server_and_back_and_every_head_that_was_signed_stays_good() {
        Head signed = sign(folder.resolve("proofs.sqlite"));
        long begun = System.nanoTime();
        try (SqliteProofLedger before = new SqliteProofLedger(folder.resolve("proofs.sqlite"));
                SqliteProofLedger there = new SqliteProofLedger(folder.resolve("there.sqlite"));
                SqliteProofLedger after = new SqliteProofLedger(folder.resolve("after.sqlite"));
                EventArchive back = new EventFileArchive(folder.resolve("back").resolve("events.sqlite"))) {
            Contents moved = move(file, server, before, there);
            Contents returned = move(server, back, there, after);

            assertThat(moved).isEqualTo(Contents.of(Events.leaves(file)));
            assertThat(returned).isEqualTo(moved);
            assertThat(after.latestHead().orElseThrow().note())
                    .hasToString(signed.note().toString());
            assertThat(signed.checkpoint().root()).isEqualTo(moved.root());
            assertThat(signed.size()).isEqualTo(moved.entries());
            System.out.printf(
                    "%d events moved to Axon Server and back in %d s, root %s%n",
                    moved.entries(), Duration.ofNanos(System.nanoTime() - begun).toSeconds(), moved.root());
        }
    }

    private static Contents move(EventArchive from, EventArchive to, ProofLedger before, ProofLedger after) {
        Events.move(from, to, MovingIT::nobodyLooks);
        assertThat(Proofs.move(Events.leaves(to), before, after)).isEqualTo(1);
        return Contents.same(Events.leaves(from), Events.leaves(to));
    }

    @Test
    void a_whole_house_moves_to_services_and_back() throws IOException {
        MasterKey master = FullHouse.master(1);
        FullHouse.fill(folder.resolve("house"), master, 20);
        try (TestViewStore store = TestViewStore.inMongoOrMemory();
                House files = House.inFiles(folder.resolve("house"), master);
                House services = House.inServices(
                        ServerEvents.at(AxonServerUnderTest.get().servers(), "default", null), store, master);
                House back = House.inFiles(folder.resolve("back"), master)) {
            new Moving(files, services, master, System.out::println).all();
            new Moving(services, back, master, System.out::println).all();

            assertThat(back.keys().after("", 9_999))
                    .hasSize(FullHouse.KEYS + 1)
                    .usingRecursiveComparison()
                    .isEqualTo(files.keys().after("", 9_999));
            assertThat(back.accessLog().after(0, 9_999))
                    .hasSize(FullHouse.LINES)
                    .isEqualTo(files.accessLog().after(0, 9_999));
            assertThat(back.eventProofs().latestHead().orElseThrow().note())
                    .hasToString(files.eventProofs()
                            .latestHead()
                            .orElseThrow()
                            .note()
                            .toString());
        }
    }

    @Test
    void what_comes_back_is_what_went_byte_for_byte() {
        try (EventArchive back = new EventFileArchive(folder.resolve("back").resolve("events.sqlite"))) {
            Events.move(file, server, MovingIT::nobodyLooks);
            Events.move(server, back, MovingIT::nobodyLooks);
            List<Lying> went = file.after(EventArchive.BEGINNING, 2_000);
            List<Lying> came = back.after(EventArchive.BEGINNING, 2_000);
            assertThat(came).hasSameSizeAs(went);
            for (int i = 0; i < went.size(); i++) {
                assertThat(came.get(i).event())
                        .usingRecursiveComparison()
                        .isEqualTo(went.get(i).event());
            }
        }
    }

    @Test
    void a_move_that_was_broken_off_goes_on_where_it_stopped() {
        class BrokenOff extends RuntimeException {}
        long half = file.size() / 2;
        assertThatThrownBy(() -> Events.move(file, server, count -> {
                    if (count > half) {
                        throw new BrokenOff();
                    }
                }))
                .isInstanceOf(BrokenOff.class);
        assertThat(server.size()).isBetween(half, file.size() - 1);

        Events.move(file, server, MovingIT::nobodyLooks);
        assertThat(Contents.same(Events.leaves(file), Events.leaves(server)).entries())
                .isEqualTo(file.size());
    }

    @Test
    void a_store_with_other_events_is_not_moved_into() {
        StoredEvent other = file.nth(1).orElseThrow().event();
        server.append(List.of(new StoredEvent(
                "another",
                other.aggregateType(),
                "another case",
                0,
                other.name(),
                other.revision(),
                other.millis(),
                other.payload(),
                other.metaData())));
        assertThatThrownBy(() -> Events.move(file, server, MovingIT::nobodyLooks))
                .isInstanceOf(NotTheSame.class)
                .hasMessageContaining("event 0");
        assertThat(server.size()).isEqualTo(1);
    }

    @Test
    void a_tree_over_other_events_is_not_taken_along() {
        sign(folder.resolve("proofs.sqlite"));
        Events.move(file, server, MovingIT::nobodyLooks);
        Path elsewhere = folder.resolve("elsewhere");
        ManyLives.fill(elsewhere, CASES / 2, EVENTS_PER_CASE + 10);
        try (SqliteProofLedger before = new SqliteProofLedger(folder.resolve("proofs.sqlite"));
                SqliteProofLedger after = new SqliteProofLedger(folder.resolve("after.sqlite"));
                EventArchive others = new EventFileArchive(elsewhere.resolve("events.sqlite"))) {
            assertThatThrownBy(() -> Proofs.move(Events.leaves(others), before, after))
                    .isInstanceOf(NotTheSame.class);
            assertThat(after.size()).isZero();
        }
    }

    private Head sign(Path ledger) {
        try (SqliteProofLedger proofs = new SqliteProofLedger(ledger);
                EventRows rows = EventRows.live(folder.resolve("events.sqlite"));
                Notary notary = new Notary(
                        rows,
                        proofs,
                        signer,
                        List.of(),
                        Clock.systemUTC(),
                        Notary.Settings.every(Duration.ofHours(1)))) {
            return notary.sign();
        }
    }

    private static void nobodyLooks(long count) {}

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
