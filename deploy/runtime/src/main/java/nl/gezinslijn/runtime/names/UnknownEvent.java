package nl.gezinslijn.runtime.names;

import org.jspecify.annotations.Nullable;

/**
 * In place of an event whose name or revision this program does not know. Only streams carry it (see
 * {@link UnknownEventUpcaster}), with identifier, aggregate, sequence, time and metadata of the real one, so that
 * whoever folds the stream can set that aggregate apart and go on with the others. It is never stored.
 *
 * <p>A processor passes over an event that none of its handlers takes, and so it would over this one: everything that
 * folds events has to take {@code UnknownEvent} too.
 */
public record UnknownEvent(String name, @Nullable String revision) {}
