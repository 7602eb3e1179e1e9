/** Working days by the public holidays of a country. */
@NullMarked
package nl.gezinslijn.command.calendar;

import org.jspecify.annotations.NullMarked;
