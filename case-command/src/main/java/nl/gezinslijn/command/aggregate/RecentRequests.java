package nl.gezinslijn.command.aggregate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gezinslijn.command.aggregate.Submission.RequestKey;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.EventNames;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The latest requests that came with a key, so that a retry finds its answer. Bounded: the oldest is forgotten. What an
 * import brought is found again all the same, in what is stored.
 */
public record RecentRequests(@JsonValue List<Answered> answered) {

    static final int KEPT = 100;
    static final RecentRequests NONE = new RecentRequests(List.of());

    @JsonCreator
    public RecentRequests {
        answered = List.copyOf(answered);
    }

    /** One request and its answer. */
    public record Answered(
            RequestKey request,
            long version,
            List<String> events,
            @Nullable Integer number) {
        public Answered {
            events = List.copyOf(events);
        }

        Receipt receipt(String caseId) {
            return new Receipt(caseId, version, events, number);
        }
    }

    boolean mayHaveForgotten() {
        return answered.size() >= KEPT;
    }

    Optional<Answered> find(RequestKey request) {
        return answered.stream()
                .filter(a -> a.request().key().equals(request.key()))
                .findFirst();
    }

    /**
     * The answer that this request had before.
     *
     * @throws RequestKeyReused when the key came before with another request
     */
    Optional<Answered> answered(RequestKey request) {
        Optional<Answered> found = find(request);
        if (found.isPresent() && !found.get().request().fingerprint().equals(request.fingerprint())) {
            throw new RequestKeyReused();
        }
        return found;
    }

    /** The same for a stored event of a case. */
    RecentRequests with(DomainEventMessage<?> message) {
        CaseEvent event = (CaseEvent) message.getPayload();
        return with(
                message.getMetaData(),
                message.getSequenceNumber() + 1,
                EventNames.nameOf(event.getClass()),
                Numbers.of(event));
    }

    /** Remembers the request that stands in an event's metadata, if there is one. */
    RecentRequests with(Map<String, ?> metadata, long version, String event, @Nullable Integer number) {
        return metadata.get("requestKey") instanceof String key && metadata.get("fingerprint") instanceof String print
                ? with(new RequestKey(key, print), version, event, number)
                : this;
    }

    /** A command may bring several events; each adds its name to the same answer. */
    RecentRequests with(RequestKey request, long version, String event, @Nullable Integer number) {
        List<Answered> all = new ArrayList<>(answered);
        List<String> events = new ArrayList<>();
        if (!all.isEmpty() && all.getLast().request().equals(request)) {
            events.addAll(all.removeLast().events());
        }
        events.add(event);
        all.add(new Answered(request, version, events, number));
        return new RecentRequests(all.size() > KEPT ? all.subList(all.size() - KEPT, all.size()) : all);
    }
}
