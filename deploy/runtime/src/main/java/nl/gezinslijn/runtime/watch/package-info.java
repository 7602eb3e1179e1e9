/** Figures of what goes on. Every tag is drawn from a set that is known when the program is built. */
@NullMarked
package nl.gezinslijn.runtime.watch;

import org.jspecify.annotations.NullMarked;
