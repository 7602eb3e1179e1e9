package nl.gezinslijn.query.projection.rebuild;

import java.time.Instant;
import java.util.List;
import nl.gezinslijn.query.projection.Generation;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a rebuild.
 *
 * @param generation what it builds; its collection is the rebuild's id
 * @param automatic because the version was raised: switches by itself unless differences are found
 * @param by account, or {@code system}
 * @param endedAt null while it goes on
 * @param verdict null until compared
 * @param acceptedBecause why it was switched in spite of differences
 * @param failure exception class and where it was thrown; never its message
 */
public record Rebuild(
        Generation generation,
        Phase phase,
        boolean automatic,
        String by,
        Instant startedAt,
        @Nullable Instant endedAt,
        Work work,
        @Nullable Verdict verdict,
        @Nullable String acceptedBecause,
        @Nullable String failure) {

    /**
     * How far it is.
     *
     * @param events how many one pass reads; where a store leaves positions out, an upper bound
     * @param scanned how many of them this pass has read
     * @param pass from 1; a pass folds a part of all cases, as many as memory is allowed to hold
     * @param passes as far as is known now
     * @param cases documents written
     * @param parked cases that could not be folded
     * @param eventsPerSecond events read per second, since the process that builds it began
     * @param remainingSeconds until it is built, by the speed so far; null while that is not known
     */
    public record Work(
            long events,
            long scanned,
            int pass,
            int passes,
            long cases,
            long parked,
            long eventsPerSecond,
            @Nullable Long remainingSeconds) {

        static final Work NONE = new Work(0, 0, 0, 0, 0, 0, 0, null);

        /** How much of the reading is done, from 0 to 1. */
        public double share() {
            return passes == 0 ? 0 : (pass - 1 + (double) scanned / Math.max(1, events)) / passes;
        }
    }

    /**
     * What the comparison found.
     *
     * @param oldDigest sum modulo 2²⁵⁶ of SHA-256 over each document, in hexadecimal; of another version over its
     *     states
     * @param compared cases
     * @param changed cases that an older version saw otherwise, and that are now as the events say
     * @param differing cases that are not as they should be
     * @param differences the first of them
     */
    public record Verdict(
            String oldDigest,
            String newDigest,
            long compared,
            long changed,
            long differing,
            List<Difference> differences) {}

    /**
     * A case that is not as it should be.
     *
     * @param oldSeq last sequence folded in the old document; −1 when there is none
     * @param newSeq the same of the new one
     */
    public record Difference(String caseId, long oldSeq, long newSeq, Kind kind) {}

    /** In what way. */
    public enum Kind {
        /** The old document is not what the events say. */
        OLD_IS_WRONG,
        /** The new document is not what the events say. */
        NEW_IS_WRONG,
        /** The old document lacks events. */
        OLD_IS_BEHIND,
        /** The new document lacks events. */
        NEW_IS_BEHIND,
        /** The new version cannot fold what the old one could. */
        NEW_IS_PARKED
    }

    public String id() {
        return generation.collection();
    }

    static Rebuild begun(Generation generation, boolean automatic, String by, Instant at) {
        return new Rebuild(generation, Phase.SCANNING, automatic, by, at, null, Work.NONE, null, null, null);
    }

    Rebuild in(Phase next, Work work) {
        return new Rebuild(
                generation, next, automatic, by, startedAt, endedAt, work, verdict, acceptedBecause, failure);
    }

    Rebuild judged(Verdict found) {
        return new Rebuild(generation, phase, automatic, by, startedAt, endedAt, work, found, acceptedBecause, failure);
    }

    Rebuild ended(Phase end, Instant at, @Nullable String accepted, @Nullable String cause) {
        return new Rebuild(generation, end, automatic, by, startedAt, at, work, verdict, accepted, cause);
    }
}
