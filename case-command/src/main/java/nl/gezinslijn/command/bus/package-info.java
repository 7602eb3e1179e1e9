/** Conflicts, duplicates and outages of every engine as one small set of exceptions. */
@NullMarked
package nl.gezinslijn.command.bus;

import org.jspecify.annotations.NullMarked;
