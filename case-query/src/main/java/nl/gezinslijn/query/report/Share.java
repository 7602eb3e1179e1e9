package nl.gezinslijn.query.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole.
 *
 * @param percent whole percents, rounded half up; null where there is nothing to take a part of
 */
public record Share(
        int cases, int of, @JsonInclude @Nullable Integer percent) {

    public static Share of(int cases, int of) {
        return new Share(cases, of, of == 0 ? null : (int) ((200L * cases + of) / (2L * of)));
    }
}
