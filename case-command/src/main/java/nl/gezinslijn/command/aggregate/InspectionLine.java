package nl.gezinslijn.command.aggregate;

import java.time.LocalDate;
import nl.gezinslijn.event.OfficeEvent.OfInspection;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.inspection.Inspection;
import nl.gezinslijn.office.LineIds;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The line of one inspection. */
@AggregateRoot(type = InspectionLine.TYPE)
public class InspectionLine extends Line {

    public static final String TYPE = "Inspection";

    private Inspection inspection = Inspection.unknown("");

    /** For Axon, before the first event. */
    protected InspectionLine() {}

    InspectionLine(String about) {
        super(LineIds.ofInspection(about));
        inspection = Inspection.unknown(about);
    }

    Inspection inspection() {
        return inspection;
    }

    @EventSourcingHandler
    void on(OfInspection event, DomainEventMessage<?> message) {
        take(message);
        Inspection before = message.getSequenceNumber() == 0 ? Inspection.unknown(about()) : inspection;
        Stamp stamp = Stamp.fromMetadata(message.getMetaData());
        LocalDate on = stamp.occurredOn();
        inspection = before.evolve(on, stamp.actor().id(), event);
    }
}
