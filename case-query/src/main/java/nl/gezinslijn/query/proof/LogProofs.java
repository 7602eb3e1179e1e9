package nl.gezinslijn.query.proof;

import java.util.List;
import java.util.Optional;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.ConsistencyProof;
import nl.gezinslijn.proof.InclusionProof;
import nl.gezinslijn.proof.LogLeaf;
import nl.gezinslijn.proof.Proofs;
import nl.gezinslijn.proof.VerifierKey;

/** Heads of a log, and proofs under them. */
public final class LogProofs {

    private final Notary notary;

    public LogProofs(Notary notary) {
        this.notary = notary;
    }

    /**
     * An entry with the way from it to a head.
     *
     * @param leaf its bytes in the tree
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Inclusion<L extends LogLeaf>(L entry, byte[] leaf, InclusionProof proof, Head head) {

        /** Whether the head is signed by this key, and the way leads from the entry to it. */
        public boolean holds(VerifierKey key) {
            return Checkpoint.open(head.note(), key)
                    .filter(it -> it.size() == proof.size() && proof.proves(entry.hash(), it.root()))
                    .isPresent();
        }
    }

    public Notary notary() {
        return notary;
    }

    public Optional<Head> latest() {
        return notary.ledger().latestHead();
    }

    public Optional<Head> head(long size) {
        return notary.ledger().head(size);
    }

    public List<Head> headsAfter(long size, int atMost) {
        return notary.ledger().headsAfter(size, atMost);
    }

    /** @throws IllegalArgumentException unless 0 &le; from &le; to, and to is no more than the latest head has */
    public ConsistencyProof consistency(long from, long to) {
        if (to > latest().map(Head::size).orElse(0L)) {
            throw new IllegalArgumentException("no head of that size was signed yet");
        }
        return Proofs.consistency(notary.ledger(), from, to);
    }

    /** @throws NotYetSigned when it is newer than the latest head */
    <L extends LogLeaf> Inclusion<L> inclusion(Class<L> kind, String id) {
        ProofLedger.Leaf leaf = leaf(id);
        return inclusion(
                kind, leaf, latest().filter(it -> it.size() > leaf.index()).orElseThrow(NotYetSigned::new));
    }

    <L extends LogLeaf> Inclusion<L> inclusion(Class<L> kind, String id, Head head) {
        return inclusion(kind, leaf(id), head);
    }

    private ProofLedger.Leaf leaf(String id) {
        return notary.ledger().find(id).orElseThrow(NotYetSigned::new);
    }

    private <L extends LogLeaf> Inclusion<L> inclusion(Class<L> kind, ProofLedger.Leaf leaf, Head head) {
        return new Inclusion<>(
                kind.cast(LogLeaf.parse(leaf.bytes())),
                leaf.bytes(),
                Proofs.inclusion(notary.ledger(), leaf.index(), head.size()),
                head);
    }
}
