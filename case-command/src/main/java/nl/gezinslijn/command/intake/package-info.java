/** Registration, triage and waiting list. */
@NullMarked
package nl.gezinslijn.command.intake;

import org.jspecify.annotations.NullMarked;
