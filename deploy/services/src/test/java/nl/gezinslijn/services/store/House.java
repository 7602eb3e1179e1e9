package nl.gezinslijn.services.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.query.projection.MongoViewStore;
import nl.gezinslijn.query.projection.TestViewStore;
import nl.gezinslijn.query.projection.ViewStore;

/** One database of its own for one test, and as many clients of it as there are instances. */
final class House implements AutoCloseable {

    private final String uri;
    private final Runnable forget;
    private final String database = "test-" + UUID.randomUUID();
    private final List<MongoViewStore> instances = new ArrayList<>();

    private House(String uri, Runnable forget) {
        this.uri = uri;
        this.forget = forget;
    }

    /** On the embedded server, in this process's memory. */
    static House inMemory() {
        var server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        return new House(server.getConnectionString(), server::shutdownNow);
    }

    /** In the real MongoDB that the environment names. */
    static House inMongo() {
        return new House(System.getenv(TestViewStore.MONGODB), () -> {});
    }

    /** With a client of its own, as another process has. */
    synchronized ViewStore instance() {
        var instance = new MongoViewStore(uri, database);
        instances.add(instance);
        return instance;
    }

    @Override
    public synchronized void close() {
        instance().database().drop();
        instances.forEach(MongoViewStore::close);
        forget.run();
    }
}
