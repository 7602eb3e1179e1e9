package nl.gezinslijn.standalone.views;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A server that speaks MongoDB's protocol on a free port of this machine alone, and keeps its data in one file.
 *
 * <p>The file changes only by {@link #commit()}: what was written since the last one is lost with the process, all of
 * it together. So it never holds half of what belongs together, provided that nobody writes during a commit;
 * {@link EmbeddedViewStore} sees to that.
 */
final class EmbeddedMongo implements AutoCloseable {

    /**
     * How long what has been replaced stays readable, for scans that have begun, before its space is used again. The
     * file grows by as much as is written in that time, and no further.
     */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int TIDY_BELOW_PERCENT = 80;
    private static final int TIDY_BYTES = 4 << 20;
    // the store keeps five versions: only then does the space of what was moved become free, and the file shorter
    private static final int TIDY_ROUNDS_ON_CLOSE = 12;
    private static final int CACHE_MEGABYTES = 64;

    private final Path path;
    private final MVStore file;
    private final FileBackend backend;
    private final MongoServer server;
    private final Duration patience;
    private long tidied = System.nanoTime();

    /**
     * Opens the file, or makes it, and starts the server.
     *
     * @throws IllegalStateException if the file is in use by another process, or cannot be read
     */
    EmbeddedMongo(Path path, Duration patience) {
        this.patience = patience;
        this.path = path;
        this.file = open(path);
        file.setRetentionTime((int) patience.toMillis());
        EarlierFile.convert(file);
        this.backend = new FileBackend(file);
        this.server = new MongoServer(backend);
        server.bind(InetAddress.getLoopbackAddress().getHostAddress(), 0);
    }

    /** Where a client of this process connects to. */
    String uri() {
        return server.getConnectionString();
    }

    /**
     * Puts documents of a generation, without the way through the protocol, but for those of which as much or more is
     * there. Each is whole or not there at all, also while somebody commits.
     */
    void add(String database, String collection, List<org.bson.Document> documents) {
        backend.database(database).add(collection, documents);
    }

    /** Puts all that was written into the file and onto the disk. Now and then it tidies the file, for a moment. */
    void commit() {
        // several may wait for the same commit; the first does it for all
        if (!file.hasUnsavedChanges()) {
            return;
        }
        save();
        if (System.nanoTime() - tidied > patience.toNanos()) {
            tidy();
        }
    }

    /** A commit that waits for room on a full disk waits no more, and fails. */
    void waitNoMore() {
        PatientFiles.waitNoMore(path);
    }

    /** Commits, tidies within bounds, and lets go of the file. */
    @Override
    public void close() {
        save();
        // nobody reads any more
        file.setRetentionTime(0);
        for (int round = 0; round < TIDY_ROUNDS_ON_CLOSE && tidy(); round++) {}
        server.shutdownNow();
    }

    private void save() {
        file.commit();
        file.sync();
    }

    /** Writes some of what is scattered anew, so that the space around it becomes free; whether there was any. */
    private boolean tidy() {
        boolean any = file.compact(TIDY_BELOW_PERCENT, TIDY_BYTES);
        save();
        tidied = System.nanoTime();
        return any;
    }

    private static MVStore open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            return new MVStore.Builder()
                    .fileName(PatientFiles.name(path))
                    .autoCommitDisabled()
                    // zero, or it still commits by itself when much has been written
                    .autoCommitBufferSize(0)
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
        } catch (MVStoreException e) {
            String fault = e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? " is in use by another process: stop that one, or choose another data folder"
                    : " cannot be read as a store of views";
            throw new IllegalStateException(path + fault, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
