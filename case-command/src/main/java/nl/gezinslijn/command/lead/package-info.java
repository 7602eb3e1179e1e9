/** Case lead and process lead: DIR-1, DIR-2. */
@NullMarked
package nl.gezinslijn.command.lead;

import org.jspecify.annotations.NullMarked;
