package nl.gezinslijn.command.api;

import java.util.List;
import java.util.function.Function;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.CaseCommand;
import org.jspecify.annotations.Nullable;

/**
 * One action as a resource: where it is posted, what its body holds, and which rules it may meet.
 *
 * @param path below {@code /v1/cases}; with {@code {number}} where the action speaks of an extension, a party and so on
 * @param fields the action's own fields; {@link NoFields} where it has none
 * @param command for an action without fields of its own; null for others, whose body makes it
 */
record ActionResource(
        Action action,
        String path,
        Class<? extends ActionBody> fields,
        @Nullable Function<Target, CaseCommand> command,
        String summary,
        List<Rule> rules) {

    ActionResource {
        rules = List.copyOf(rules);
    }

    /** A body without fields of its own. */
    record NoFields() implements ActionBody {
        @Override
        public CaseCommand command(Target target) {
            throw new IllegalStateException("the resource makes the command");
        }
    }

    static ActionResource withFields(
            Action action, String path, Class<? extends ActionBody> fields, String summary, Rule... rules) {
        return new ActionResource(action, path, fields, null, summary, List.of(rules));
    }

    static ActionResource bare(
            Action action, String path, Function<Target, CaseCommand> command, String summary, Rule... rules) {
        return new ActionResource(action, path, NoFields.class, command, summary, List.of(rules));
    }

    boolean isNumbered() {
        return path.contains("{number}");
    }

    /** What makes the command, once the fields have been read. */
    ActionBody body(ActionBody read) {
        Function<Target, CaseCommand> bare = command;
        return bare == null ? read : bare::apply;
    }
}
