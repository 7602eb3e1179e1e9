package nl.gezinslijn.command.aggregate;

import java.time.LocalDate;
import nl.gezinslijn.event.OfficeEvent.OfProgramme;
import nl.gezinslijn.office.LineIds;
import nl.gezinslijn.office.Office;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The line of one programme's office: waiting list, places, staff. */
@AggregateRoot(type = OfficeLine.TYPE)
public class OfficeLine extends Line {

    public static final String TYPE = "Office";

    private Office office = Office.unknown("");

    /** For Axon, before the first event. */
    protected OfficeLine() {}

    OfficeLine(String about) {
        super(idOf(about));
        office = Office.unknown(about);
    }

    static String idOf(String about) {
        return LineIds.ofOffice(about);
    }

    Office office() {
        return office;
    }

    @EventSourcingHandler
    void on(OfProgramme event, DomainEventMessage<?> message) {
        take(message);
        Office before = message.getSequenceNumber() == 0 ? Office.unknown(about()) : office;
        office = before.evolve(day(message), event);
    }

    private static LocalDate day(DomainEventMessage<?> message) {
        return LocalDate.parse(String.valueOf(message.getMetaData().get("occurredOn")));
    }
}
