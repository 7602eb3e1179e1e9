/** Warm handover and aftercare: HAND-1, HAND-2. */
@NullMarked
package nl.gezinslijn.command.handover;

import org.jspecify.annotations.NullMarked;
