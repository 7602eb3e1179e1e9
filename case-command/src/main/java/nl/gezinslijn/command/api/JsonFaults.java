package nl.gezinslijn.command.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.gezinslijn.command.api.ProblemAdvice.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body: which field, and what it should be. Never repeats what was sent. */
public final class JsonFaults {

    private JsonFaults() {}

    public static FieldError of(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof JacksonException e) {
                return of(e);
            }
        }
        return new FieldError("body", "is missing or cannot be read");
    }

    private static FieldError of(JacksonException e) {
        String field = path(e.getPath());
        return switch (e) {
            case UnrecognizedPropertyException x -> new FieldError(field, "is not known here");
            case MismatchedInputException x -> new FieldError(field, wanted(x.getTargetType()));
            case StreamReadException x ->
                new FieldError(
                        field,
                        "is not valid JSON at line " + x.getLocation().getLineNr() + ", column "
                                + x.getLocation().getColumnNr());
            default -> new FieldError(field, "cannot be read");
        };
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference r : references) {
            if (r.getPropertyName() == null) {
                path.append('[').append(r.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(r.getPropertyName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    /** What a value of this type looks like, in words. */
    static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "has another type";
        }
        if (type == LocalDate.class) {
            return "must be a date as 2024-01-31";
        }
        if (type == Instant.class) {
            return "must be an instant with zone as 2024-01-31T09:30:00Z";
        }
        if (type == UUID.class) {
            return "must be a UUID";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "must be true or false";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "must be a whole number";
        }
        if (type == String.class) {
            return "must be a text";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return List.class.isAssignableFrom(type) ? "must be a list" : "must be an object";
    }
}
