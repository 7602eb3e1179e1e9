/** Other help: REF-1. */
@NullMarked
package nl.gezinslijn.command.help;

import org.jspecify.annotations.NullMarked;
