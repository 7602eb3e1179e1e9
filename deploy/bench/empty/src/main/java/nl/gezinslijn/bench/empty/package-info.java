/** A web application that does nothing. */
@NullMarked
package nl.gezinslijn.bench.empty;

import org.jspecify.annotations.NullMarked;
