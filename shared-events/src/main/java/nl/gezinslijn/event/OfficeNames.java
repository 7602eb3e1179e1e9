package nl.gezinslijn.event;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The stored name and revision of every event outside cases, and back. */
public final class OfficeNames {

    private static final Map<String, Class<? extends OfficeEvent>> BY_NAME = new LinkedHashMap<>();

    static {
        leaves(OfficeEvent.class).forEach(type -> BY_NAME.put(nameOf(type), type));
    }

    private OfficeNames() {}

    public static Collection<Class<? extends OfficeEvent>> all() {
        return BY_NAME.values();
    }

    public static String nameOf(Class<? extends OfficeEvent> type) {
        return named(type).value();
    }

    public static int revisionOf(Class<? extends OfficeEvent> type) {
        return named(type).revision();
    }

    /** Empty when no event outside cases is stored under this name. */
    public static Optional<Class<? extends OfficeEvent>> classOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Named named(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(Named.class), () -> type + " has no stored name");
    }

    private static Stream<Class<? extends OfficeEvent>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(OfficeNames::leaves)
                : Stream.of(type.asSubclass(OfficeEvent.class));
    }
}
