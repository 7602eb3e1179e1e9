/**
 * What may happen: the commands of a case, and the decisions that answer them with events or with the rule that
 * refuses.
 */
@NullMarked
package nl.gezinslijn.command;

import org.jspecify.annotations.NullMarked;
