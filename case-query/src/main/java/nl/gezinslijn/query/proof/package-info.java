/**
 * The notary of a log: it numbers entries in the order in which they were stored, keeps the Merkle tree over them, and
 * signs and publishes tree heads. The hashing and the formats are in {@link nl.gezinslijn.proof}.
 */
@NullMarked
package nl.gezinslijn.query.proof;

import org.jspecify.annotations.NullMarked;
