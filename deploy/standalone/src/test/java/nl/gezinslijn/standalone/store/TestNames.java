package nl.gezinslijn.standalone.store;

import java.util.HashMap;
import java.util.Map;
import nl.gezinslijn.runtime.names.LogicalNames;
import org.jspecify.annotations.Nullable;

/** Logical names that a test can change. */
final class TestNames implements LogicalNames {

    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, Name> names = new HashMap<>();

    TestNames() {
        with("Noted", "1", Noted.class);
    }

    TestNames with(String name, String revision, Class<?> type) {
        classes.put(name, type);
        names.put(type, new Name(name, revision));
        return this;
    }

    @Override
    public @Nullable Class<?> classOf(String name) {
        return classes.get(name);
    }

    @Override
    public @Nullable Name nameOf(Class<?> type) {
        return names.get(type);
    }
}
