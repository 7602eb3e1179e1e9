package nl.gezinslijn.query.api;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.ConsistencyProof;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.query.proof.EventProofs;
import nl.gezinslijn.query.proof.Head;
import org.jspecify.annotations.Nullable;

/** What the resources of proofs answer; hashes are in base64, as in a head. */
final class ProofAnswers {

    private ProofAnswers() {}

    /** @param next ask for those after this size; absent on the last page */
    record HeadList(List<SignedHead> checkpoints, @Nullable Long next) {}

    /** @param note the head as it was signed */
    record SignedHead(long size, String rootHash, Instant signedAt, String note) {

        static SignedHead of(Head head) {
            Checkpoint checkpoint = head.checkpoint();
            return new SignedHead(
                    checkpoint.size(),
                    checkpoint.root().base64(),
                    head.signedAt(),
                    head.note().toString());
        }
    }

    record Consistency(long from, long to, List<String> hashes) {

        static Consistency of(ConsistencyProof proof) {
            return new Consistency(proof.from(), proof.to(), texts(proof.path()));
        }
    }

    /**
     * @param index of the event in the tree
     * @param size of the tree of the head
     * @param leaf the bytes of the leaf, in base64
     * @param hashes from the leaf to the root
     * @param checkpoint the head as it was signed
     */
    record Inclusion(
            String eventId,
            @Nullable String caseId,
            @Nullable Long sequence,
            String name,
            long index,
            long size,
            String leaf,
            String leafHash,
            List<String> hashes,
            String checkpoint) {

        static Inclusion of(EventProofs.Inclusion found) {
            return new Inclusion(
                    found.event().eventId(),
                    found.event().aggregateId(),
                    found.event().sequence(),
                    found.event().name(),
                    found.proof().index(),
                    found.proof().size(),
                    Base64.getEncoder().encodeToString(found.leaf()),
                    found.event().hash().base64(),
                    texts(found.proof().path()),
                    found.head().note().toString());
        }
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }
}
