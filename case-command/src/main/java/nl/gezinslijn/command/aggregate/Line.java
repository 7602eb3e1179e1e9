package nl.gezinslijn.command.aggregate;

import nl.gezinslijn.event.OfficeEvent;
import nl.gezinslijn.event.OfficeNames;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the lines outside cases share: their id, and the requests they answered lately. */
abstract class Line {

    @AggregateIdentifier
    private @Nullable String id;

    private long version;
    private RecentRequests requests = RecentRequests.NONE;

    /** For Axon, before the first event. */
    protected Line() {}

    Line(String id) {
        this.id = id;
    }

    /** What stands behind the colon: the account, family or programme. */
    String about() {
        String whole = String.valueOf(id);
        return whole.substring(whole.indexOf(':') + 1);
    }

    RecentRequests requests() {
        return requests;
    }

    /** Number of events in the line. */
    long version() {
        return version;
    }

    /** Every event of a line comes by here first. */
    void take(DomainEventMessage<?> message) {
        if (message.getAggregateIdentifier() != null) {
            id = message.getAggregateIdentifier();
        }
        version = message.getSequenceNumber() + 1;
        requests = requests.with(message.getMetaData(), version, name(message), null);
    }

    private static String name(DomainEventMessage<?> message) {
        return OfficeNames.nameOf(message.getPayloadType().asSubclass(OfficeEvent.class));
    }
}
