package nl.gezinslijn.query.projection;

/**
 * How a projection is doing.
 *
 * @param position the position in the event store up to which everything is folded or parked; −1 before the first event
 * @param lag how far that is behind the newest event, in positions; where a store leaves positions out, an upper bound
 * @param parked cases whose view is behind because an event could not be folded
 * @param documents cases that have a view
 * @param stopped too many cases are parked: nothing is folded until that is mended
 */
public record ProjectionStatus(
        String name, int version, long position, long lag, long parked, long documents, boolean stopped) {}
