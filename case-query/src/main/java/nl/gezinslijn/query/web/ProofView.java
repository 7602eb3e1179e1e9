package nl.gezinslijn.query.web;

import java.time.Instant;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.proof.EventProofs;
import nl.gezinslijn.query.proof.NotYetSigned;
import org.jspecify.annotations.Nullable;

/**
 * Whether an entry stands under the latest signed head.
 *
 * @param index of the entry in the log
 * @param size of the log under the head
 */
record ProofView(
        Verdict verdict,
        @Nullable Long index,
        @Nullable Long size,
        @Nullable Instant signedAt,
        @Nullable String key) {

    enum Verdict {
        UNDER_HEAD,
        /** The next head will have it. */
        NOT_YET,
        /** Head, proof and entry do not fit together. */
        DOES_NOT_FIT
    }

    static ProofView of(EventProofs proofs, Reader reader, String caseId, long sequence) {
        try {
            var found = proofs.inclusion(reader, caseId, sequence);
            var key = proofs.log().notary().key();
            return new ProofView(
                    found.holds(key) ? Verdict.UNDER_HEAD : Verdict.DOES_NOT_FIT,
                    found.proof().index(),
                    found.head().size(),
                    found.head().signedAt(),
                    key.toString());
        } catch (NotYetSigned e) {
            return new ProofView(Verdict.NOT_YET, null, null, null, null);
        }
    }
}
