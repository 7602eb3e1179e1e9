package nl.gezinslijn.query.projection;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * How a generation of a projection is doing.
 *
 * @param version of its documents
 * @param position the position in the event store up to which everything is folded or parked; −1 before the first event
 * @param lag how far that is behind the newest event, in positions; where a store leaves positions out, an upper bound
 * @param parked cases whose view is behind because an event could not be folded, and that wait for a retry
 * @param givenUp parked cases that need not be folded, as somebody decided
 * @param documents cases that have a view
 * @param stopped too many cases are parked: nothing is folded until that is mended
 */
public record ProjectionStatus(
        String name, int version, long position, long lag, long parked, long givenUp, long documents, boolean stopped) {

    /** @param position as its processor has it */
    public static ProjectionStatus of(
            Projection<?, ?> projection, EventStore events, ViewStore store, long position, boolean stopped) {
        ParkingLot parking = new ParkingLot(store, projection, 0);
        long head = position(events.createHeadToken());
        return new ProjectionStatus(
                projection.name(),
                projection.generation().version(),
                position,
                Math.max(0, head - Math.max(position, position(events.createTailToken()))),
                parking.waiting(),
                parking.givenUp(),
                new Documents(store, projection).count(),
                stopped);
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
