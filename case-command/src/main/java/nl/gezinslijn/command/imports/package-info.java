/** Import of an old register: taken in whole, then carried out line by line, each line once. */
@NullMarked
package nl.gezinslijn.command.imports;

import org.jspecify.annotations.NullMarked;
