package nl.gezinslijn.command.aggregate;

import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.event.Stamp;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to its case.
 *
 * @param expectedVersion the version the sender saw; null when the sender does not mind
 * @param requestKey makes a retry return the first answer; null when the sender gave none
 */
public record Submission(
        @TargetAggregateIdentifier String caseId,
        Stamp stamp,
        CaseCommand command,
        @Nullable Long expectedVersion,
        @Nullable RequestKey requestKey) {

    /**
     * Neither value lets the body be guessed: the key is hashed, and the fingerprint is keyed with the key itself,
     * which is not kept.
     *
     * @param key hash of client and Idempotency-Key
     * @param fingerprint of action and body
     */
    public record RequestKey(String key, String fingerprint) {}
}
