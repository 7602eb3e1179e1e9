package nl.gezinslijn.query.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.query.projection.IsoText;
import nl.gezinslijn.query.projection.Projection;
import org.axonframework.eventhandling.DomainEventMessage;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The projection of case files: the one fold that the write side uses too, and the fields to query by. */
public final class CaseFiles {

    /** Type of a case's aggregate in the event store. */
    public static final String AGGREGATE = "Case";

    /** Its own and not the application's: how a file is written is part of the version. */
    private static final JsonMapper JSON = json();

    private static final Projection<Entry<CaseEvent>, CaseFile> PROJECTION = new Projection<>(
            "cases",
            5,
            AGGREGATE,
            new Projection.Fold<>(CaseFiles::entry, CaseFile::none, CaseFile::next),
            new Projection.Json<>(JSON::writeValueAsString, json -> JSON.readValue(json, CaseFile.class)),
            new Projection.Fields<>(file -> RowFields.of(CaseRow.of(file)), CaseRows.INDEXES));

    private CaseFiles() {}

    /**
     * What is absent is left out, and lists and maps that are empty: most are. Not sets, which are values of a map too,
     * whose key would go with them.
     */
    private static JsonMapper json() {
        JsonMapper.Builder json = JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .changeDefaultPropertyInclusion(all -> JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
                .addModule(IsoText.quickly());
        for (Class<?> many : List.of(List.class, Map.class, SortedMap.class)) {
            json.withConfigOverride(
                    many,
                    it -> it.setInclude(JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS))
                            .setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        return json.build();
    }

    public static Projection<Entry<CaseEvent>, CaseFile> projection() {
        return PROJECTION;
    }

    /** The line of a case's history in a message of the event store. */
    public static Entry<CaseEvent> entry(DomainEventMessage<?> message) {
        return Entry.read(
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getTimestamp(),
                (CaseEvent) message.getPayload(),
                message.getMetaData());
    }
}
