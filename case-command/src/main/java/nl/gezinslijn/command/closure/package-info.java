/** Closing and reopening. */
@NullMarked
package nl.gezinslijn.command.closure;

import org.jspecify.annotations.NullMarked;
