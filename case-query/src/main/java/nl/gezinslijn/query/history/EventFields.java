package nl.gezinslijn.query.history;

import java.util.Map;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.privacy.Protected;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The fields of any event, whatever it is, with every sealed value opened where it stands. */
final class EventFields {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(new Opener()))
            .build();

    private EventFields() {}

    static Map<String, Object> open(CaseEvent event, Opening opening) {
        JsonNode tree = JSON.writer().withAttribute(Opening.class, opening).valueToTree(event);
        return JSON.convertValue(tree, FIELDS);
    }

    private static final class Opener extends StdSerializer<Protected<?>> {

        Opener() {
            super(Protected.class);
        }

        @Override
        @SuppressWarnings("unchecked") // a date opens to its ISO text, which is what is written here
        public void serialize(Protected<?> value, JsonGenerator json, SerializationContext context) {
            Opening opening = (Opening) context.getAttribute(Opening.class);
            String place = json.streamWriteContext().pathAsPointer().toString();
            String text = opening.text(place, (Protected<String>) value);
            if (text == null) {
                json.writeNull();
            } else {
                json.writeString(text);
            }
        }
    }
}
