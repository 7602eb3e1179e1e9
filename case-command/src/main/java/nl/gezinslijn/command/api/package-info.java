/** REST: one resource per action, problem documents. */
@NullMarked
package nl.gezinslijn.command.api;

import org.jspecify.annotations.NullMarked;
