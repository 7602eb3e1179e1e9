package nl.gezinslijn.programme;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a tree into records. The records are the schema: their components are the fields, all of which must be written,
 * and only {@code @Nullable} ones may be null. Enums are written kebab-case.
 *
 * <p>Jackson's own binding stops at the first fault and turns a 1 into a "1"; whoever writes a programme wants to see
 * all faults, so the tree is read here.
 */
final class RecordReader {

    private final String file;
    private final List<Fault> faults;
    private final Parts parts = new Parts();

    private RecordReader(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Adds what does not fit to {@code faults}, and answers with all that does. */
    static Parts read(JsonNode tree, Class<? extends Record> type, String file, List<Fault> faults) {
        RecordReader reader = new RecordReader(file, faults);
        Object whole = reader.record(tree, type, "");
        if (whole != null) {
            reader.parts.put("", whole);
        }
        return reader.parts;
    }

    /** Null where the value is not readable, and a fault says so. */
    private @Nullable Object value(JsonNode node, AnnotatedType type, String path) {
        Object value = switch (type.getType()) {
            case ParameterizedType list when list.getRawType() == List.class -> list(node, argument(type, 0), path);
            case ParameterizedType map
            when map.getRawType() == Map.class -> map(node, argument(type, 0), argument(type, 1), path);
            case Class<?> plain -> plain(node, plain, path);
            default -> throw new IllegalStateException("No way to read a " + type);
        };
        if (value != null) {
            parts.put(path, value);
        }
        return value;
    }

    private @Nullable Object plain(JsonNode node, Class<?> type, String path) {
        if (type == String.class) {
            return node.isString() ? node.stringValue() : fault(path, "must be text");
        }
        if (type == int.class || type == Integer.class) {
            return node.isIntegralNumber() && node.canConvertToInt()
                    ? (Object) node.intValue()
                    : fault(path, "must be a whole number");
        }
        if (type == boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : fault(path, "must be true or false");
        }
        if (type == ZoneId.class) {
            return node.isString() && ZoneId.getAvailableZoneIds().contains(node.stringValue())
                    ? ZoneId.of(node.stringValue())
                    : fault(path, "must be a time zone, as Europe/Amsterdam");
        }
        if (type.isEnum()) {
            Object constant = node.isString() ? constant(node.stringValue(), type) : null;
            return constant != null ? constant : fault(path, oneOf(type));
        }
        if (type.isRecord()) {
            return record(node, type, path);
        }
        throw new IllegalStateException("No way to read a " + type);
    }

    private @Nullable Object record(JsonNode node, Class<?> type, String path) {
        if (!node.isObject()) {
            return fault(path, "must have fields");
        }
        Set<String> unknown = new LinkedHashSet<>(node.propertyNames());
        List<@Nullable Object> arguments = new ArrayList<>();
        boolean whole = true;
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            unknown.remove(name);
            whole &= field(node.get(name), component.getAnnotatedType(), at(path, name), arguments);
        }
        unknown.forEach(name -> fault(at(path, name), "is not a field here"));
        return whole ? construct(type, arguments) : null;
    }

    /** Adds the argument for the record, and answers whether there is one. */
    private boolean field(@Nullable JsonNode node, AnnotatedType type, String path, List<@Nullable Object> arguments) {
        boolean nullable = type.isAnnotationPresent(Nullable.class);
        if (node == null) {
            fault(path, nullable ? "is missing: write null where there is none" : "is missing");
            return false;
        }
        if (node.isNull()) {
            arguments.add(null);
            return nullable || fault(path, "must not be null") != null;
        }
        parts.wrote(path);
        Object value = value(node, type, path);
        arguments.add(value);
        return value != null;
    }

    private @Nullable Object list(JsonNode node, AnnotatedType element, String path) {
        if (!node.isArray()) {
            return fault(path, "must be a list");
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Object value = element(node.get(i), element, path + "[" + i + "]");
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == node.size() ? List.copyOf(values) : null;
    }

    private @Nullable Object map(JsonNode node, AnnotatedType keys, AnnotatedType element, String path) {
        if (!node.isObject() || !(keys.getType() instanceof Class<?> type)) {
            return fault(path, "must have fields");
        }
        Map<Object, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String at = at(path, entry.getKey());
            Object key = constant(entry.getKey(), type);
            if (key == null) {
                fault(at, "is not a field here");
            } else {
                parts.wrote(at);
                Object value = element(entry.getValue(), element, at);
                if (value != null) {
                    values.put(key, value);
                }
            }
        }
        return values.size() == node.size() ? Collections.unmodifiableMap(values) : null;
    }

    private @Nullable Object element(JsonNode node, AnnotatedType type, String path) {
        return node.isNull() ? fault(path, "must not be null") : value(node, type, path);
    }

    private static @Nullable Object constant(String written, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (kebab(constant).equals(written)) {
                return constant;
            }
        }
        return null;
    }

    private static String oneOf(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(RecordReader::kebab)
                .collect(Collectors.joining(", ", "must be one of ", ""));
    }

    private static String kebab(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object construct(Class<?> type, List<@Nullable Object> arguments) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A " + type.getSimpleName() + " cannot be made", e);
        }
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    private static String at(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private @Nullable Object fault(String path, String text) {
        faults.add(new Fault(file, path, text));
        return null;
    }
}
