/** Keeping the record right: REC-1, REC-2. */
@NullMarked
package nl.gezinslijn.command.record;

import org.jspecify.annotations.NullMarked;
