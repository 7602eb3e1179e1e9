package nl.gezinslijn.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.event.OfficeEvent;
import nl.gezinslijn.event.OfficeEvent.OfCoach;
import nl.gezinslijn.event.OfficeEvent.OfProgramme;
import nl.gezinslijn.event.OfficeEvent.OfTally;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.office.CoachRecord;
import nl.gezinslijn.office.LineIds;
import nl.gezinslijn.office.Office;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads what happened outside cases: a programme's office and its tally, from their own lines. */
public final class OutsideHistory {

    private final EventStore events;

    public OutsideHistory(EventStore events) {
        this.events = events;
    }

    /** Something counted outside cases. */
    public record Tallied(LocalDate on, Instant recordedAt, OfTally event) {}

    /** A programme's office as it was on a day, as far as it was known at an instant. */
    public Office office(String programme, AsOf asOf) {
        Office office = Office.unknown(programme);
        for (Happened happened : line(LineIds.ofOffice(programme))) {
            if (happened.event() instanceof OfProgramme event && happened.isWithin(asOf)) {
                office = office.evolve(happened.stamp().occurredOn(), event);
            }
        }
        return office;
    }

    /** What is known of a coach over all programmes. */
    public CoachRecord coach(String account, AsOf asOf) {
        CoachRecord coach = CoachRecord.unknown(account);
        for (Happened happened : line(LineIds.ofCoach(account))) {
            if (happened.event() instanceof OfCoach event && happened.isWithin(asOf)) {
                coach = coach.evolve(event);
            }
        }
        return coach;
    }

    /** What a programme counted up to a day, as far as it was known at an instant; in the order of recording. */
    public List<Tallied> tally(String programme, AsOf asOf) {
        List<Tallied> tallied = new ArrayList<>();
        for (Happened happened : line(LineIds.ofTally(programme))) {
            if (happened.event() instanceof OfTally event && happened.isWithin(asOf)) {
                tallied.add(new Tallied(
                        happened.stamp().occurredOn(), happened.stamp().recordedAt(), event));
            }
        }
        return tallied;
    }

    private List<Happened> line(String id) {
        List<Happened> line = new ArrayList<>();
        DomainEventStream stream = events.readEvents(id, 0);
        stream.forEachRemaining(message -> {
            if (message.getPayload() instanceof OfficeEvent event) {
                line.add(new Happened(Stamp.fromMetadata(message.getMetaData()), event));
            }
        });
        return line;
    }

    private record Happened(Stamp stamp, OfficeEvent event) {
        boolean isWithin(AsOf asOf) {
            return !stamp.occurredOn().isAfter(asOf.on()) && !stamp.recordedAt().isAfter(asOf.knownAt());
        }
    }
}
