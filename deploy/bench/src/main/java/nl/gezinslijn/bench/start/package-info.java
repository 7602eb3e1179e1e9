/** How long it takes from a command to the first answer. */
@NullMarked
package nl.gezinslijn.bench.start;

import org.jspecify.annotations.NullMarked;
