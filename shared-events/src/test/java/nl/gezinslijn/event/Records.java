package nl.gezinslijn.event;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes records apart and puts them together again, whatever their type. */
public final class Records {

    private Records() {}

    public static Object make(Class<?> type, List<? extends @Nullable Object> values) {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a " + type.getSimpleName() + " cannot be made of " + values, e);
        }
    }

    public static List<@Nullable Object> values(Object record) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                values.add(component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(component + " cannot be read", e);
            }
        }
        return values;
    }

    /** The lists and maps of the record and of all records inside it. */
    public static Stream<Object> containersWithin(Object record) {
        return within(record)
                .flatMap(part -> values(part).stream())
                .filter(value -> value instanceof List<?> || value instanceof Map<?, ?>);
    }

    /** Empties a list or a map that {@link #containersWithin} found, which only a changeable one allows. */
    public static void empty(Object container) {
        if (container instanceof Map<?, ?> map) {
            map.clear();
        } else {
            ((List<?>) container).clear();
        }
    }

    /** The record and all records inside it, through lists and maps. */
    public static Stream<Object> within(@Nullable Object value) {
        return switch (value) {
            case Record r -> Stream.concat(Stream.of(r), values(r).stream().flatMap(Records::within));
            case Collection<?> all -> all.stream().flatMap(Records::within);
            case Map<?, ?> map -> map.values().stream().flatMap(Records::within);
            case null -> Stream.empty();
            default -> Stream.empty();
        };
    }
}
