package nl.gezinslijn.event;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The stored name and revision of every event of one sealed family, and back. */
final class Names<E> {

    /** Asked for with each event that is written or read. */
    private static final ClassValue<Stored> STORED = new ClassValue<>() {
        @Override
        protected Stored computeValue(Class<?> type) {
            Named named = Objects.requireNonNull(type.getAnnotation(Named.class), () -> type + " has no stored name");
            return new Stored(named.value(), named.revision());
        }
    };

    private record Stored(String name, int revision) {}

    private final Map<String, Class<? extends E>> byName = new LinkedHashMap<>();

    /** @throws IllegalStateException when two events of the family bear one name */
    Names(Class<E> family) {
        leaves(family).forEach(type -> {
            Class<?> other = byName.put(nameOf(type), type.asSubclass(family));
            if (other != null) {
                throw new IllegalStateException("two events are named " + nameOf(type));
            }
        });
    }

    Collection<Class<? extends E>> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    Optional<Class<? extends E>> classOf(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    static String nameOf(Class<?> type) {
        return STORED.get(type).name();
    }

    static int revisionOf(Class<?> type) {
        return STORED.get(type).revision();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Names::leaves) : Stream.of(type);
    }
}
