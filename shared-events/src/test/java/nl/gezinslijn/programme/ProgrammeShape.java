package nl.gezinslijn.programme;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.event.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code programme.schema.json} must say, worked out from the records and from what {@link ProgrammeValidator}
 * checks of a single value; all but the descriptions and conditions, which are written by hand.
 */
final class ProgrammeShape {

    private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();

    /** How names of time zones look; which there are, only Java knows. */
    static final Pattern TIME_ZONE = Pattern.compile("^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$");

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private ProgrammeShape() {}

    static ObjectNode expected() {
        ProgrammeShape shape = new ProgrammeShape();
        ObjectNode whole = shape.record(Programme.class, "");
        ObjectNode definitions = whole.putObject("$defs");
        shape.definitions.forEach(definitions::set);
        return whole;
    }

    private ObjectNode record(Class<?> type, String place) {
        ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ArrayNode required = JSON.arrayNode();
        ObjectNode properties = JSON.objectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            String at = place.isEmpty() ? component.getName() : place + "." + component.getName();
            required.add(component.getName());
            properties.set(component.getName(), field(component.getAnnotatedType(), at));
        }
        schema.set("required", required);
        schema.set("properties", properties);
        return schema;
    }

    private ObjectNode field(AnnotatedType type, String place) {
        ObjectNode schema = value(type, place);
        if (!type.isAnnotationPresent(Nullable.class)) {
            return schema;
        }
        if (schema.get("type") != null) {
            String name = schema.get("type").stringValue();
            schema.putArray("type").add(name).add("null");
        } else if (schema.get("enum") instanceof ArrayNode constants) {
            constants.addNull();
        } else {
            ObjectNode none = JSON.objectNode().put("type", "null");
            return JSON.objectNode().set("anyOf", JSON.arrayNode().add(schema).add(none));
        }
        return schema;
    }

    private ObjectNode value(AnnotatedType type, String place) {
        return switch (type.getType()) {
            case ParameterizedType list when list.getRawType() == List.class -> list(argument(type, 0), place);
            case ParameterizedType map when map.getRawType() == Map.class -> roleTable(argument(type, 1), place);
            case Class<?> plain -> plain(plain, place);
            default -> throw new IllegalStateException("No schema for a " + type);
        };
    }

    private ObjectNode plain(Class<?> type, String place) {
        if (type == String.class) {
            return JSON.objectNode().put("type", "string").put("pattern", pattern(place));
        }
        if (type == int.class || type == Integer.class) {
            ObjectNode number = JSON.objectNode().put("type", "integer");
            if (ProgrammeValidator.ABOVE_ZERO.contains(place)) {
                number.put("minimum", 1);
            } else if (ProgrammeValidator.NOT_BELOW_ZERO.contains(place)) {
                number.put("minimum", 0);
            }
            return number;
        }
        if (type == boolean.class) {
            return JSON.objectNode().put("type", "boolean");
        }
        if (type == ZoneId.class) {
            return JSON.objectNode().put("type", "string").put("pattern", TIME_ZONE.pattern());
        }
        if (type.isEnum()) {
            return JSON.objectNode().set("enum", constants(type));
        }
        String name = type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                + type.getSimpleName().substring(1);
        if (!definitions.containsKey(name)) {
            ObjectNode definition = record(type, place);
            definitions.put(name, definition);
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode list(AnnotatedType element, String place) {
        ObjectNode list = JSON.objectNode().put("type", "array");
        if (ProgrammeValidator.NOT_EMPTY.contains(place)) {
            list.put("minItems", 1);
        }
        if (!(element.getType() instanceof Class<?> type && type.isRecord())) {
            list.put("uniqueItems", true);
        }
        return list.set("items", value(element, place));
    }

    /** Every action a programme decides about; the service and {@code extensions.grantedBy} decide about the others. */
    private ObjectNode roleTable(AnnotatedType roles, String place) {
        definitions.put("roles", value(roles, place));
        ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ArrayNode required = JSON.arrayNode();
        ObjectNode properties = JSON.objectNode();
        Stream.of(Action.values())
                .filter(action -> !ProgrammeConsistency.DECIDED_ELSEWHERE.containsKey(action))
                .forEach(action -> {
                    required.add(action.code());
                    properties.putObject(action.code()).put("$ref", "#/$defs/roles");
                });
        schema.set("required", required);
        schema.set("properties", properties);
        return schema;
    }

    private static ArrayNode constants(Class<?> type) {
        ArrayNode constants = JSON.arrayNode();
        for (Object constant : type.getEnumConstants()) {
            if (constant != Role.SYSTEM && constant != Role.IMPORTER) {
                constants.add(
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        return constants;
    }

    private static String pattern(String place) {
        if (place.equals("id") || place.endsWith("code") || place.equals("consentPurposes.partyKinds")) {
            return "^" + ProgrammeValidator.KEBAB_CASE.pattern() + "$";
        }
        return place.equals("holidays") ? "^[a-z]{2}$" : "\\S";
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }
}
