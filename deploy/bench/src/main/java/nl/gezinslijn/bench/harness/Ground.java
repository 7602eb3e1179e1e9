package nl.gezinslijn.bench.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the contestants of a bench share from round to round, such as a store that takes minutes to fill. */
public final class Ground implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Ground.class);

    private final Path folder;
    private final Map<String, Object> made = new HashMap<>();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    Ground(Path folder) {
        this.folder = folder;
    }

    /** Makes something in a folder of its own. */
    @FunctionalInterface
    public interface Making<T> {

        T in(Path folder) throws Exception;
    }

    /** Made by who first asks for it, in a warm-up if there is one; closed after the last round if it can be. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // who made it knows what it is
    public synchronized <T> T once(String name, Making<T> making) throws Exception {
        if (!made.containsKey(name)) {
            T value = making.in(Files.createDirectories(folder.resolve(name)));
            made.put(name, value);
            if (value instanceof AutoCloseable closeable) {
                open.push(closeable);
            }
        }
        return (T) made.get(name);
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            AutoCloseable last = open.pop();
            try {
                last.close();
            } catch (Exception e) {
                log.warn("{} did not close", last, e);
            }
        }
    }
}
