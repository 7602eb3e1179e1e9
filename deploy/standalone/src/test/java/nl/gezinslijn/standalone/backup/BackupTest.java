package nl.gezinslijn.standalone.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.gezinslijn.proof.NoteSigner;
import nl.gezinslijn.query.accesslog.AccessLine.Action;
import nl.gezinslijn.query.accesslog.AccessLines;
import nl.gezinslijn.query.proof.Notary;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.runtime.proofs.NotaryKey;
import nl.gezinslijn.standalone.accesslog.SqliteAccessLog;
import nl.gezinslijn.standalone.backup.Backup.NotMade;
import nl.gezinslijn.standalone.keys.FileKeyVault;
import nl.gezinslijn.standalone.proofs.SqliteProofLedger;
import nl.gezinslijn.standalone.store.EventRows;
import nl.gezinslijn.standalone.wiring.ManyLives;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

class BackupTest {

    private static final String JIP = "person:jip";
    private static final String FENNA = "person:fenna";
    private static final byte[] PLACE = "place".getBytes(UTF_8);

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Path house;
    private static byte[] sealed;

    private Path data;
    private Path kept;
    private Path fresh;
    private MasterKey master;
    private final Map<String, String> environment = new HashMap<>();

    private record Said(int exit, String text) {}

    @BeforeAll
    static void a_house_with_something_of_everything() throws Exception {
        house = shared.resolve("house");
        ManyLives.fill(house, 20, 12);
        MasterKey master = MasterKey.load(null, house.resolve("master.key"));
        try (FileKeyVault vault = new FileKeyVault(house.resolve("keys"), master.aead())) {
            sealed = vault.findOrCreate(JIP).encrypt("Jip".getBytes(UTF_8), PLACE);
            vault.findOrCreate(FENNA);
        }
        try (SqliteAccessLog log = new SqliteAccessLog(house.resolve("access-log.sqlite"))) {
            log.keep(AccessLines.answered("anna", Action.READ, "one"));
        }
        KeyPair notary = NotaryKey.load(house.resolve("notary.key"), master.aead());
        try (SqliteProofLedger ledger = new SqliteProofLedger(house.resolve("proofs.sqlite"));
                EventRows rows = EventRows.live(house.resolve("events.sqlite"));
                Notary signing = new Notary(
                        rows,
                        ledger,
                        new NoteSigner("test/events", notary),
                        List.of(),
                        Clock.systemUTC(),
                        Notary.Settings.every(Duration.ofHours(1)))) {
            signing.sign();
        }
        Files.writeString(Files.createDirectory(house.resolve("imports")).resolve("upload"), "sealed");
        Files.writeString(house.resolve("views.mv"), "made anew");
    }

    @BeforeEach
    void one_of_our_own() throws Exception {
        data = folder.resolve("data");
        kept = folder.resolve("kept");
        fresh = folder.resolve("fresh");
        FileSystemUtils.copyRecursively(house, data);
        master = MasterKey.load(null, data.resolve("master.key"));
    }

    private FileKeyVault vault(Path where) throws IOException {
        return new FileKeyVault(where.resolve("keys"), master.aead());
    }

    @Test
    void a_house_is_made_of_its_backup_again() throws Exception {
        Path backup = made();

        Said said = restore(backup, "--destroyed", data.resolve("keys").toString(), "--master-key", masterFile());

        assertThat(said.text()).contains("2 keys, each of which opens; 0 that were destroyed since");
        assertThat(said.exit()).isZero();
        assertThat(Manifest.Log.ofEvents(fresh.resolve("events.sqlite")))
                .isEqualTo(Manifest.Log.ofEvents(data.resolve("events.sqlite")));
        assertThat(fresh.resolve("imports/upload")).hasContent("sealed");
        assertThat(fresh.resolve("views.mv")).as("made anew").doesNotExist();
        assertThat(fresh.resolve("master.key")).hasSameBinaryContentAs(data.resolve("master.key"));
        try (FileKeyVault vault = vault(fresh)) {
            assertThat(vault.find(JIP).orElseThrow().decrypt(sealed, PLACE)).isEqualTo("Jip".getBytes(UTF_8));
        }
        assertThat(names(folder)).containsExactlyInAnyOrder("data", "kept", "fresh");
    }

    @Test
    void a_key_that_was_destroyed_since_is_not_revived() throws Exception {
        Path backup = made();
        try (FileKeyVault vault = vault(data)) {
            vault.destroy(JIP);
        }

        Said said = restore(backup, "--destroyed", data.resolve("keys").toString(), "--master-key", masterFile());

        assertThat(said.text()).contains("1 keys, each of which opens; 1 that were destroyed since");
        try (FileKeyVault vault = vault(fresh)) {
            assertThat(vault.find(JIP)).isEmpty();
            assertThat(vault.find(FENNA)).isPresent();
        }
    }

    @Test
    void whoever_restores_has_to_say_what_was_destroyed_since() throws Exception {
        Path backup = made();
        assertThat(restore(backup, "--master-key", masterFile()).exit()).isEqualTo(CommandLine.ExitCode.USAGE);

        Said said = restore(backup, "--destroyed-not-known", "--master-key", masterFile());

        assertThat(said.exit()).isZero();
        assertThat(said.text()).contains("look it up, and erase them again");
    }

    @Test
    void the_master_key_is_in_it_when_asked_for_and_not_otherwise() throws Exception {
        Path without = made();
        assertThat(without.resolve("master.key")).doesNotExist();
        Said refused = restore(without, "--destroyed-not-known");
        assertThat(refused.exit()).isEqualTo(RestoreCommand.NOT_RESTORED);
        assertThat(refused.text()).contains("the master key is needed");

        Path with = backup(true).make("test").folder();
        assertThat(restore(with, "--destroyed-not-known").exit()).isZero();
        assertThat(fresh.resolve("master.key")).hasSameBinaryContentAs(data.resolve("master.key"));
    }

    @Test
    void with_another_master_key_nothing_is_made() throws Exception {
        Path backup = made();
        environment.put(MasterKey.VARIABLE, Base64.getEncoder().encodeToString(new byte[32]));

        Said said = restore(backup, "--destroyed-not-known");

        assertThat(said.exit()).isEqualTo(RestoreCommand.NOT_RESTORED);
        assertThat(said.text()).contains("does not open with this master key");
        assertThat(names(folder)).containsExactlyInAnyOrder("data", "kept");
    }

    @Test
    void nothing_is_put_over_what_is_there() throws Exception {
        Path backup = made();
        Files.writeString(Files.createDirectory(fresh).resolve("mine"), "mine");

        Said said = restore(backup, "--destroyed-not-known", "--master-key", masterFile());

        assertThat(said.exit()).isEqualTo(RestoreCommand.NOT_RESTORED);
        assertThat(said.text()).contains("is not empty");
        assertThat(names(fresh)).containsExactly("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"events.sqlite", "access-log.sqlite", "proofs.sqlite", "keys", "notary.key", "imports/upload"})
    void one_damaged_byte_is_told_by_the_name_of_its_file(String name) throws Exception {
        Path backup = made();
        Path file = backup.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        Said said = restore(backup, "--destroyed-not-known", "--master-key", masterFile());

        assertThat(said.exit()).isEqualTo(RestoreCommand.NOT_RESTORED);
        assertThat(said.text()).isEqualToIgnoringNewLines("Not restored: damaged: " + name);
        assertThat(names(folder)).containsExactlyInAnyOrder("data", "kept");
    }

    @Test
    void a_file_that_is_not_there_is_told_by_name() throws Exception {
        Path backup = made();
        Files.delete(backup.resolve("keys"));
        assertThat(restore(backup, "--destroyed-not-known", "--master-key", masterFile())
                        .text())
                .contains("keys (it is not there)");
    }

    @Test
    void events_of_another_house_are_not_taken_for_its_own() throws Exception {
        Path backup = made();
        Path elsewhere = folder.resolve("elsewhere");
        ManyLives.fill(elsewhere, 21, 12);
        Manifest told = Manifest.in(backup);
        new Manifest(
                        told.format(),
                        told.program(),
                        told.begunAt(),
                        Manifest.Log.ofEvents(elsewhere.resolve("events.sqlite")),
                        told.accessLog(),
                        told.files())
                .writeTo(backup);
        assertThat(restore(backup, "--destroyed-not-known", "--master-key", masterFile())
                        .text())
                .contains("events.sqlite does not hold the events of the manifest");
    }

    @Test
    void what_has_no_manifest_is_no_backup() throws Exception {
        Path backup = made();
        Files.writeString(backup.resolve("manifest.json"), "{");
        assertThat(restore(backup, "--destroyed-not-known", "--master-key", masterFile())
                        .text())
                .contains("manifest.json is damaged");
        Files.delete(backup.resolve("manifest.json"));
        assertThat(restore(backup, "--destroyed-not-known", "--master-key", masterFile())
                        .text())
                .contains("there is no manifest.json");
    }

    @Test
    void without_room_for_it_nothing_is_begun() throws Exception {
        assertThatThrownBy(() -> new Backup(data, kept, false, Clock.systemUTC(), place -> Backup.MARGIN).make("test"))
                .isInstanceOf(NotMade.class)
                .hasMessageContaining("MB free");
        assertThat(names(kept)).isEmpty();
    }

    @Test
    void of_one_that_fails_half_way_nothing_is_left_that_looks_like_one() throws Exception {
        Files.writeString(data.resolve("access-log.sqlite"), "this is no database");
        Files.deleteIfExists(data.resolve("access-log.sqlite-wal"));
        Said said = run(new CommandLine(new BackupCommand()), "--data", data.toString(), "--to", kept.toString());
        assertThat(said.exit()).isEqualTo(BackupCommand.NOT_MADE);
        assertThat(said.text()).contains("No backup was made", "access-log.sqlite");
        assertThat(names(kept)).isEmpty();
    }

    @Test
    void a_file_that_nobody_knows_is_told() throws Exception {
        Files.writeString(data.resolve("something"), "new");
        Said said = run(new CommandLine(new BackupCommand()), "--data", data.toString(), "--to", kept.toString());
        assertThat(said.exit()).isZero();
        assertThat(said.text()).contains("Not in it, for they are not known here: something.");
    }

    private Path made() throws IOException {
        return backup(false).make("test").folder();
    }

    /** A second later than the one before. */
    private Backup backup(boolean withMasterKey) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Files.exists(kept) ? 5 : 0));
        return new Backup(data, kept, withMasterKey, clock, place -> Long.MAX_VALUE);
    }

    private String masterFile() {
        return data.resolve("master.key").toString();
    }

    private Said restore(Path backup, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--from", backup.toString(), "--data", fresh.toString()));
        arguments.addAll(List.of(more));
        return run(new CommandLine(new RestoreCommand(environment)), arguments.toArray(String[]::new));
    }

    private static Said run(CommandLine command, String... arguments) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        int exit = command.setOut(out).setErr(out).execute(arguments);
        return new Said(exit, text.toString());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
