/** Steps of the meldcode. */
@NullMarked
package nl.gezinslijn.command.meldcode;

import org.jspecify.annotations.NullMarked;
