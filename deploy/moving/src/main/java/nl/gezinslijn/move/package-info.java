/** Moves a house from files to services and back: everything that is not made anew from its events. */
@NullMarked
package nl.gezinslijn.move;

import org.jspecify.annotations.NullMarked;
