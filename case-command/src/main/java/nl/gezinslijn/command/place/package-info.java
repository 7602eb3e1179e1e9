/** What spans cases: a coach's places, a family's one open case, the waiting list, the places of an intensity. */
@NullMarked
package nl.gezinslijn.command.place;

import org.jspecify.annotations.NullMarked;
