package nl.gezinslijn.query.projection;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A case that a projection could not fold. Its view stays as it was before the first event that failed; later events
 * are skipped until a retry succeeds.
 *
 * @param key the case's identifier
 * @param seq the first sequence number that its view lacks
 * @param through the last sequence number met since
 * @param position the place of the failing event in the event store, where that is known
 * @param cause the exception's class and where it was thrown; never its message, which may hold personal data
 * @param since when it was parked
 */
public record ParkedCase(String key, long seq, long through, OptionalLong position, String cause, Instant since) {

    /** How many events the view lacks. */
    public long skipped() {
        return through - seq + 1;
    }

    ParkedCase skip(long seq) {
        return seq <= through ? this : new ParkedCase(key, this.seq, seq, position, cause, since);
    }

    static String causeOf(Throwable exception) {
        StackTraceElement[] trace = exception.getStackTrace();
        String name = exception.getClass().getName();
        return trace.length == 0 ? name : name + " at " + trace[0];
    }
}
