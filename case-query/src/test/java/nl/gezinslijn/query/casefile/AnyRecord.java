package nl.gezinslijn.query.casefile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.DateTimes;
import net.jqwik.time.api.Dates;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Any values in a record and in what it is made of, whether or not they make sense together. */
final class AnyRecord {

    private static final double ABSENT = 0.3;
    private static final int MOST = 3;

    private AnyRecord() {}

    static <T extends Record> Arbitrary<T> of(Class<T> type) {
        return any(type).map(type::cast);
    }

    private static Arbitrary<?> any(Type type) {
        if (type instanceof ParameterizedType of) {
            return any((Class<?>) of.getRawType(), of.getActualTypeArguments());
        }
        if (type instanceof Class<?> of) {
            return any(of);
        }
        throw unknown(type);
    }

    private static Arbitrary<?> any(Class<?> type, Type[] parts) {
        if (type == List.class) {
            return any(parts[0]).list().ofMaxSize(MOST);
        }
        if (type == SortedSet.class) {
            return any(parts[0]).set().ofMaxSize(MOST).map(TreeSet::new);
        }
        if (type == SortedMap.class || type == Map.class) {
            return Arbitraries.maps(any(parts[0]), any(parts[1]))
                    .ofMaxSize(MOST)
                    .map(TreeMap::new);
        }
        if (type == Protected.class) {
            return Arbitraries.strings().alpha().ofLength(MOST).map(it -> new Protected<>("case:1", "Event.field", it));
        }
        throw unknown(type);
    }

    private static Arbitrary<?> any(Class<?> type) {
        if (type.isRecord()) {
            return anyRecord(type);
        }
        if (type.isEnum()) {
            return Arbitraries.of(type.getEnumConstants());
        }
        if (type == boolean.class || type == Boolean.class) {
            return Arbitraries.of(true, false);
        }
        if (type == int.class || type == Integer.class) {
            return Arbitraries.integers();
        }
        if (type == long.class || type == Long.class) {
            return Arbitraries.longs();
        }
        if (type == String.class) {
            return Arbitraries.strings().ofMaxLength(8);
        }
        if (type == LocalDate.class) {
            return Dates.dates();
        }
        if (type == YearMonth.class) {
            return Dates.dates().map(YearMonth::from);
        }
        if (type == Instant.class) {
            return DateTimes.instants();
        }
        throw unknown(type);
    }

    private static IllegalArgumentException unknown(Type type) {
        return new IllegalArgumentException("There has been no " + type + " so far: say here what it can be");
    }

    private static Arbitrary<?> anyRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Arbitrary<Object>> values =
                Arrays.stream(components).map(AnyRecord::anyOrAbsent).toList();
        return Combinators.combine(values).as(them -> made(type, components, them));
    }

    @SuppressWarnings("unchecked") // of whatever type it is, it is only handed on
    private static Arbitrary<Object> anyOrAbsent(RecordComponent component) {
        Arbitrary<Object> any = (Arbitrary<Object>) any(component.getGenericType());
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? any.injectNull(ABSENT) : any;
    }

    private static Object made(Class<?> type, RecordComponent[] components, List<Object> values) {
        try {
            return type.getConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
