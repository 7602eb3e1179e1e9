package nl.gezinslijn.query.history;

import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Any part of a case as JSON, with every sealed value opened where it stands. */
final class OpenJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(new Opener()))
            .build();

    private OpenJson() {}

    /** What has been erased is null, and its JSON pointer is noted in the opening. */
    static JsonNode of(@Nullable Object value, Opening opening) {
        return JSON.writer().withAttribute(Opening.class, opening).valueToTree(value);
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
