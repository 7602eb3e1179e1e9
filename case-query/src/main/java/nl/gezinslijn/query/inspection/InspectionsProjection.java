package nl.gezinslijn.query.inspection;

import java.util.List;
import nl.gezinslijn.event.OfficeEvent.OfInspection;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.inspection.Inspection;
import nl.gezinslijn.query.projection.Projection;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The projection of inspections: one document each. */
public final class InspectionsProjection {

    /** Type of an inspection's aggregate in the event store. */
    private static final String AGGREGATE = "Inspection";

    static final String PROGRAMME = "programme";
    static final String OPENED_ON = "openedOn";

    /** Its own and not the application's: how an inspection is written is part of the version. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Projection<Recorded, Inspection> PROJECTION = new Projection<>(
            "inspections",
            1,
            AGGREGATE,
            Projection.Fold.of(
                    Recorded::of,
                    key -> Inspection.unknown(key.substring(key.indexOf(':') + 1)),
                    (inspection, recorded) -> inspection.evolve(
                            recorded.stamp().occurredOn(),
                            recorded.stamp().actor().id(),
                            recorded.event())),
            new Projection.Json<>(JSON::writeValueAsString, json -> JSON.readValue(json, Inspection.class)),
            new Projection.Fields<>(InspectionsProjection::fields, List.of(List.of(OPENED_ON))));

    private InspectionsProjection() {}

    /** A line of an inspection. */
    public record Recorded(Stamp stamp, OfInspection event) {
        static Recorded of(DomainEventMessage<?> message) {
            return new Recorded(Stamp.fromMetadata(message.getMetaData()), (OfInspection) message.getPayload());
        }
    }

    public static Projection<Recorded, Inspection> projection() {
        return PROJECTION;
    }

    private static Document fields(Inspection inspection) {
        Inspection.Scope scope = inspection.scope();
        return scope == null
                ? new Document()
                : new Document(PROGRAMME, scope.programme())
                        .append(OPENED_ON, scope.openedOn().toString());
    }
}
