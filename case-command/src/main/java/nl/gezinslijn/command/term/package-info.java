/** Extensions and lapses of the term. */
@NullMarked
package nl.gezinslijn.command.term;

import org.jspecify.annotations.NullMarked;
