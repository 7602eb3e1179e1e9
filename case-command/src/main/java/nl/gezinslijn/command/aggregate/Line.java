package nl.gezinslijn.command.aggregate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gezinslijn.command.aggregate.RecentRequests.Answered;
import nl.gezinslijn.command.aggregate.Submission.RequestKey;
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

    /** All of them: an import may hand a line in again long after, and a line is read from its first event. */
    private final Map<String, Answered> imported = new HashMap<>();

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

    /**
     * The answer that this request had before.
     *
     * @throws RequestKeyReused when the key came before with another request
     */
    Optional<Answered> answered(RequestKey request) {
        Optional<Answered> recent = requests.answered(request);
        Answered earlier = imported.get(request.key());
        return recent.isPresent() || earlier == null ? recent : new RecentRequests(List.of(earlier)).answered(request);
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
        if (message.getMetaData().containsKey("imported")
                && message.getMetaData().get("requestKey") instanceof String key) {
            imported.put(key, requests.answered().getLast());
        }
    }

    private static String name(DomainEventMessage<?> message) {
        return OfficeNames.nameOf(message.getPayloadType().asSubclass(OfficeEvent.class));
    }
}
