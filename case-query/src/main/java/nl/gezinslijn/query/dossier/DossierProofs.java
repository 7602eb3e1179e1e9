package nl.gezinslijn.query.dossier;

import java.util.Base64;
import java.util.List;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.query.proof.EventProofs;
import nl.gezinslijn.query.proof.LogProofs.Inclusion;

/**
 * {@code proofs.json}: that the entries of the dossier were stored as events, under a signed tree head.
 *
 * @param checkpoint the head, as it was signed
 */
public record DossierProofs(String checkpoint, List<Proof> events) {

    /**
     * RFC 9162 §2.1.3.
     *
     * @param sequence of the entry
     * @param index of the event in the tree
     * @param leaf its bytes there, in base64
     * @param hashes from the leaf to the root, in base64
     */
    public record Proof(long sequence, long index, String leaf, List<String> hashes) {}

    static DossierProofs of(EventProofs.Under under) {
        return new DossierProofs(
                under.head().note().toString(),
                under.proofs().stream().map(DossierProofs::proof).toList());
    }

    private static Proof proof(Inclusion<EventLeaf> found) {
        Long sequence = found.entry().sequence();
        return new Proof(
                sequence == null ? -1 : sequence,
                found.proof().index(),
                Base64.getEncoder().encodeToString(found.leaf()),
                found.proof().path().stream().map(Hash::base64).toList());
    }
}
