package nl.gezinslijn.command.imports;

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
        String detail) {}
