package nl.gezinslijn.query.accesslog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps who looked. Lines are added and never changed; the store refuses anything else. */
public interface AccessLog {

    /**
     * Returns when the line is safe.
     *
     * @throws Unavailable when it cannot be made so
     */
    void keep(AccessLine line);

    /** Keeps the line soon; for what is on record elsewhere already, as a command is in its events. */
    void keepSoon(AccessLine line);

    /** The latest first. */
    List<AccessLine> find(Query query);

    /** Number of the last line; 0 when there is none. */
    long size();

    /**
     * What is looked for; what is null is not asked.
     *
     * @param caseId lines about this case
     * @param account lines of this account
     * @param commands commands only, or all but commands
     * @param before lines with a lower number, for the following page
     * @param most how many at most
     */
    record Query(
            @Nullable String caseId,
            @Nullable String account,
            @Nullable Boolean commands,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long before,
            int most) {}

    /** The log cannot be written or read now. */
    final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Unavailable(Throwable cause) {
            super("the access log is not available", cause);
        }
    }
}
