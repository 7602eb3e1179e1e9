package nl.gezinslijn.command.aggregate;

import nl.gezinslijn.event.OfficeEvent.OfCoach;
import nl.gezinslijn.office.CoachRecord;
import nl.gezinslijn.office.LineIds;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The line of one coach, over all programmes. */
@AggregateRoot(type = CoachLine.TYPE)
public class CoachLine extends Line {

    public static final String TYPE = "Coach";

    private CoachRecord coach = CoachRecord.unknown("");

    /** For Axon, before the first event. */
    protected CoachLine() {}

    CoachLine(String about) {
        super(idOf(about));
        coach = CoachRecord.unknown(about);
    }

    static String idOf(String about) {
        return LineIds.ofCoach(about);
    }

    CoachRecord coach() {
        return coach;
    }

    @EventSourcingHandler
    void on(OfCoach event, DomainEventMessage<?> message) {
        take(message);
        CoachRecord before = message.getSequenceNumber() == 0 ? CoachRecord.unknown(about()) : coach;
        coach = before.evolve(event);
    }
}
