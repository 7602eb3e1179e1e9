/** What may happen: commands, the gate every command passes, and what a refusal says. */
@NullMarked
package nl.gezinslijn.command;

import org.jspecify.annotations.NullMarked;
