/**
 * What makes a silent change of the record visible: entries as leaves of a Merkle tree (RFC 9162), tree heads as signed
 * notes (C2SP signed-note and tlog-checkpoint), and the tiles (C2SP tlog-tiles) from which others recompute them.
 */
@NullMarked
package nl.gezinslijn.proof;

import org.jspecify.annotations.NullMarked;
