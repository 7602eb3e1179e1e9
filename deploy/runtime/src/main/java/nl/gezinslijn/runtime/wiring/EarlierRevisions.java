package nl.gezinslijn.runtime.wiring;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gezinslijn.event.Upcasts;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets Axon read events of earlier revisions as those of today. What it does not know, by name or by revision, it
 * leaves to those after it.
 */
public final class EarlierRevisions implements EventUpcaster {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
        return events.map(EarlierRevisions::current);
    }

    private static IntermediateEventRepresentation current(IntermediateEventRepresentation event) {
        String name = event.getType().getName();
        int stored = revision(event.getType());
        int current = Upcasts.revisionOf(name);
        if (stored < 1 || stored >= current) {
            return event;
        }
        return event.upcast(
                new SimpleSerializedType(name, String.valueOf(current)),
                JsonNode.class,
                payload -> Upcasts.current(name, stored, (ObjectNode) payload),
                metadata -> metadata);
    }

    /** 0 for what bears no number, such as Axon's own types. */
    private static int revision(SerializedType type) {
        String revision = type.getRevision();
        return revision != null && NUMBER.matcher(revision).matches() ? Integer.parseInt(revision) : 0;
    }
}
