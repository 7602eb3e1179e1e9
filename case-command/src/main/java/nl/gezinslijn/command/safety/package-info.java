/** Safety, and what it does to the plan: SAFE-1, SAFE-2. */
@NullMarked
package nl.gezinslijn.command.safety;

import org.jspecify.annotations.NullMarked;
