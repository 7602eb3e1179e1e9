package nl.gezinslijn.programme;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of a file, by path: every value, list and record, the whole under the empty path. A part that is
 * missing here was null or not readable; what was readable around it can still be checked.
 */
final class Parts {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> written = new LinkedHashSet<>();

    void put(String path, Object value) {
        values.put(path, value);
    }

    void wrote(String path) {
        written.add(path);
    }

    /** Null where nothing of that type could be read there. */
    <T> @Nullable T get(String path, Class<T> type) {
        Object value = values.get(path);
        return type.isInstance(value) ? type.cast(value) : null;
    }

    /** Whether the file has something other than null there, readable or not. */
    boolean written(String path) {
        return written.contains(path);
    }

    /** In the order of the file's records, parts before the whole. */
    Map<String, Object> all() {
        return values;
    }
}
