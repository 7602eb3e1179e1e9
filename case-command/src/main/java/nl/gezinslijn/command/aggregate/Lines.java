package nl.gezinslijn.command.aggregate;

import java.util.List;
import java.util.concurrent.Callable;
import nl.gezinslijn.command.aggregate.Submission.RequestKey;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.programme.Programme;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** The lines that a case shares with others, and its own line to read back in. */
public final class Lines {

    private final Repository<CoachLine> coaches;
    private final Repository<FamilyLine> families;
    private final Repository<OfficeLine> offices;
    private final EventStore events;

    public Lines(
            Repository<CoachLine> coaches,
            Repository<FamilyLine> families,
            Repository<OfficeLine> offices,
            EventStore events) {
        this.coaches = coaches;
        this.families = families;
        this.offices = offices;
        this.events = events;
    }

    Around around(String caseId, Programme programme) {
        return new Around(this, caseId, programme);
    }

    Aggregate<CoachLine> coach(String account) {
        return loaded(coaches, CoachLine.idOf(account), () -> new CoachLine(account));
    }

    Aggregate<FamilyLine> family(String familyId) {
        return loaded(families, FamilyLine.idOf(familyId), () -> new FamilyLine(familyId));
    }

    Aggregate<OfficeLine> office(String programme) {
        return loaded(offices, OfficeLine.idOf(programme), () -> new OfficeLine(programme));
    }

    /** Every stored entry of a case before a sequence. */
    List<Entry<CaseEvent>> entries(String caseId, long before) {
        return events.readEvents(caseId, 0)
                .asStream()
                .filter(message -> message.getSequenceNumber() < before)
                .map(message -> Entry.read(
                        caseId,
                        message.getSequenceNumber(),
                        message.getTimestamp(),
                        (CaseEvent) message.getPayload(),
                        message.getMetaData()))
                .toList();
    }

    /** What is stored in a case of the request with this key. */
    RecentRequests requests(String caseId, RequestKey key) {
        RecentRequests found = RecentRequests.NONE;
        DomainEventStream line = events.readEvents(caseId, 0);
        while (line.hasNext()) {
            DomainEventMessage<?> message = line.next();
            if (key.key().equals(message.getMetaData().get("requestKey"))) {
                found = found.with(message);
            }
        }
        return found;
    }

    static <T> Aggregate<T> loaded(Repository<T> repository, String id, Callable<T> created) {
        try {
            return repository.loadOrCreate(id, created);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("line " + id + " could not be made", e);
        }
    }
}
