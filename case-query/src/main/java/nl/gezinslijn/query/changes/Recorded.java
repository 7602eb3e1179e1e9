package nl.gezinslijn.query.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import nl.gezinslijn.query.casefile.CaseFiles;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.SubscribableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Tells which cases this process has recorded something of, as soon as it is stored. */
public final class Recorded implements AutoCloseable {

    private final ObjLongConsumer<String> told;
    private final Registration registration;

    /** @param told the case, and its version now */
    public Recorded(SubscribableMessageSource<EventMessage<?>> events, ObjLongConsumer<String> told) {
        this.told = told;
        this.registration = events.subscribe(this::whenStored);
    }

    /** Events are handed out before they are stored. */
    private void whenStored(List<? extends EventMessage<?>> events) {
        Map<String, Long> versions = new HashMap<>();
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> of && CaseFiles.AGGREGATE.equals(of.getType())) {
                versions.merge(of.getAggregateIdentifier(), of.getSequenceNumber() + 1, Math::max);
            }
        }
        if (versions.isEmpty()) {
            return;
        }
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().afterCommit(done -> versions.forEach(told::accept));
        } else {
            versions.forEach(told::accept);
        }
    }

    @Override
    public void close() {
        registration.cancel();
    }
}
