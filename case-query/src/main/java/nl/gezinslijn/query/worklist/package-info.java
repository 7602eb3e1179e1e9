/** What is due, for each coach and for the coordinator: derived from the cases and today's date, never stored. */
@NullMarked
package nl.gezinslijn.query.worklist;

import org.jspecify.annotations.NullMarked;
