package nl.gezinslijn.query.projection.scan;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the events of a store.
 *
 * @param after what comes before it; null from the first event on
 * @param through its last event; null when there is none
 */
public record Reach(@Nullable TrackingToken after, @Nullable TrackingToken through) {

    /** All events there are now. */
    public static Reach all(StreamableMessageSource<?> source) {
        TrackingToken tail = source.createTailToken();
        return new Reach(tail, source.createHeadToken());
    }

    /** How many events; where a store leaves positions out, an upper bound. */
    public long events() {
        return Math.max(0, position(through) - position(after));
    }

    /** How many of them lie up to and including this one. */
    long eventsUpTo(@Nullable TrackingToken token) {
        return Math.max(0, position(token) - position(after));
    }

    /** Whether nothing is left after this one. */
    boolean endsAt(@Nullable TrackingToken token) {
        return position(token) >= position(through);
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
