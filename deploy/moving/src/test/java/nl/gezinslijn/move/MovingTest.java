package nl.gezinslijn.move;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.gezinslijn.move.FullHouse.GONE;
import static nl.gezinslijn.move.FullHouse.JIP;
import static nl.gezinslijn.move.FullHouse.PLACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.command.imports.LineMark;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.WrappedKey;
import nl.gezinslijn.query.accesslog.AccessLog.Query;
import nl.gezinslijn.query.projection.TestViewStore;
import nl.gezinslijn.query.proof.ProofLedger;
import nl.gezinslijn.runtime.accesslog.AccessArchive;
import nl.gezinslijn.runtime.keys.KeyArchive.Kept;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.services.store.MongoAccessLog;
import nl.gezinslijn.services.store.MongoKeyVault;
import nl.gezinslijn.standalone.accesslog.AccessRows;
import nl.gezinslijn.standalone.keys.FileKeyVault;
import nl.gezinslijn.standalone.store.EventFileArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A whole house to MongoDB and back; only its events stay in a file, for want of an Axon Server. */
class MovingTest {

    private static final Query OF_CASE_ONE = new Query("one", null, null, null, null, null, 2_000);

    private static final MasterKey MASTER = FullHouse.master(1);
    private static byte[] sealed;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private final TestViewStore store = store();
    private final List<String> told = new ArrayList<>();
    private Path data;
    private House files;
    private House services;

    TestViewStore store() {
        return TestViewStore.inMemory();
    }

    @BeforeAll
    static void a_house_in_files() {
        sealed = FullHouse.fill(shared.resolve("house"), MASTER, 10);
    }

    @BeforeEach
    void one_of_our_own() throws IOException {
        data = folder.resolve("data");
        FileSystemUtils.copyRecursively(shared.resolve("house"), data);
        files = House.inFiles(data, MASTER);
        services = House.inServices(new EventFileArchive(folder.resolve("server.sqlite")), store, MASTER);
    }

    @AfterEach
    void leave() throws IOException {
        files.close();
        services.close();
        store.close();
    }

    private void move(House from, House to) {
        new Moving(from, to, MASTER, told::add).all();
    }

    @Test
    void what_was_sealed_opens_on_the_other_side_and_what_was_destroyed_does_not() throws Exception {
        move(files, services);

        KeyVault there = new MongoKeyVault(store, MASTER.alone());
        assertThat(there.find(JIP).orElseThrow().decrypt(sealed, PLACE)).isEqualTo("Jip".getBytes(UTF_8));
        assertThat(there.find(GONE)).isEmpty();
        assertThat(services.keys().of(List.of(GONE)))
                .singleElement()
                .satisfies(key -> assertThat(key.isDestroyed()).isTrue());
        assertThat(told).contains(FullHouse.KEYS + " keys are on both sides, and 1 destroyed ones on neither.");
    }

    @Test
    void the_access_log_is_line_for_line_what_it_was_and_is_found_by_its_cases() {
        move(files, services);

        assertThat(lines(services.accessLog())).hasSize(FullHouse.LINES).isEqualTo(lines(files.accessLog()));
        try (MongoAccessLog log = new MongoAccessLog(store)) {
            assertThat(log.find(OF_CASE_ONE)).hasSize(FullHouse.LINES);
            log.keep(nl.gezinslijn.query.accesslog.AccessLines.looked("anna", "one"));
            assertThat(log.size()).as("it goes on").isEqualTo(FullHouse.LINES + 1);
        }
    }

    private static List<AccessArchive.Kept> lines(AccessArchive log) {
        return log.after(0, 10_000);
    }

    @Test
    void heads_and_the_key_that_signed_them_move_with_both_logs() {
        move(files, services);

        assertThat(services.notary().key()).isEqualTo(files.notary().key());
        assertThat(lastHead(services.eventProofs())).isEqualTo(lastHead(files.eventProofs()));
        assertThat(lastHead(services.accessLogProofs())).isEqualTo(lastHead(files.accessLogProofs()));
        assertThat(services.accessLogProofs().size()).isEqualTo(FullHouse.LINES);
    }

    private static String lastHead(ProofLedger proofs) {
        return proofs.latestHead().orElseThrow().note().toString();
    }

    @Test
    void a_line_that_was_imported_is_known_on_the_other_side_and_so_is_what_was_refused() {
        move(files, services);

        assertThat(services.imports().latest(9))
                .hasSize(2)
                .isEqualTo(files.imports().latest(9));
        LineMark first = files.imports().doneAfter("", 1).getFirst();
        assertThat(services.imports().done(first.key())).contains(first);
        assertThat(services.imports().doneAfter("", 9_999)).hasSize(FullHouse.MARKS);
        assertThat(services.imports().refusals(new UUID(0, 1), 0, 9_999))
                .hasSize(600)
                .isEqualTo(files.imports().refusals(new UUID(0, 1), 0, 9_999));
    }

    @Test
    void all_of_it_comes_back_as_it_went() throws Exception {
        move(files, services);
        try (House back = House.inFiles(folder.resolve("back"), MASTER)) {
            move(services, back);

            assertThat(lines(back.accessLog())).isEqualTo(lines(files.accessLog()));
            assertThat(back.keys().after("", 9_999))
                    .usingRecursiveComparison()
                    .isEqualTo(files.keys().after("", 9_999));
            assertThat(back.notary().key()).isEqualTo(files.notary().key());
            assertThat(back.imports().latest(9)).isEqualTo(files.imports().latest(9));
            assertThat(back.imports().doneAfter("", 9_999))
                    .isEqualTo(files.imports().doneAfter("", 9_999));
        }
        assertThat(AccessRows.misindexed(folder.resolve("back").resolve("access-log.sqlite")))
                .isZero();
    }

    @Test
    void moving_again_changes_nothing() {
        move(files, services);
        List<String> before = List.copyOf(told);
        told.clear();
        move(files, services);
        assertThat(told)
                .as("all but what is brought over")
                .containsAll(before.stream()
                        .filter(line -> !line.contains("there already") && !line.contains("0 of "))
                        .toList());
    }

    @Test
    void what_was_destroyed_on_the_other_side_is_not_revived_and_goes_here_too() {
        move(files, services);
        services.keys().put(List.of(new Kept(JIP, null)));

        move(files, services);

        assertThat(new MongoKeyVault(store, MASTER.alone()).find(JIP)).isEmpty();
        assertThat(((FileKeyVault) files.keys()).find(JIP)).isEmpty();
    }

    @Test
    void what_was_destroyed_here_since_a_first_move_is_destroyed_there() {
        move(files, services);
        files.keys().put(List.of(new Kept(JIP, null)));

        move(files, services);

        assertThat(new MongoKeyVault(store, MASTER.alone()).find(JIP)).isEmpty();
    }

    @Test
    void another_key_for_the_same_person_stops_the_move() {
        services.keys().put(List.of(new Kept(JIP, WrappedKey.make(JIP, MASTER.alone()))));
        assertThatThrownBy(() -> move(files, services))
                .isInstanceOf(NotTheSame.class)
                .hasMessageContaining("another key");
        assertThat(services.events().size()).as("before any event").isZero();
    }

    @Test
    void a_key_that_is_known_there_alone_stops_the_move() {
        services.keys().put(List.of(new Kept("person:zed", WrappedKey.make("person:zed", MASTER.alone()))));
        assertThatThrownBy(() -> move(files, services))
                .isInstanceOf(NotTheSame.class)
                .hasMessageContaining("not known here");
    }

    @Test
    void with_another_master_key_nothing_is_moved() {
        assertThatThrownBy(() -> House.inFiles(data, FullHouse.master(2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("master key");

        assertThatThrownBy(() -> new Moving(files, services, FullHouse.master(2), told::add).all())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("master key");
        assertThat(services.keys().after("", 1)).isEmpty();
        assertThat(services.events().size()).isZero();
        assertThat(services.accessLog().size()).isZero();
    }

    @Test
    void one_single_key_under_another_master_key_is_found_before_anything_moves() {
        files.keys()
                .put(List.of(new Kept(
                        "person:zed",
                        WrappedKey.make("person:zed", FullHouse.master(2).alone()))));
        assertThatThrownBy(() -> move(files, services)).isInstanceOf(IllegalStateException.class);
        assertThat(services.keys().after("", 1)).isEmpty();
    }

    @Test
    void a_house_that_signs_with_a_key_of_its_own_is_not_moved_into() {
        services.notary().keep(nl.gezinslijn.query.proof.WrappedKeyPair.make(MASTER.alone()));
        assertThatThrownBy(() -> move(files, services))
                .isInstanceOf(NotTheSame.class)
                .hasMessageContaining("signs with a key of its own");
    }

    @Test
    void while_an_import_has_not_ended_nothing_is_moved() {
        files.imports().add(FullHouse.received(new UUID(0, 3)));
        assertThatThrownBy(() -> move(files, services))
                .isInstanceOf(NotTheSame.class)
                .hasMessageContaining("an import has not ended");
        assertThat(services.keys().after("", 1)).isEmpty();
    }

    @Test
    void an_access_log_of_others_is_not_added_to() {
        try (MongoAccessLog log = new MongoAccessLog(store)) {
            log.keep(nl.gezinslijn.query.accesslog.AccessLines.looked("somebody", "else"));
        }
        assertThatThrownBy(() -> move(files, services))
                .isInstanceOf(NotTheSame.class)
                .hasMessageContaining("line 1 of the other access log");
    }

    @Test
    void a_move_that_was_broken_off_in_any_part_goes_on_where_it_stopped() {
        class BrokenOff extends RuntimeException {}
        services.keys().put(files.keys().after("", 500));
        services.accessLog().append(files.accessLog().after(0, 300));
        assertThatThrownBy(() -> new Moving(files, services, MASTER, line -> {
                            if (line.contains("lines of the access log")) {
                                throw new BrokenOff();
                            }
                        })
                        .all())
                .isInstanceOf(BrokenOff.class);
        assertThat(services.accessLog().size()).isEqualTo(300);

        move(files, services);

        assertThat(lines(services.accessLog())).isEqualTo(lines(files.accessLog()));
        assertThat(services.imports().latest(9)).isEqualTo(files.imports().latest(9));
    }

    @Test
    void an_import_that_was_brought_over_half_way_is_brought_over_whole() {
        UUID done = new UUID(0, 1);
        services.imports().add(FullHouse.received(done));
        services.imports()
                .checkpoint(new nl.gezinslijn.command.imports.ImportLedger.Checkpoint(
                        done,
                        nl.gezinslijn.command.imports.RegisterImport.State.RUNNING,
                        new nl.gezinslijn.command.imports.RegisterImport.Progress(1_000, 0, 0, 0, 0, 0),
                        List.of(),
                        files.imports().refusals(done, 0, 500),
                        null,
                        FullHouse.NOON));

        move(files, services);

        assertThat(services.imports().refusals(done, 0, 9_999))
                .isEqualTo(files.imports().refusals(done, 0, 9_999));
        assertThat(services.imports().find(done)).isEqualTo(files.imports().find(done));
    }
}
