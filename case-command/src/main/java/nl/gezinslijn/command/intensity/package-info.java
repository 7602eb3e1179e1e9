/** How intensively the family is helped: INTY-1, INTY-2, INTY-5. */
@NullMarked
package nl.gezinslijn.command.intensity;

import org.jspecify.annotations.NullMarked;
