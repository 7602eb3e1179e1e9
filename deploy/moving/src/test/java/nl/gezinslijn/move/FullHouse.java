package nl.gezinslijn.move;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.gezinslijn.command.imports.ImportLedger.Checkpoint;
import nl.gezinslijn.command.imports.LineMark;
import nl.gezinslijn.command.imports.Refusal;
import nl.gezinslijn.command.imports.RegisterImport;
import nl.gezinslijn.command.imports.RegisterImport.Content;
import nl.gezinslijn.command.imports.RegisterImport.Progress;
import nl.gezinslijn.command.imports.RegisterImport.State;
import nl.gezinslijn.proof.NoteSigner;
import nl.gezinslijn.query.accesslog.AccessLine.Action;
import nl.gezinslijn.query.proof.LeafSource;
import nl.gezinslijn.query.proof.Notary;
import nl.gezinslijn.query.proof.ProofLedger;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.runtime.proofs.NotaryKey;
import nl.gezinslijn.standalone.accesslog.AccessRows;
import nl.gezinslijn.standalone.accesslog.SqliteAccessLog;
import nl.gezinslijn.standalone.imports.SqliteImportLedger;
import nl.gezinslijn.standalone.keys.FileKeyVault;
import nl.gezinslijn.standalone.proofs.SqliteProofLedger;
import nl.gezinslijn.standalone.store.EventRows;
import nl.gezinslijn.standalone.wiring.ManyLives;

/** A data folder with something of everything in it. */
final class FullHouse {

    static final String JIP = "person:jip";
    static final String GONE = "person:gone";
    static final byte[] PLACE = "place".getBytes(UTF_8);
    static final int KEYS = 600;
    static final int LINES = 700;
    static final int MARKS = 600;
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private FullHouse() {}

    /** Of 32 bytes, each this one. */
    static MasterKey master(int each) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) each);
        try {
            return MasterKey.given(Base64.getEncoder().encodeToString(key), null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return a name, sealed under Jip's key */
    static byte[] fill(Path folder, MasterKey master, int cases) {
        try {
            Files.createDirectories(folder);
            ManyLives.fill(folder, cases, 20);
            looked(folder);
            imported(folder);
            signed(folder, master);
            return keys(folder, master);
        } catch (IOException | GeneralSecurityException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] keys(Path folder, MasterKey master) throws IOException, GeneralSecurityException {
        try (FileKeyVault vault = new FileKeyVault(folder.resolve("keys"), master.aead())) {
            IntStream.range(0, KEYS - 1).forEach(i -> vault.findOrCreate("case:" + new UUID(0, i)));
            vault.findOrCreate(GONE);
            vault.destroy(GONE);
            return vault.findOrCreate(JIP).encrypt("Jip".getBytes(UTF_8), PLACE);
        }
    }

    private static void looked(Path folder) throws SQLException {
        try (SqliteAccessLog log = new SqliteAccessLog(folder.resolve("access-log.sqlite"))) {
            for (int i = 0; i < LINES; i++) {
                log.keepSoon(nl.gezinslijn.query.accesslog.AccessLines.answered(
                        i % 2 == 0 ? "anna" : "bert", i % 3 == 0 ? Action.COMMAND : Action.READ, "one", "case-" + i));
            }
        }
    }

    private static void imported(Path folder) {
        try (SqliteImportLedger ledger = new SqliteImportLedger(folder.resolve("imports.sqlite"))) {
            UUID done = new UUID(0, 1);
            ledger.add(received(done));
            ledger.begin(done, NOON.plusSeconds(1));
            List<LineMark> marks = IntStream.range(0, MARKS)
                    .mapToObj(i -> new LineMark("%064x".formatted(i), "%064x".formatted(i + 7)))
                    .toList();
            List<Refusal> refused = IntStream.rangeClosed(1, 600)
                    .mapToObj(i -> new Refusal(i * 2L, "key-" + i, "TIME-1", null, "said by the test"))
                    .toList();
            Progress all = new Progress(2_000, 60_000, MARKS, 0, 600, 340);
            ledger.checkpoint(new Checkpoint(done, State.DONE, all, marks, refused, null, NOON.plusSeconds(9)));
            UUID cancelled = new UUID(0, 2);
            ledger.add(received(cancelled));
            ledger.cancel(cancelled, NOON.plusSeconds(20));
        }
    }

    static RegisterImport received(UUID id) {
        return new RegisterImport(
                id,
                "importer.inge",
                new Content("spool-" + id, "ab".repeat(32), 60_000, 2_000),
                State.RECEIVED,
                Progress.NONE,
                NOON,
                null,
                null,
                null);
    }

    private static void signed(Path folder, MasterKey master) throws IOException {
        KeyPair key = NotaryKey.load(folder.resolve("notary.key"), master.aead());
        try (SqliteProofLedger events = new SqliteProofLedger(folder.resolve("proofs.sqlite"));
                SqliteProofLedger lines = new SqliteProofLedger(folder.resolve("access-log-proofs.sqlite"));
                EventRows eventRows = EventRows.live(folder.resolve("events.sqlite"));
                AccessRows accessRows = AccessRows.still(folder.resolve("access-log.sqlite"))) {
            sign(eventRows, events, new NoteSigner("test/events", key));
            sign(accessRows, lines, new NoteSigner("test/access-log", key));
        }
    }

    static void sign(LeafSource log, ProofLedger ledger, NoteSigner signer) {
        try (Notary notary = new Notary(
                log,
                ledger,
                signer,
                new ArrayList<>(),
                Clock.systemUTC(),
                Notary.Settings.every(Duration.ofHours(1)))) {
            notary.sign();
        }
    }
}
