/** Where signed tree heads are published. */
@NullMarked
package nl.gezinslijn.runtime.proofs;

import org.jspecify.annotations.NullMarked;
