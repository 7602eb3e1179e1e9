/** How many steps of cases a second reach the disk. */
@NullMarked
package nl.gezinslijn.bench.append;

import org.jspecify.annotations.NullMarked;
