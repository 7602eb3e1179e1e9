/** Others around the family, and what may be shared with them: CONS-1, COACH-3. */
@NullMarked
package nl.gezinslijn.command.party;

import org.jspecify.annotations.NullMarked;
