package nl.gezinslijn.query.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import nl.gezinslijn.casefile.Action;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an action's body holds. It is read from {@code actions.json}, which a test of the write side writes from the
 * bodies themselves.
 *
 * @param action as the API document calls it: {@code raise-escalation-further} is a second resource of one action
 * @param path where it is posted, with {@code {caseId}} and {@code {number}}
 * @param rules which it may meet, by id
 */
record ActionShape(String action, String topic, String path, List<String> rules, List<Field> fields) {

    private static final String FURTHER = "-further";
    private static final Shapes SHIPPED = read();

    ActionShape {
        rules = List.copyOf(rules);
        fields = List.copyOf(fields);
    }

    /** What a field is. */
    enum Type {
        TEXT,
        DAY,
        NUMBER,
        YES_NO,
        ID,
        CHOICE,
        GROUP
    }

    /**
     * @param many a list of these
     * @param min of a number; of a list the fewest
     * @param max of a number; of a text the most characters
     * @param choice name of the enumeration
     * @param values of that enumeration
     * @param fields of a group
     */
    record Field(
            String name,
            Type type,
            boolean many,
            boolean required,
            @Nullable Long min,
            @Nullable Long max,
            @Nullable String choice,
            @Nullable List<String> values,
            @Nullable List<Field> fields) {}

    private record Shapes(List<Field> circumstances, List<ActionShape> actions) {}

    static List<ActionShape> all() {
        return SHIPPED.actions();
    }

    /** What every body carries beside its own fields. */
    static List<Field> circumstances() {
        return SHIPPED.circumstances();
    }

    static Optional<ActionShape> of(String action) {
        return all().stream().filter(it -> it.action().equals(action)).findFirst();
    }

    /** The action that the state table and the role table know it by. */
    Action known() {
        return Action.parse(
                action.endsWith(FURTHER) ? action.substring(0, action.length() - FURTHER.length()) : action);
    }

    /** Speaks of an extension, a party and so on that is in the case already. */
    boolean isNumbered() {
        return path.contains("{number}");
    }

    /** Done in a case that is there. */
    boolean isInCase() {
        return path.contains("{caseId}");
    }

    private static Shapes read() {
        try (InputStream in = ActionShape.class.getResourceAsStream("/actions.json")) {
            if (in == null) {
                throw new IllegalStateException("No actions.json on the class path");
            }
            return JsonMapper.builder().build().readValue(in, Shapes.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
