/**
 * The store of standalone: Axon's event storage on one SQLite file, with group commit, and the strict logical names
 * under which events are stored.
 *
 * <p>{@link nl.gezinslijn.standalone.store.SqliteEventStorageEngine} is the way in. Below it, {@code GroupCommit}
 * writes (one thread, one commit for all who wait), {@code ReadPool} reads (connections of its own, never the writer's
 * lock) and {@code EventFile} knows the file, its settings and its schema.
 */
@NullMarked
package nl.gezinslijn.standalone.store;

import org.jspecify.annotations.NullMarked;
