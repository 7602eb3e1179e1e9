/** Where the notary of standalone keeps its proofs and its key, and where it publishes tree heads. */
@NullMarked
package nl.gezinslijn.standalone.proofs;

import org.jspecify.annotations.NullMarked;
