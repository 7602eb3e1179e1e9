package nl.gezinslijn.command.imports;

import nl.gezinslijn.command.bus.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A line that was not carried out. Repeats no value of the line but its key.
 *
 * @param line number in the file, from 1
 * @param key of the line; absent when it could not be read
 * @param rule id of the rule that refused, or
 * @param field path of the field that is wrong
 */
public record Refusal(
        long line,
        @Nullable String key,
        @Nullable String rule,
        @Nullable String field,
        String detail) {

    static Problem unreadable(String fault) {
        return new Problem(Problem.Kind.INVALID_FIELD, fault, null, "line", null);
    }

    static Refusal keyReused(long line, String key) {
        return new Refusal(line, key, null, "key", "was used before for another line");
    }

    static Refusal of(long line, @Nullable String key, Problem problem) {
        return switch (problem.kind()) {
            case KEY_REUSED -> keyReused(line, String.valueOf(key));
            case NOT_FOUND -> notThere(line, key, problem.detail());
            default -> new Refusal(line, key, problem.rule(), problem.field(), problem.detail());
        };
    }

    private static Refusal notThere(long line, @Nullable String key, String detail) {
        if (detail.startsWith("there is no case ")) {
            return new Refusal(line, key, null, "caseId", "there is no such case");
        }
        return detail.startsWith("there is no programme ")
                ? new Refusal(line, key, null, "about", "there is no such programme")
                : new Refusal(line, key, null, "line", detail);
    }
}
