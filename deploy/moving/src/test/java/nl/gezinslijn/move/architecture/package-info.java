/** The arrows between the rooms of the house, held from the only room that sees them all. */
@NullMarked
package nl.gezinslijn.move.architecture;

import org.jspecify.annotations.NullMarked;
