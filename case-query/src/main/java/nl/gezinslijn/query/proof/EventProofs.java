package nl.gezinslijn.query.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.ConsistencyProof;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.proof.InclusionProof;
import nl.gezinslijn.proof.Proofs;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.history.NoSuchCase;
import nl.gezinslijn.query.history.NoSuchStep;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Heads and proofs of the stored events, as a reader may ask for them. */
public final class EventProofs {

    private final Notary notary;
    private final EventStore events;
    private final CaseReading cases;

    public EventProofs(Notary notary, EventStore events, CaseReading cases) {
        this.notary = notary;
        this.events = events;
        this.cases = cases;
    }

    /**
     * An event with the way from it to a head.
     *
     * @param leaf its bytes in the tree
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Inclusion(EventLeaf event, byte[] leaf, InclusionProof proof, Head head) {}

    public Notary notary() {
        return notary;
    }

    public Optional<Head> latest() {
        return notary.ledger().latestHead();
    }

    public Optional<Head> head(long size) {
        return notary.ledger().head(size);
    }

    public List<Head> headsAfter(long size, int atMost) {
        return notary.ledger().headsAfter(size, atMost);
    }

    /** @throws IllegalArgumentException unless 0 &le; from &le; to, and to is no more than the latest head has */
    public ConsistencyProof consistency(long from, long to) {
        if (to > latest().map(Head::size).orElse(0L)) {
            throw new IllegalArgumentException("no head of that size was signed yet");
        }
        return Proofs.consistency(notary.ledger(), from, to);
    }

    /**
     * Proofs of these events of a case under one head that is signed now.
     *
     * @throws NotaryStopped when the store is not what it was
     */
    public Under under(String caseId, Collection<Long> sequences) {
        Head head = notary.sign();
        Set<Long> wanted = Set.copyOf(sequences);
        List<Inclusion> proofs = new ArrayList<>();
        DomainEventStream line = events.readEvents(caseId, 0);
        while (line.hasNext()) {
            DomainEventMessage<?> event = line.next();
            if (wanted.contains(event.getSequenceNumber())) {
                proofs.add(inclusion(notary.ledger().find(event.getIdentifier()).orElseThrow(NotYetSigned::new), head));
            }
        }
        return new Under(head, proofs);
    }

    /** Events under the one head that all their proofs lead to. */
    public record Under(Head head, List<Inclusion> proofs) {}

    /**
     * The proof under the latest head.
     *
     * @throws NoSuchStep when the case has no such event
     * @throws NotYetSigned when the event is newer than the latest head
     * @throws nl.gezinslijn.query.access.NotAllowed and {@link NoSuchCase} as {@link CaseReading#file}
     */
    public Inclusion inclusion(Reader reader, String caseId, long sequence) {
        cases.requireVisible(reader, caseId);
        DomainEventStream line = events.readEvents(caseId, sequence);
        if (!line.hasNext()) {
            throw new NoSuchStep();
        }
        DomainEventMessage<?> event = line.next();
        if (event.getSequenceNumber() != sequence) {
            throw new NoSuchStep();
        }
        return inclusion(notary.ledger().find(event.getIdentifier()).orElseThrow(NotYetSigned::new));
    }

    /**
     * The same of an event of which the id is known.
     *
     * @throws NoSuchCase also when there is no such event, or it is none of a case
     */
    public Inclusion inclusion(Reader reader, String eventId) {
        cases.requireSomeCase(reader);
        ProofLedger.Leaf leaf = notary.ledger().find(eventId).orElseThrow(NoSuchCase::new);
        String caseId =
                Optional.ofNullable(EventLeaf.parse(leaf.bytes()).aggregateId()).orElseThrow(NoSuchCase::new);
        cases.requireVisible(reader, caseId);
        return inclusion(leaf);
    }

    private Inclusion inclusion(ProofLedger.Leaf leaf) {
        return inclusion(leaf, latest().filter(it -> it.size() > leaf.index()).orElseThrow(NotYetSigned::new));
    }

    private Inclusion inclusion(ProofLedger.Leaf leaf, Head head) {
        Checkpoint checkpoint = head.checkpoint();
        return new Inclusion(
                EventLeaf.parse(leaf.bytes()),
                leaf.bytes(),
                Proofs.inclusion(notary.ledger(), leaf.index(), checkpoint.size()),
                head);
    }
}
