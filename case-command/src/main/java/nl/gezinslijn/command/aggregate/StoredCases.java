package nl.gezinslijn.command.aggregate;

import java.util.List;
import java.util.Optional;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Cases as their events tell them, for who wants to look before acting. */
public final class StoredCases {

    private final EventStore events;

    public StoredCases(EventStore events) {
        this.events = events;
    }

    /** With all that is stored; empty when there is no such case. */
    public Optional<CaseFile> find(String caseId) {
        List<Entry<CaseEvent>> line = events.readEvents(caseId, 0)
                .asStream()
                .filter(message -> CaseAggregate.TYPE.equals(message.getType())) // other things have ids too
                .map(message -> Entry.read(
                        caseId,
                        message.getSequenceNumber(),
                        message.getTimestamp(),
                        (CaseEvent) message.getPayload(),
                        message.getMetaData()))
                .toList();
        return line.isEmpty() ? Optional.empty() : Optional.of(CaseFile.of(caseId, line));
    }
}
