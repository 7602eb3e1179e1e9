package nl.gezinslijn.query.projection.rebuild;

import nl.gezinslijn.query.projection.scan.Reach;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far all are together who build a generation: what it is gone on with after a crash.
 *
 * @param reach the events that every pass reads
 * @param done how many parts are folded and written
 * @param left how many are not
 * @param folded up to where all finished parts have folded; means nothing before the first
 */
record Standing(Reach reach, int done, int left, @Nullable TrackingToken folded, long cases, long parked) {

    boolean built() {
        return left == 0;
    }

    int parts() {
        return done + left;
    }
}
