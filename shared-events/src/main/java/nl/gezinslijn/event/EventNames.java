package nl.gezinslijn.event;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The stored name and revision of every event of the sealed family, and back. */
public final class EventNames {

    private static final Map<String, Class<? extends CaseEvent>> BY_NAME = new LinkedHashMap<>();

    static {
        leaves(CaseEvent.class).forEach(type -> {
            Class<?> other = BY_NAME.put(named(type).value(), type);
            if (other != null) {
                throw new IllegalStateException(
                        "two events are named " + named(type).value());
            }
        });
    }

    private EventNames() {}

    public static Collection<Class<? extends CaseEvent>> all() {
        return BY_NAME.values();
    }

    public static String nameOf(Class<? extends CaseEvent> type) {
        return named(type).value();
    }

    public static int revisionOf(Class<? extends CaseEvent> type) {
        return named(type).revision();
    }

    /** Empty when no event of the family is stored under this name. */
    public static Optional<Class<? extends CaseEvent>> classOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Named named(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(Named.class), () -> type + " has no stored name");
    }

    private static Stream<Class<? extends CaseEvent>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventNames::leaves)
                : Stream.of(type.asSubclass(CaseEvent.class));
    }
}
