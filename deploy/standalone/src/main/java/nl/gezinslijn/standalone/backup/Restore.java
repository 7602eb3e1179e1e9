package nl.gezinslijn.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.gezinslijn.privacy.WrappedKey;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.Frontier;
import nl.gezinslijn.proof.VerifierKey;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.runtime.keys.Directories;
import nl.gezinslijn.runtime.keys.KeyArchive.Kept;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.runtime.proofs.NotaryKey;
import nl.gezinslijn.standalone.backup.Manifest.NotWhole;
import nl.gezinslijn.standalone.backup.Manifest.Piece;
import nl.gezinslijn.standalone.keys.FileKeyVault;
import nl.gezinslijn.standalone.proofs.SqliteProofLedger;
import nl.gezinslijn.standalone.store.ErasureRows;
import nl.gezinslijn.standalone.store.EventFileArchive;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Makes a data folder of a backup. It is made under another name, and looked over there: each file is as it was copied,
 * the logs are those of the manifest, the last signed heads are theirs, every key opens. Keys that were destroyed since
 * the backup are destroyed before the folder gets its name.
 */
final class Restore {

    private static final int PAGE = 500;

    private final Path backup;
    private final Path data;
    private final MasterKey master;
    private final Collection<String> destroyed;

    /** @param keysDestroyed that the backup still had, and are destroyed now */
    record Restored(Manifest manifest, long keys, long keysDestroyed) {}

    /** @param destroyed whose keys were destroyed since */
    Restore(Path backup, Path data, MasterKey master, Collection<String> destroyed) {
        this.backup = backup;
        this.data = data.toAbsolutePath();
        this.master = master;
        this.destroyed = destroyed;
    }

    /**
     * @param masterKey laid into the folder, if any
     * @throws NotWhole when the backup is damaged, or does not open; nothing is left then
     */
    Restored make(@Nullable Path masterKey) throws IOException {
        if (Files.exists(data) && !isEmpty(data)) {
            throw new NotWhole("'" + data + "' is not empty, and nothing is put over what is there");
        }
        Manifest manifest = Manifest.in(backup);
        Path parent = Objects.requireNonNull(data.getParent());
        Files.createDirectories(parent);
        Path staged = Files.createTempDirectory(parent, data.getFileName() + ".restoring-");
        try {
            copy(manifest, staged);
            checkLogs(manifest, staged);
            // one that an older program made is brought up to date
            new EventFileArchive(staged.resolve(DataFolder.EVENTS)).close();
            checkHeads(staged);
            Restored restored = checkKeys(manifest, staged);
            if (masterKey != null) {
                Directories.replace(
                        staged.resolve(DataFolder.MASTER_KEY), Files.readAllBytes(masterKey), Directories.secret());
            }
            Backup.forceFolders(staged);
            Files.deleteIfExists(data);
            Files.move(staged, data, StandardCopyOption.ATOMIC_MOVE);
            Directories.forceParent(data);
            return restored;
        } catch (IOException | RuntimeException e) {
            FileSystemUtils.deleteRecursively(staged);
            throw e;
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.findAny().isEmpty();
        }
    }

    /** All that is damaged is told at once. */
    private void copy(Manifest manifest, Path staged) throws IOException {
        List<String> damaged = new ArrayList<>();
        for (Piece piece : manifest.files()) {
            Path from = backup.resolve(piece.path()).normalize();
            if (!from.startsWith(backup.normalize())) {
                throw new NotWhole(Manifest.NAME + " is damaged");
            }
            if (!Files.isRegularFile(from)) {
                damaged.add(piece.path() + " (it is not there)");
                continue;
            }
            Path to = staged.resolve(piece.path());
            Files.createDirectories(Objects.requireNonNull(to.getParent()));
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
            if (!Backup.kept(staged, to).equals(piece)) {
                damaged.add(piece.path());
            }
        }
        if (!damaged.isEmpty()) {
            throw new NotWhole("damaged: " + String.join(", ", damaged));
        }
    }

    private static void checkLogs(Manifest manifest, Path staged) {
        if (!Manifest.Log.ofEvents(staged.resolve(DataFolder.EVENTS)).equals(manifest.events())) {
            throw new NotWhole(DataFolder.EVENTS + " does not hold the events of the manifest");
        }
        if (!Manifest.Log.ofAccess(staged.resolve(DataFolder.ACCESS_LOG)).equals(manifest.accessLog())) {
            throw new NotWhole(DataFolder.ACCESS_LOG + " does not hold the lines of the manifest");
        }
    }

    /** The last head of either log is signed by the notary, and is one of the tree in the ledger beside it. */
    private void checkHeads(Path staged) throws IOException {
        Path file = staged.resolve(DataFolder.NOTARY_KEY);
        if (!Files.exists(file)) {
            return;
        }
        KeyPair notary = NotaryKey.load(file, master.aead());
        for (String ledger : List.of(DataFolder.EVENT_PROOFS, DataFolder.ACCESS_LOG_PROOFS)) {
            if (!Files.exists(staged.resolve(ledger))) {
                continue;
            }
            try (SqliteProofLedger proofs = new SqliteProofLedger(staged.resolve(ledger))) {
                Optional<Head> last = proofs.latestHead();
                if (last.isPresent() && !isGood(last.get(), proofs, notary)) {
                    throw new NotWhole("the last head in " + ledger + " is not one of its tree");
                }
            }
        }
    }

    private static boolean isGood(Head head, SqliteProofLedger proofs, KeyPair notary) {
        Checkpoint told = head.checkpoint();
        return Checkpoint.open(head.note(), VerifierKey.of(told.origin(), notary.getPublic()))
                .filter(signed ->
                        signed.root().equals(Frontier.of(proofs, signed.size()).root()))
                .isPresent();
    }

    private Restored checkKeys(Manifest manifest, Path staged) throws IOException {
        try (FileKeyVault vault = new FileKeyVault(staged.resolve(DataFolder.KEYS), master.aead())) {
            long before = vault.size();
            for (List<Kept> page = vault.after("", PAGE);
                    !page.isEmpty();
                    page = vault.after(page.getLast().subject(), PAGE)) {
                page.forEach(this::open);
            }
            Set<String> gone = new LinkedHashSet<>(destroyed);
            try (ErasureRows erasures = new ErasureRows(staged.resolve(DataFolder.EVENTS))) {
                gone.addAll(erasures.subjects());
            }
            vault.put(gone.stream().map(subject -> new Kept(subject, null)).toList());
            return new Restored(manifest, vault.size(), before - vault.size());
        }
    }

    private void open(Kept key) {
        byte[] wrapped = key.wrapped();
        if (wrapped != null) {
            WrappedKey.open(key.subject(), wrapped, master.aead());
        }
    }
}
