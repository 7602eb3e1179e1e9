package nl.gezinslijn.move;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.gezinslijn.command.imports.ImportLedger;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.proof.ProofLedger;
import nl.gezinslijn.runtime.accesslog.AccessArchive;
import nl.gezinslijn.runtime.keys.KeyArchive;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.runtime.proofs.NotaryKey;
import nl.gezinslijn.runtime.store.EventArchive;
import nl.gezinslijn.services.store.MongoAccessArchive;
import nl.gezinslijn.services.store.MongoImportLedger;
import nl.gezinslijn.services.store.MongoKeyVault;
import nl.gezinslijn.services.store.MongoProofLedger;
import nl.gezinslijn.services.store.MongoSecrets;
import nl.gezinslijn.standalone.accesslog.AccessFileArchive;
import nl.gezinslijn.standalone.imports.SqliteImportLedger;
import nl.gezinslijn.standalone.keys.FileKeyVault;
import nl.gezinslijn.standalone.proofs.SqliteProofLedger;
import nl.gezinslijn.standalone.store.EventFileArchive;

/** All that is kept of a house and is not made anew from its events. Nobody is at work in it. */
record House(
        EventArchive events,
        KeyArchive keys,
        AccessArchive accessLog,
        ProofLedger eventProofs,
        ProofLedger accessLogProofs,
        Notary notary,
        ImportLedger imports,
        AutoCloseable rest)
        implements AutoCloseable {

    /** Where the key lies that signs heads, wrapped. */
    interface Notary {

        Optional<String> key();

        /** Where there is none. */
        void keep(String key);
    }

    /**
     * In files, which are made when they are absent.
     *
     * @throws IllegalStateException with another master key than the keys were wrapped by
     */
    static House inFiles(Path folder, MasterKey master) throws IOException {
        Files.createDirectories(folder);
        FileKeyVault keys = new FileKeyVault(folder.resolve("keys"), master.alone());
        SqliteProofLedger eventProofs = new SqliteProofLedger(folder.resolve("proofs.sqlite"));
        SqliteProofLedger accessLogProofs = new SqliteProofLedger(folder.resolve("access-log-proofs.sqlite"));
        SqliteImportLedger imports = new SqliteImportLedger(folder.resolve("imports.sqlite"));
        return new House(
                new EventFileArchive(folder.resolve("events.sqlite")),
                keys,
                new AccessFileArchive(folder.resolve("access-log.sqlite")),
                eventProofs,
                accessLogProofs,
                notary(folder.resolve("notary.key")),
                imports,
                () -> {
                    keys.close();
                    eventProofs.close();
                    accessLogProofs.close();
                    imports.close();
                });
    }

    /**
     * In MongoDB, but for its events.
     *
     * @param events closed with it
     * @param store stays open
     * @throws IllegalStateException with another master key than the keys were wrapped by
     */
    static House inServices(EventArchive events, ViewStore store, MasterKey master) {
        MongoSecrets secrets = new MongoSecrets(store);
        return new House(
                events,
                new MongoKeyVault(store, master.alone()),
                new MongoAccessArchive(store),
                new MongoProofLedger(store, "events"),
                new MongoProofLedger(store, "access-log"),
                new Notary() {
                    @Override
                    public Optional<String> key() {
                        return secrets.keptNotaryKey();
                    }

                    @Override
                    public void keep(String key) {
                        secrets.keepNotaryKey(key);
                    }
                },
                new MongoImportLedger(store),
                () -> {});
    }

    private static Notary notary(Path file) {
        return new Notary() {
            @Override
            public Optional<String> key() {
                try {
                    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void keep(String key) {
                try {
                    NotaryKey.keep(file, key);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        events.close();
        accessLog.close();
        try {
            rest.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
