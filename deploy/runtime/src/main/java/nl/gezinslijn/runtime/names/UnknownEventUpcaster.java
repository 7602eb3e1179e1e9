package nl.gezinslijn.runtime.names;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/**
 * Lets a stream survive an event whose name is not known: it goes on as an {@link UnknownEvent} in its place. Axon asks
 * for the class of every event while it builds the stream, so that without this the strict serializer ends the stream
 * there, for all aggregates and on every try.
 *
 * <p>An aggregate that is loaded, and a snapshot, are left to the serializer, which refuses: no decision may be taken
 * on half a history. What tells them apart is the tracking token, which only a stream's events carry. It belongs at the
 * end of the upcaster chain and serves any storage engine.
 */
public final class UnknownEventUpcaster implements EventUpcaster {

    static final SerializedType TYPE = new SimpleSerializedType(UnknownEvent.class.getName(), null);

    private final LogicalNameSerializer serializer;

    public UnknownEventUpcaster(LogicalNameSerializer serializer) {
        this.serializer = serializer;
    }

    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
        return events.map(event ->
                event.getTrackingToken().isEmpty() || serializer.knows(event.getType()) ? event : unknown(event));
    }

    private IntermediateEventRepresentation unknown(IntermediateEventRepresentation event) {
        var marker = new UnknownEvent(event.getType().getName(), event.getType().getRevision());
        return event.upcast(
                TYPE,
                byte[].class,
                payload -> serializer.getObjectMapper().writeValueAsBytes(marker),
                UnaryOperator.identity());
    }
}
