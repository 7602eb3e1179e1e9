package nl.gezinslijn.query;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/**
 * Events in memory that are seen in the order of their places, whoever reads along. Axon's own puts what is appended
 * together into its map in the order of their hashes: a processor that comes by at that moment takes a later event
 * first and passes over an earlier one for good.
 */
public class InOrderEngine extends InMemoryEventStorageEngine {

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        events.forEach(event -> super.appendEvents(List.of(event)));
    }
}
