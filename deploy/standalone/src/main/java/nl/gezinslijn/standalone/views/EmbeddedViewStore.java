package nl.gezinslijn.standalone.views;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import nl.gezinslijn.query.projection.ViewStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The views, and what is kept beside them, in a file of this process.
 *
 * <p>Writes share a lock and a commit holds it alone. The server stores a document and its entries in unique indexes
 * one after the other; a commit between the two, followed by a crash, would leave a document that can never be inserted
 * again.
 */
public final class EmbeddedViewStore implements ViewStore {

    private static final String FILE = "views.mv";
    private static final String DATABASE = "views";

    private final EmbeddedMongo mongo;
    private final MongoClient client;
    private final MongoDatabase database;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private boolean closed;

    /**
     * Opens the store in a folder, or makes it there.
     *
     * @throws IllegalStateException if another process has it open, or it cannot be read
     */
    public EmbeddedViewStore(Path folder) {
        this(folder, EmbeddedMongo.PATIENCE);
    }

    EmbeddedViewStore(Path folder, Duration patience) {
        mongo = new EmbeddedMongo(folder.resolve(FILE), patience);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.uri()))
                // a server in this process may be slow, but is not gone: without this a heartbeat that waits behind
                // long reads for ten seconds breaks off every question there is
                .applyToSocketSettings(sockets -> sockets.connectTimeout(0, TimeUnit.MILLISECONDS))
                .build());
        database = client.getDatabase(DATABASE);
    }

    @Override
    public MongoDatabase database() {
        return database;
    }

    @Override
    public <T extends @Nullable Object> T write(Function<MongoDatabase, T> action) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The store of views is closed");
            }
            return action.apply(database);
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Straight into the file. It goes on while somebody commits: each document is put in one step, there is no index
     * entry that could be missing.
     */
    @Override
    public void add(String collection, List<Document> documents) {
        mongo.add(DATABASE, collection, documents);
    }

    @Override
    public void commit() {
        if (lock.getReadHoldCount() > 0) {
            throw new IllegalStateException("A commit inside a write would wait for itself");
        }
        lock.writeLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The store of views is closed");
            }
            mongo.commit();
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public boolean exclusive() {
        return true;
    }

    /** Commits, tidies the file within seconds, and closes it. */
    @Override
    public void close() {
        // who waits for room on a full disk holds the lock
        mongo.waitNoMore();
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                client.close();
                mongo.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
