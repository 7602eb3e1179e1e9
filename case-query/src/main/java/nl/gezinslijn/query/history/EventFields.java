package nl.gezinslijn.query.history;

import java.util.Map;
import nl.gezinslijn.event.CaseEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The fields of any event, whatever it is, with every sealed value opened where it stands. */
final class EventFields {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventFields() {}

    static Map<String, Object> open(CaseEvent event, Opening opening) {
        return JSON.convertValue(OpenJson.of(event, opening), FIELDS);
    }
}
