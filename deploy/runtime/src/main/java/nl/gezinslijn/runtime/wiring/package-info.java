/** How commands, views and proofs are put together, whatever stores they stand on. */
@NullMarked
package nl.gezinslijn.runtime.wiring;

import org.jspecify.annotations.NullMarked;
