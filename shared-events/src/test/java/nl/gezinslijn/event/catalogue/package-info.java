/**
 * The contract of the events for those outside: schemas, catalogue and event feed, generated from the events and their
 * Javadoc. Run with {@code -Dgolden.write=true} these tests write what they otherwise hold the code to.
 */
@NullMarked
package nl.gezinslijn.event.catalogue;

import org.jspecify.annotations.NullMarked;
