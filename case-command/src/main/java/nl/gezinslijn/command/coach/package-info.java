/** Assignment, transfer and start of coaching. */
@NullMarked
package nl.gezinslijn.command.coach;

import org.jspecify.annotations.NullMarked;
