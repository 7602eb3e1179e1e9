/**
 * What several instances share, in one MongoDB: keys, the access log, proofs, imports, and who does what alone. Nothing
 * here needs a transaction over more than one document.
 */
@NullMarked
package nl.gezinslijn.services.store;

import org.jspecify.annotations.NullMarked;
