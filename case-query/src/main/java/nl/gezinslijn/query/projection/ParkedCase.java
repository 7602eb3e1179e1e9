package nl.gezinslijn.query.projection;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A case that a projection could not fold. Its view stays as it was before the first event that failed; later events
 * are skipped until a retry succeeds. It may be given up: then it is no longer counted as waiting, but still shown.
 *
 * @param key the case's identifier
 * @param seq the first sequence number that its view lacks
 * @param through the last sequence number met since
 * @param position the place of the failing event in the event store, where that is known
 * @param cause the exception's class and where it was thrown; never its message, which may hold personal data
 * @param since when it was parked
 * @param givenUp null while it waits for a retry
 */
public record ParkedCase(
        String key,
        long seq,
        long through,
        OptionalLong position,
        String cause,
        Instant since,
        @Nullable GivenUp givenUp) {

    /**
     * Somebody has decided that it need not be folded.
     *
     * @param reason in the words of who decided
     * @param by account
     */
    public record GivenUp(String reason, String by, Instant at) {}

    /** How many events the view lacks. */
    public long skipped() {
        return through - seq + 1;
    }

    ParkedCase skip(long seq) {
        return seq <= through ? this : new ParkedCase(key, this.seq, seq, position, cause, since, givenUp);
    }

    /** The same, with what was decided of it. */
    public ParkedCase decided(@Nullable GivenUp decision) {
        return new ParkedCase(key, seq, through, position, cause, since, decision);
    }

    public static String causeOf(Throwable exception) {
        StackTraceElement[] trace = exception.getStackTrace();
        String name = exception.getClass().getName();
        return trace.length == 0 ? name : name + " at " + trace[0];
    }
}
