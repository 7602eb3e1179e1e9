package nl.gezinslijn.command.bus;

import org.jspecify.annotations.Nullable;

/**
 * Why a command was not carried out: all that anybody above the command bus sees, the same in one process and through
 * Axon Server. Holds no personal data.
 *
 * @param rule id of the rule that refused
 * @param field path of the field that is wrong
 * @param version current version of the case, when the sender's was stale
 */
public record Problem(
        Kind kind,
        String detail,
        @Nullable String rule,
        @Nullable String field,
        @Nullable Long version) {

    public enum Kind {
        /** A rule said no; nothing has happened. */
        REFUSED,
        /** A field holds what the programme does not know. */
        INVALID_FIELD,
        NOT_FOUND,
        /** The sender saw an older version. */
        STALE,
        /** The same Idempotency-Key came with another body. */
        KEY_REUSED,
        /** The store is away or too busy: a retry with the same Idempotency-Key is safe. */
        UNAVAILABLE,
        /** A fault of ours; the log has it under the request id. */
        INTERNAL
    }

    static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, null, null, null);
    }
}
