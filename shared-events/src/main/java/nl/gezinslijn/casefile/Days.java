package nl.gezinslijn.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The earlier and the later of two days, of which one may not be known yet. */
final class Days {

    private Days() {}

    static LocalDate earliest(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isBefore(other) ? one : other;
    }

    static LocalDate latest(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
