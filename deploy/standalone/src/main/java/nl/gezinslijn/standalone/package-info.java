/** How it runs in one process: the wiring of commands, queries and pages with embedded stores. */
@NullMarked
package nl.gezinslijn.standalone;

import org.jspecify.annotations.NullMarked;
