package nl.gezinslijn.query.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import nl.gezinslijn.proof.AccessLeaf;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.ConsistencyProof;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.LogProofs.Inclusion;
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
     * The way from an entry to a head.
     *
     * @param index of the entry in the tree
     * @param size of the tree of the head
     * @param leaf the bytes of the leaf, in base64
     * @param hashes from the leaf to the root
     * @param checkpoint the head as it was signed
     */
    record Path(long index, long size, String leaf, String leafHash, List<String> hashes, String checkpoint) {

        static Path of(Inclusion<?> found) {
            return new Path(
                    found.proof().index(),
                    found.proof().size(),
                    Base64.getEncoder().encodeToString(found.leaf()),
                    found.entry().hash().base64(),
                    texts(found.proof().path()),
                    found.head().note().toString());
        }
    }

    record EventInclusion(
            String eventId,
            @Nullable String caseId,
            @Nullable Long sequence,
            String name,
            @JsonUnwrapped Path path) {

        static EventInclusion of(Inclusion<EventLeaf> found) {
            EventLeaf event = found.entry();
            return new EventInclusion(
                    event.eventId(), event.aggregateId(), event.sequence(), event.name(), Path.of(found));
        }
    }

    /** @param number of the line in the access log */
    record LineInclusion(long number, @JsonUnwrapped Path path) {

        static LineInclusion of(Inclusion<AccessLeaf> found) {
            return new LineInclusion(found.entry().number(), Path.of(found));
        }
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }
}
