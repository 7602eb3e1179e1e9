/** The ladder on stagnation. */
@NullMarked
package nl.gezinslijn.command.escalation;

import org.jspecify.annotations.NullMarked;
