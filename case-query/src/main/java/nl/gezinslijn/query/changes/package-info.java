/** That a case has changed, told at once to whoever has it open. */
@NullMarked
package nl.gezinslijn.query.changes;

import org.jspecify.annotations.NullMarked;
