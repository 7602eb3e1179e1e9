/** How long the read side takes to answer, beside having what it looks at merely read. */
@NullMarked
package nl.gezinslijn.bench.reading;

import org.jspecify.annotations.NullMarked;
