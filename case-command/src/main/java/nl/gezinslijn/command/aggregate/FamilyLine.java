package nl.gezinslijn.command.aggregate;

import nl.gezinslijn.event.OfficeEvent.OfFamily;
import nl.gezinslijn.office.FamilyRecord;
import nl.gezinslijn.office.LineIds;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The line of one family, over its cases. */
@AggregateRoot(type = FamilyLine.TYPE)
public class FamilyLine extends Line {

    public static final String TYPE = "Family";

    private FamilyRecord family = FamilyRecord.unknown("");

    /** For Axon, before the first event. */
    protected FamilyLine() {}

    FamilyLine(String about) {
        super(idOf(about));
        family = FamilyRecord.unknown(about);
    }

    static String idOf(String about) {
        return LineIds.ofFamily(about);
    }

    FamilyRecord family() {
        return family;
    }

    @EventSourcingHandler
    void on(OfFamily event, DomainEventMessage<?> message) {
        take(message);
        FamilyRecord before = message.getSequenceNumber() == 0 ? FamilyRecord.unknown(about()) : family;
        family = before.evolve(event);
    }
}
