/** One family, one plan. */
@NullMarked
package nl.gezinslijn.command.plan;

import org.jspecify.annotations.NullMarked;
