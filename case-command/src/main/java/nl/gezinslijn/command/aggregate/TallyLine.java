package nl.gezinslijn.command.aggregate;

import nl.gezinslijn.event.OfficeEvent.OfTally;
import nl.gezinslijn.office.LineIds;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The line of what one programme counts outside cases. It decides nothing by what came before. */
@AggregateRoot(type = TallyLine.TYPE)
public class TallyLine extends Line {

    public static final String TYPE = "Tally";

    /** For Axon, before the first event. */
    protected TallyLine() {}

    TallyLine(String programme) {
        super(idOf(programme));
    }

    static String idOf(String programme) {
        return LineIds.ofTally(programme);
    }

    @EventSourcingHandler
    void on(OfTally event, DomainEventMessage<?> message) {
        take(message);
    }
}
