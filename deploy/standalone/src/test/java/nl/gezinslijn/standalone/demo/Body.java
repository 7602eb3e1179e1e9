package nl.gezinslijn.standalone.demo;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of one action as an old register writes it, its fields in the order they were put. */
final class Body {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Body() {}

    static Body on(LocalDate day) {
        return part().with("occurredOn", day);
    }

    /** An object within a body. */
    static Body part() {
        return new Body();
    }

    /** How people spoke and, where they met, where: {@code home-visit}, {@code school}, {@code phone}. */
    Body spoken(String manner) {
        return switch (manner) {
            case "home-visit" -> with("kind", "conversation").with("place", "home");
            case "office", "school", "gp-practice" ->
                with("kind", "conversation").with("place", manner);
            default -> with("kind", manner);
        };
    }

    /** Nothing is written for null. Dates and ids are written as text. */
    Body with(String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value instanceof LocalDate day ? day.toString() : value);
        }
        return this;
    }

    Map<String, Object> fields() {
        return Collections.unmodifiableMap(fields);
    }
}
