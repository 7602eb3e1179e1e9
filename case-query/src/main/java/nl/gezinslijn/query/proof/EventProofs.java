package nl.gezinslijn.query.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.history.NoSuchCase;
import nl.gezinslijn.query.history.NoSuchStep;
import nl.gezinslijn.query.proof.LogProofs.Inclusion;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Heads and proofs of the stored events, as a reader may ask for them. */
public final class EventProofs {

    private final LogProofs log;
    private final EventStore events;
    private final CaseReading cases;

    public EventProofs(LogProofs log, EventStore events, CaseReading cases) {
        this.log = log;
        this.events = events;
        this.cases = cases;
    }

    public LogProofs log() {
        return log;
    }

    /**
     * Proofs of these events of a case under one head that is signed now.
     *
     * @throws NotaryStopped when the store is not what it was
     */
    public Under under(String caseId, Collection<Long> sequences) {
        Head head = log.notary().sign();
        Set<Long> wanted = Set.copyOf(sequences);
        List<Inclusion<EventLeaf>> proofs = new ArrayList<>();
        DomainEventStream line = events.readEvents(caseId, 0);
        while (line.hasNext()) {
            DomainEventMessage<?> event = line.next();
            if (wanted.contains(event.getSequenceNumber())) {
                proofs.add(log.inclusion(EventLeaf.class, event.getIdentifier(), head));
            }
        }
        return new Under(head, proofs);
    }

    /** Events under the one head that all their proofs lead to. */
    public record Under(Head head, List<Inclusion<EventLeaf>> proofs) {}

    /**
     * The proof under the latest head.
     *
     * @throws NoSuchStep when the case has no such event
     * @throws NotYetSigned when the event is newer than the latest head
     * @throws nl.gezinslijn.query.access.NotAllowed and {@link NoSuchCase} as {@link CaseReading#file}
     */
    public Inclusion<EventLeaf> inclusion(Reader reader, String caseId, long sequence) {
        cases.requireVisible(reader, caseId);
        DomainEventStream line = events.readEvents(caseId, sequence);
        if (!line.hasNext()) {
            throw new NoSuchStep();
        }
        DomainEventMessage<?> event = line.next();
        if (event.getSequenceNumber() != sequence) {
            throw new NoSuchStep();
        }
        return log.inclusion(EventLeaf.class, event.getIdentifier());
    }

    /**
     * The same of an event of which the id is known.
     *
     * @throws NoSuchCase also when there is no such event, or it is none of a case
     */
    public Inclusion<EventLeaf> inclusion(Reader reader, String eventId) {
        cases.requireSomeCase(reader);
        ProofLedger.Leaf leaf = log.notary().ledger().find(eventId).orElseThrow(NoSuchCase::new);
        String caseId =
                Optional.ofNullable(EventLeaf.parse(leaf.bytes()).aggregateId()).orElseThrow(NoSuchCase::new);
        cases.requireVisible(reader, caseId);
        return log.inclusion(EventLeaf.class, eventId);
    }
}
