package nl.gezinslijn.query.projection;

import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store for one test, forgotten when it is closed. */
public final class TestViewStore implements ViewStore {

    static final String MONGODB_URI = "GEZINSLIJN_MONGODB_URI";

    private final MongoViewStore store;
    private final Runnable forget;

    private TestViewStore(MongoViewStore store, Runnable forget) {
        this.store = store;
        this.forget = forget;
    }

    /** In this process's memory. */
    public static TestViewStore inMemory() {
        var server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        return new TestViewStore(new MongoViewStore(server.getConnectionString(), "views"), server::shutdownNow);
    }

    /** In a real MongoDB, where the environment names one. */
    public static TestViewStore inMongo() {
        var store = new MongoViewStore(System.getenv(MONGODB_URI), "test-" + UUID.randomUUID());
        return new TestViewStore(store, () -> {});
    }

    public static TestViewStore inMongoOrMemory() {
        return System.getenv(MONGODB_URI) == null ? inMemory() : inMongo();
    }

    @Override
    public MongoDatabase database() {
        return store.database();
    }

    @Override
    public <T extends @Nullable Object> T write(Function<MongoDatabase, T> action) {
        return store.write(action);
    }

    @Override
    public void commit() {
        store.commit();
    }

    @Override
    public boolean exclusive() {
        return store.exclusive();
    }

    @Override
    public void close() {
        store.database().drop();
        store.close();
        forget.run();
    }
}
