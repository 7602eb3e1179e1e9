package nl.gezinslijn.standalone.wiring;

import java.nio.file.Path;
import java.util.stream.Stream;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.io.TempDir;

/** Over one file. */
class TwoNodesIT extends TwoNodesContract {

    @TempDir
    Path directory;

    private SqliteEventStorageEngine store;

    @Override
    protected void begin() {
        store = Node.store(directory);
    }

    @Override
    protected Node node() {
        return new Node(store);
    }

    @Override
    protected Stream<? extends EventMessage<?>> stored() {
        return store.readEvents(null, false);
    }

    @Override
    protected void end() {
        store.close();
    }
}
