package nl.gezinslijn.query.accesslog;

import tools.jackson.databind.json.JsonMapper;

/** How a line is written wherever it is kept, byte for byte: this is what proofs are made of. */
public final class LineText {

    /** Its own and not the application's, whose settings may change. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LineText() {}

    public static String write(AccessLine line) {
        return JSON.writeValueAsString(line);
    }

    /** @throws tools.jackson.core.JacksonException when this is not such a line */
    public static AccessLine read(String text) {
        return JSON.readValue(text, AccessLine.class);
    }
}
