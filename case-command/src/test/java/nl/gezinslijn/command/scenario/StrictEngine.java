package nl.gezinslijn.command.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;

/**
 * Axon's engine in memory made like a real store: it refuses a sequence number that is taken, and keeps snapshots as
 * JSON instead of handing out the same object again and again.
 */
public final class StrictEngine extends InMemoryEventStorageEngine {

    private static final Serializer JSON = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(mapper -> mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES))
            .build();

    private final Map<String, Long> last = new HashMap<>();
    private Runnable beforeAppend = () -> {};

    /** Does something at the last moment before each append: lets a rival win the race, or the store fail. */
    public void beforeAppend(Runnable something) {
        beforeAppend = something;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        CurrentUnitOfWork.get().onPrepareCommit(work -> {
            beforeAppend.run();
            store(events, work);
        });
    }

    /** Taken and stored in one step, so that whoever loses a race sees at once what the winner stored. */
    private synchronized void store(List<? extends EventMessage<?>> events, UnitOfWork<?> work) {
        claim(events);
        CurrentUnitOfWork.clear(work);
        try {
            super.appendEvents(events);
        } finally {
            CurrentUnitOfWork.set(work);
        }
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        super.storeSnapshot(with(snapshot, JSON.serialize(snapshot.getPayload(), String.class)));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return super.readSnapshot(aggregateIdentifier)
                .map(stored -> with(stored, JSON.deserialize((SerializedObject<?>) stored.getPayload())));
    }

    private static DomainEventMessage<?> with(DomainEventMessage<?> snapshot, Object payload) {
        return new GenericDomainEventMessage<>(
                snapshot.getType(), snapshot.getAggregateIdentifier(), snapshot.getSequenceNumber(), payload);
    }

    /** All of them or none: what is stored together is refused together. */
    private void claim(List<? extends EventMessage<?>> events) {
        Map<String, Long> claimed = new HashMap<>();
        for (EventMessage<?> event : events) {
            DomainEventMessage<?> message = (DomainEventMessage<?>) event;
            String line = message.getAggregateIdentifier();
            long next = claimed.getOrDefault(line, last.getOrDefault(line, -1L)) + 1;
            if (message.getSequenceNumber() != next) {
                throw new ConcurrencyException("sequence " + message.getSequenceNumber() + " is taken");
            }
            claimed.put(line, next);
        }
        last.putAll(claimed);
    }
}
