/**
 * The language of the tests: given what happened, when somebody wants something, then events or the rule that refuses.
 */
@NullMarked
package nl.gezinslijn.command.scenario;

import org.jspecify.annotations.NullMarked;
