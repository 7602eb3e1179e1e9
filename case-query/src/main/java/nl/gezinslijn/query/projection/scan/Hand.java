package nl.gezinslijn.query.projection.scan;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** Does something with the events of some aggregates: all of each, in their order, on one thread. */
@FunctionalInterface
public interface Hand {

    /** @param chunk some events on; not yet decoded, and not to be kept */
    void take(List<DomainEventMessage<?>> chunk);
}
