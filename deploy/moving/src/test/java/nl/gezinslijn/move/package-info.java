/** Moving house. */
@NullMarked
package nl.gezinslijn.move;

import org.jspecify.annotations.NullMarked;
