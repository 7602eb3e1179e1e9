package nl.gezinslijn.query.projection;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store for one test, forgotten when it is closed. */
public final class TestViewStore implements ViewStore {

    /** Of the environment: the address of a real MongoDB to test on. */
    public static final String MONGODB = "GEZINSLIJN_MONGODB";

    private final MongoViewStore store;
    private final Runnable forget;

    private TestViewStore(MongoViewStore store, Runnable forget) {
        this.store = store;
        this.forget = forget;
    }

    /**
     * In this process's memory.
     *
     * @param listeners told of every command that is sent
     */
    public static TestViewStore inMemory(CommandListener... listeners) {
        var server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        return new TestViewStore(
                new MongoViewStore(server.getConnectionString(), "views", listeners), server::shutdownNow);
    }

    /**
     * In the real MongoDB that the environment names; for tests that are {@link OnRealMongo}.
     *
     * @param listeners told of every command that is sent
     */
    public static TestViewStore inMongo(CommandListener... listeners) {
        var store = new MongoViewStore(System.getenv(MONGODB), "test-" + UUID.randomUUID(), listeners);
        return new TestViewStore(store, () -> {});
    }

    public static TestViewStore inMongoOrMemory() {
        return isMongoThere() ? inMongo() : inMemory();
    }

    static boolean isMongoThere() {
        String address = System.getenv(MONGODB);
        return address != null && !address.isBlank();
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
