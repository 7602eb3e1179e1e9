package nl.gezinslijn.standalone.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** The event of these tests. */
record Noted(long number, String text) {

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** An event of the aggregate at this sequence, with an id of its own. */
    static DomainEventMessage<Noted> noted(String aggregate, long sequence) {
        return noted(aggregate, sequence, "note " + sequence);
    }

    static DomainEventMessage<Noted> noted(String aggregate, long sequence, String text) {
        return noted(aggregate, sequence, text, UUID.randomUUID().toString(), now());
    }

    static DomainEventMessage<Noted> noted(String aggregate, long sequence, Instant at) {
        return noted(aggregate, sequence, "note " + sequence, UUID.randomUUID().toString(), at);
    }

    static DomainEventMessage<Noted> noted(String aggregate, long sequence, String text, String id, Instant at) {
        return new GenericDomainEventMessage<>(
                "Case", aggregate, sequence, new Noted(sequence, text), Map.of("actor", "coach-7"), id, at);
    }
}
