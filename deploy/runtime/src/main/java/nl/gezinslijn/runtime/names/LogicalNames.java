package nl.gezinslijn.runtime.names;

import org.jspecify.annotations.Nullable;

/**
 * What the stored names mean: the one place that ties names in the store, which stay for ever, to classes, which move.
 * Events and aggregates (their snapshots are stored under a name too) are in it; nothing else may be stored.
 */
public interface LogicalNames {

    /**
     * A name in the store.
     *
     * @param revision the revision of its shape, such as {@code 1}
     */
    record Name(String name, String revision) {}

    /** The class that reads what is stored under this name, or null when this program knows no such name. */
    @Nullable
    Class<?> classOf(String name);

    /**
     * The name and the one revision under which this class is written and read, or null when it is not to be stored.
     */
    @Nullable
    Name nameOf(Class<?> type);
}
