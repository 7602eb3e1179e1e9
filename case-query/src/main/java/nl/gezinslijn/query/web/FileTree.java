package nl.gezinslijn.query.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A case file as a page shows it: every field under its own word. What says nothing is left out: no value, nothing of
 * it, or not so.
 */
final class FileTree {

    /** The parts in the order of a life. */
    private static final List<String> PARTS = List.of(
            "state",
            "openSteps",
            "intake",
            "registration",
            "complexity",
            "coaching",
            "leads",
            "parties",
            "plan",
            "evaluations",
            "term",
            "work",
            "safety",
            "meldcode",
            "protection",
            "escalations",
            "help",
            "handover",
            "outcomes",
            "closure",
            "records",
            "lastLifecycleOn");

    /** Kept by a key of their own, and not by the name of a field. */
    private static final Set<String> KEYED = Set.of(
            "steps", "latest", "daysOnRung", "minutesByMonth", "minutesByWeek", "erasureRequests", "erasureAnswers");

    /** Which fields were erased is told where they would stand. */
    private static final String ERASED = "erased";

    private final JsonNode file;
    private final FileValues values;
    private final Words words;
    private final Set<String> erased;
    private final Set<String> changed;

    /**
     * @param erased JSON pointers of what was erased and is null in the file
     * @param changed JSON pointers of what to mark
     */
    FileTree(JsonNode file, FileValues values, Words words, Collection<String> erased, Collection<String> changed) {
        this.file = file;
        this.values = values;
        this.words = words;
        this.erased = new TreeSet<>(erased);
        this.changed = Set.copyOf(changed);
        noteErased("", file);
    }

    List<FileField> parts() {
        return PARTS.stream()
                .filter(file::has)
                .flatMap(part -> field("/" + part, "", part, file.get(part), file).stream())
                .toList();
    }

    /** The single values at or below a pointer, each labelled with the way to it; none where there is nothing. */
    List<FileField> leavesAt(String path) {
        List<String> names = List.of(path.substring(1).split("/", -1));
        JsonNode parent = file;
        JsonNode node = file;
        List<String> way = new ArrayList<>();
        String name = "";
        String within = "";
        for (String segment : names) {
            parent = node;
            node = parent.isArray() ? parent.path(Integer.parseInt(segment)) : parent.path(unescaped(segment));
            if (parent.isArray()) {
                if (node.isObject() && !way.isEmpty()) {
                    way.removeLast();
                    way.add(one(name, segment));
                }
            } else {
                String label = KEYED.contains(name) ? values.key(name, unescaped(segment)) : label(unescaped(segment));
                within = name;
                name = KEYED.contains(name) ? "" : unescaped(segment);
                way.add(label);
            }
        }
        String label = String.join(" › ", way);
        return field(path, label, within, name, node, parent)
                .map(FileField::leaves)
                .map(leaves -> leaves.toList())
                .orElse(List.of());
    }

    private Optional<FileField> field(String path, String within, String name, JsonNode value, JsonNode beside) {
        return field(path, label(name), within, name, value, beside);
    }

    private Optional<FileField> field(
            String path, String label, String within, String name, JsonNode value, JsonNode beside) {
        boolean marked = changed.contains(path);
        if (erased.contains(path)) {
            return Optional.of(FileField.leaf(path, label, words.of(ERASED), marked));
        }
        if (value.isObject()) {
            List<FileField> fields = value.propertyStream()
                    .filter(it -> !it.getKey().equals(ERASED))
                    .flatMap(it -> inside(path, name, it.getKey(), it.getValue(), value).stream())
                    .toList();
            return some(path, label, fields, marked);
        }
        if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
            List<FileField> fields = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                field(path + "/" + i, one(name, Integer.toString(i)), within, name, value.get(i), value)
                        .ifPresent(fields::add);
            }
            return some(path, label, fields, marked);
        }
        if (value.isArray()) {
            String text = StreamSupport.stream(value.spliterator(), false)
                    .map(it -> values.text(within, name, it, beside))
                    .collect(Collectors.joining(", "));
            boolean among = changed.stream().anyMatch(it -> it.startsWith(path + "/"));
            return text.isEmpty() && !marked && !among
                    ? Optional.empty()
                    : Optional.of(FileField.leaf(path, label, text, marked || among));
        }
        return saysNothing(value) && !marked
                ? Optional.empty()
                : Optional.of(FileField.leaf(
                        path,
                        label,
                        value.isNull() || value.isMissingNode() ? "–" : values.text(within, name, value, beside),
                        marked));
    }

    private Optional<FileField> inside(String path, String parent, String name, JsonNode value, JsonNode beside) {
        String at = path + "/" + name.replace("~", "~0").replace("/", "~1");
        return KEYED.contains(parent)
                ? field(at, values.key(parent, name), parent, "", value, beside)
                : field(at, parent, name, value, beside);
    }

    private Optional<FileField> some(String path, String label, List<FileField> fields, boolean marked) {
        return fields.isEmpty() ? Optional.empty() : Optional.of(new FileField(path, label, null, fields, marked));
    }

    private String label(String name) {
        return words.of("file." + name);
    }

    private String one(String name, String index) {
        return words.of("file.one." + name, Integer.toString(Integer.parseInt(index) + 1));
    }

    private static boolean saysNothing(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isBoolean() && !value.asBoolean())
                || (value.isNumber() && value.asLong() == 0)
                || (value.isString() && Objects.equals(value.asString(), ""));
    }

    private void noteErased(String path, JsonNode node) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                noteErased(path + "/" + i, node.get(i));
            }
        } else if (node.isObject()) {
            for (JsonNode name : node.path(ERASED)) {
                erased.add(path + "/" + name.asString());
            }
            node.forEachEntry((name, value) -> noteErased(path + "/" + name, value));
        }
    }

    private static String unescaped(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }
}
