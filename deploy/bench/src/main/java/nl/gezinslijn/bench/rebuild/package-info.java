/** How quickly a projection is built anew, beside plain reading and beside Axon's own processors. */
@NullMarked
package nl.gezinslijn.bench.rebuild;

import org.jspecify.annotations.NullMarked;
