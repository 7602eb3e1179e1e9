package nl.gezinslijn.event;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/**
 * Makes instances of any event by the shape of its record, so that a new event is tested without being named here. The
 * values obey no rule: what cannot happen is made as readily as what can.
 */
public final class AnyEvent {

    private AnyEvent() {}

    /** One event of any type. */
    public static Arbitrary<CaseEvent> ofAnyType() {
        return ofTypes(type -> true);
    }

    /** One event of the types wanted. */
    public static Arbitrary<CaseEvent> ofTypes(Predicate<Class<? extends CaseEvent>> wanted) {
        return Arbitraries.oneOf(
                EventNames.all().stream().filter(wanted).map(AnyEvent::of).toList());
    }

    /** One event of each type, in the order of the family. */
    public static Arbitrary<List<CaseEvent>> oneOfEach() {
        List<Arbitrary<CaseEvent>> all =
                EventNames.all().stream().map(AnyEvent::of).toList();
        return Combinators.combine(all).as(List::copyOf).withoutEdgeCases();
    }

    /** One event of each type, those outside cases included. */
    public static Arbitrary<List<Object>> oneOfEachStored() {
        List<Arbitrary<Object>> all = Contract.events().map(AnyEvent::record).toList();
        return Combinators.combine(all).as(List::copyOf).withoutEdgeCases();
    }

    public static Arbitrary<CaseEvent> of(Class<? extends CaseEvent> type) {
        return record(type).map(CaseEvent.class::cast);
    }

    public static Arbitrary<Stamp> stamps() {
        return record(Stamp.class).map(Stamp.class::cast).withoutEdgeCases();
    }

    /** Mostly days of our time, so that they meet; now and then one far away. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, between(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 31))),
                Tuple.of(1, between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))));
    }

    public static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
        return Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Object> record(Class<?> type) {
        List<Arbitrary<Object>> parts =
                Stream.of(type.getRecordComponents()).map(AnyEvent::component).toList();
        return Combinators.combine(parts).as(values -> Records.make(type, values));
    }

    private static Arbitrary<Object> component(RecordComponent component) {
        Arbitrary<Object> values = values(component.getGenericType());
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return optional ? values.injectNull(0.25) : values;
    }

    private static Arbitrary<Object> values(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return values(generic.getActualTypeArguments()[0])
                    .list()
                    .ofMaxSize(3)
                    .asGeneric();
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Protected.class) {
            return sealed().asGeneric();
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Arbitraries.of(plain.getEnumConstants()).asGeneric();
        }
        if (plain.isRecord()) {
            return record(plain);
        }
        return simple(plain).asGeneric();
    }

    private static Arbitrary<?> simple(Class<?> type) {
        return switch (type.getName()) {
            case "int", "java.lang.Integer" -> numbers();
            case "long", "java.lang.Long" -> Arbitraries.longs().between(0, 40);
            case "boolean", "java.lang.Boolean" -> Arbitraries.of(true, false);
            case "java.lang.String" -> codes();
            case "java.time.LocalDate" -> days();
            case "java.time.Instant" -> instants();
            default -> throw new IllegalArgumentException("no values of " + type + " are known here");
        };
    }

    /** Mostly small, so that numbers of steps, plans and escalations meet; now and then any at all. */
    private static Arbitrary<Integer> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.integers().between(0, 6)), Tuple.of(1, Arbitraries.integers()));
    }

    private static Arbitrary<String> codes() {
        return Arbitraries.oneOf(Arbitraries.of("coach", "team", "municipality"), AnyText.ofLength(0, 20));
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(
                        Instant.EPOCH.toEpochMilli(),
                        Instant.parse("2100-01-01T00:00:00Z").toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    private static Arbitrary<Protected<String>> sealed() {
        Arbitrary<String> part = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars(':', '.', '-', '_')
                .ofMinLength(1)
                .ofMaxLength(12);
        return Combinators.combine(part, part, part).as(Protected<String>::new);
    }
}
