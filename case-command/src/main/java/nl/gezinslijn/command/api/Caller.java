package nl.gezinslijn.command.api;

import nl.gezinslijn.event.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, and under what conditions.
 *
 * @param requestId for the audit trail and the log
 * @param idempotencyKey makes a retry return the first answer
 * @param ifMatch the version of the case the caller saw
 */
public record Caller(
        Actor actor,
        String requestId,
        @Nullable String idempotencyKey,
        @Nullable Long ifMatch) {}
