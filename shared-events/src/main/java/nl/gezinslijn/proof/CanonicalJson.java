package nl.gezinslijn.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in the one form it has, after RFC 8785: no space, keys sorted by their UTF-16 code units, only what must be
 * escaped is. Whole numbers are written in full, others as the shortest decimal of the same value.
 */
public final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CanonicalJson() {}

    /**
     * @return the same value in canonical form; what is no JSON, or says one key twice, as it is, which cannot be
     *     mistaken for something in canonical form
     */
    public static byte[] of(byte[] json) {
        try {
            JsonNode node = JSON.readTree(json);
            StringBuilder out = new StringBuilder(json.length);
            write(node, out);
            return out.toString().getBytes(UTF_8);
        } catch (JacksonException | IllegalArgumentException e) {
            return json;
        }
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node, out);
            case ARRAY -> array(node, out);
            case STRING -> text(node.asString(), out);
            case NUMBER -> out.append(number(node));
            case BOOLEAN, NULL -> out.append(node);
            default -> throw new IllegalArgumentException("nothing to read");
        }
    }

    private static void object(JsonNode node, StringBuilder out) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        out.append('{');
        String between = "";
        for (var field : sorted.entrySet()) {
            out.append(between);
            text(field.getKey(), out);
            out.append(':');
            write(field.getValue(), out);
            between = ",";
        }
        out.append('}');
    }

    private static void array(JsonNode node, StringBuilder out) {
        out.append('[');
        String between = "";
        for (JsonNode element : node) {
            out.append(between);
            write(element, out);
            between = ",";
        }
        out.append(']');
    }

    private static String number(JsonNode node) {
        return node.isIntegralNumber()
                ? node.bigIntegerValue().toString()
                : node.decimalValue().stripTrailingZeros().toString();
    }

    private static void text(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (Character.isSurrogate(c)) {
                        // A half of a pair alone has no UTF-8 and would be written as something else.
                        int whole = value.codePointAt(i);
                        if (whole == c) {
                            throw new IllegalArgumentException("half of a surrogate pair");
                        }
                        out.appendCodePoint(whole);
                        i++;
                    } else if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
