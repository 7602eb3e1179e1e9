package nl.gezinslijn.standalone.wiring;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.gezinslijn.standalone.store.AroundCommits;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import org.axonframework.common.DirectExecutor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * The steps that a command takes on its way to the disk and back: each line it loads, each event it applies, the append
 * and the commit. At one of them it can be broken off.
 */
final class Steps extends AroundCommits {

    private final List<String> taken = new ArrayList<>();
    private @Nullable Runnable breaking;
    private int at = -1;
    private boolean watched;

    /** Counts from here, and breaks off at the given step; at none when negative. */
    synchronized void watch(int step, Runnable how) {
        taken.clear();
        at = step;
        breaking = how;
        watched = true;
    }

    /** What was passed since then; from here on nothing is. */
    synchronized List<String> taken() {
        watched = false;
        return List.copyOf(taken);
    }

    private void step(String name) {
        Runnable how = null;
        synchronized (this) {
            if (watched) {
                how = taken.size() == at ? breaking : null;
                taken.add(name);
            }
        }
        if (how != null) {
            how.run();
        }
    }

    @Override
    protected void before() throws SQLException {
        within("written, before the commit");
    }

    @Override
    protected void after() throws SQLException {
        within("after the commit, before the acknowledgement");
    }

    private void within(String name) throws SQLException {
        try {
            step(name);
        } catch (BrokenOff e) {
            throw new SQLException(e);
        }
    }

    /** The file of a folder, with these steps around its commits. */
    SqliteEventStorageEngine store(Path directory) {
        return Node.store(directory, this);
    }

    /** A write side with nothing in its caches, so that it loads all that it needs. */
    Node node(EventStorageEngine store) {
        EventStorageEngine engine = watched(EventStorageEngine.class, store, "appendEvents", "append");
        EventStore events = EmbeddedEventStore.builder().storageEngine(engine).build();
        EventStore applied = watched(EventStore.class, events, "publish", "apply");
        EventStore loaded = watched(EventStore.class, applied, "readEvents", "load");
        return new Node(
                configurer -> configurer.configureEventStore(c -> loaded),
                DirectExecutor.INSTANCE,
                UnaryOperator.identity());
    }

    private <T> T watched(Class<T> type, T target, String method, String name) {
        return type.cast(Proxy.newProxyInstance(
                Steps.class.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    boolean counts = called.getName().equals(method);
                    try {
                        if (counts) {
                            step("before " + name);
                        }
                        Object result = called.invoke(target, arguments);
                        if (counts) {
                            step("after " + name);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** What a broken off command fails with. */
    static final class BrokenOff extends RuntimeException {
        BrokenOff() {
            super("broken off, says the test");
        }
    }
}
