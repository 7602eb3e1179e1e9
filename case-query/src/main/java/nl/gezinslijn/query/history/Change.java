package nl.gezinslijn.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field of a case file that a step changed.
 *
 * @param path JSON pointer of the field; of an entry that came into a list, its place there afterwards, and of one that
 *     went, the place it had
 * @param before null when there was nothing
 * @param after null when there is nothing any more
 */
public record Change(
        String path,
        @JsonInclude @Nullable JsonNode before,
        @JsonInclude @Nullable JsonNode after) {

    /** Every difference, as deep down as it is one, in the order of the fields. */
    static List<Change> between(JsonNode before, JsonNode after) {
        List<Change> changes = new ArrayList<>();
        compare("", before, after, changes);
        return changes;
    }

    private static void compare(
            String path, @Nullable JsonNode before, @Nullable JsonNode after, List<Change> changes) {
        if (before == null || after == null) {
            if (before != null || after != null) {
                changes.add(new Change(path, before, after));
            }
        } else if (before.isObject() && after.isObject()) {
            fields(path, before, after, changes);
        } else if (before.isArray() && after.isArray()) {
            elements(path, before, after, changes);
        } else if (!before.equals(after)) {
            changes.add(new Change(path, before, after));
        }
    }

    private static void fields(String path, JsonNode before, JsonNode after, List<Change> changes) {
        Set<String> changed = new TreeSet<>();
        after.forEachEntry((name, value) -> {
            if (!value.equals(before.get(name))) {
                changed.add(name);
            }
        });
        before.forEachEntry((name, value) -> {
            if (!after.has(name)) {
                changed.add(name);
            }
        });
        for (String name : changed) {
            compare(path + "/" + escaped(name), something(before.get(name)), something(after.get(name)), changes);
        }
    }

    /** What both begin and end with has not changed; between, places are compared where there are as many of them. */
    private static void elements(String path, JsonNode before, JsonNode after, List<Change> changes) {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        if (before.size() == after.size()) {
            for (int i = head; i < before.size() - tail; i++) {
                compare(path + "/" + i, before.get(i), after.get(i), changes);
            }
            return;
        }
        for (int i = head; i < before.size() - tail; i++) {
            changes.add(new Change(path + "/" + i, before.get(i), null));
        }
        for (int i = head; i < after.size() - tail; i++) {
            changes.add(new Change(path + "/" + i, null, after.get(i)));
        }
    }

    /** Null for what is absent and for what is null: both say nothing. */
    private static @Nullable JsonNode something(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
