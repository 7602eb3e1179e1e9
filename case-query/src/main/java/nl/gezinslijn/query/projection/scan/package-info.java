/**
 * One pass over all events of a store, in the order they were recorded, spread over the cores by aggregate.
 *
 * <p>One thread reads and hands the events on undecoded, in chunks; each
 * {@link nl.gezinslijn.query.projection.scan.Hand} decodes and folds those of its own aggregates. Reading costs little
 * beside decoding, so this goes as fast as the cores do.
 */
@NullMarked
package nl.gezinslijn.query.projection.scan;

import org.jspecify.annotations.NullMarked;
