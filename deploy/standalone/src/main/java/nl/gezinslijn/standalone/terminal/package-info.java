/** Commands for a terminal, talking to a running service over its API. */
@NullMarked
package nl.gezinslijn.standalone.terminal;

import org.jspecify.annotations.NullMarked;
