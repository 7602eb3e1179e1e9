package nl.gezinslijn.query.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that events are posted to.
 *
 * @param types of events that are wanted; all when empty
 * @param position sequence of the last event that was accepted there, or was not wanted
 * @param failures in a row, since the last event that was accepted
 * @param trouble what was wrong the last time, without anything that the receiver said
 * @param due not before then anything is posted again
 */
public record Subscription(
        String id,
        URI address,
        List<String> types,
        State state,
        long position,
        int failures,
        @Nullable Instant failingSince,
        @Nullable String trouble,
        Instant due,
        Instant madeAt,
        String madeBy) {

    public Subscription {
        types = List.copyOf(types);
    }

    /** Whether events are posted. */
    public enum State {
        ACTIVE,
        /** An administrator paused it. */
        PAUSED,
        /** It failed for so long that it is not tried any more until an administrator resumes it. */
        GIVEN_UP,
        /** The receiver said that the address is gone (410). */
        GONE
    }

    boolean wants(FeedEvent event) {
        return types.isEmpty() || types.contains(event.type());
    }
}
