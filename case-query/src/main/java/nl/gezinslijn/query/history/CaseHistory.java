package nl.gezinslijn.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ProjectionReader;
import nl.gezinslijn.query.projection.View;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads one case: the view caught up with the event store, and the entries themselves. */
public final class CaseHistory {

    private final Projection<Entry<CaseEvent>, CaseFile> projection;
    private final ProjectionReader<CaseFile> views;
    private final EventStore events;

    public CaseHistory(
            Projection<Entry<CaseEvent>, CaseFile> projection, ProjectionReader<CaseFile> views, EventStore events) {
        this.projection = projection;
        this.views = views;
        this.events = events;
    }

    /**
     * The case with every event that is stored, whether the view has it yet or not: a reader always sees the own
     * writes. Empty when there is no such case.
     */
    public Optional<CaseFile> find(String caseId) {
        View<CaseFile> view = views.find(caseId).orElseGet(() -> projection.empty(caseId));
        DomainEventStream later = events.readEvents(caseId, view.seq() + 1);
        while (later.hasNext()) {
            DomainEventMessage<?> message = later.next();
            if (isOfCase(message)) {
                view = projection.next(view, message, Projection.Lines.of(events));
            }
        }
        return Optional.of(view.state()).filter(CaseFile::exists);
    }

    /** The case as it stood. Empty when there was none yet, or it was not known. */
    public Optional<CaseFile> find(String caseId, AsOf asOf) {
        return Optional.of(asOf.fold(caseId, entries(caseId, 0, Integer.MAX_VALUE)))
                .filter(CaseFile::exists);
    }

    /**
     * Entries in the order they were recorded.
     *
     * @param from sequence of the first
     * @param size how many at most
     */
    public List<Entry<CaseEvent>> entries(String caseId, long from, int size) {
        List<Entry<CaseEvent>> entries = new ArrayList<>();
        DomainEventStream stream = events.readEvents(caseId, from);
        while (stream.hasNext() && entries.size() < size) {
            DomainEventMessage<?> message = stream.next();
            if (isOfCase(message)) {
                entries.add(CaseFiles.entry(message));
            }
        }
        return entries;
    }

    /** Other things than cases have ids too. */
    private static boolean isOfCase(DomainEventMessage<?> message) {
        return CaseFiles.AGGREGATE.equals(message.getType());
    }
}
