/** Whatever people do, in whatever order: what stays true of a case. */
@NullMarked
package nl.gezinslijn.command.life;

import org.jspecify.annotations.NullMarked;
