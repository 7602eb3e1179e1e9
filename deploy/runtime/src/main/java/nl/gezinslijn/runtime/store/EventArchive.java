package nl.gezinslijn.runtime.store;

import java.util.List;
import java.util.Optional;

/** All events of a store in the order in which they were stored, for whoever moves them. Nobody else writes to it. */
public interface EventArchive extends AutoCloseable {

    /** Before the first. */
    long BEGINNING = -1;

    /** @param position where the event lies in this store; grows, with gaps or without */
    record Lying(long position, StoredEvent event) {}

    /** How many there are. */
    long size();

    /** Those behind a position, in order. */
    List<Lying> after(long position, int atMost);

    /** The one with so many before it. */
    Optional<Lying> nth(long index);

    /**
     * Adds them at the end, all of them or none; safe when it returns.
     *
     * @throws IllegalStateException when one is there already, or contradicts what is there
     */
    void append(List<StoredEvent> events);

    @Override
    void close();
}
