/** A life of a family in each programme, told from registration to closure. */
@NullMarked
package nl.gezinslijn.command.life.told;

import org.jspecify.annotations.NullMarked;
