package nl.gezinslijn.query.report;

import nl.gezinslijn.query.history.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * A report, and the cases behind its figures.
 *
 * @param leftOut what a look back could not count; null for what is known now
 */
public record Answer<R>(R report, Counted counted, @Nullable LeftOut leftOut) {

    public Answer(R report, Counted counted) {
        this(report, counted, null);
    }

    Answer<R> without(@Nullable LeftOut cases) {
        return new Answer<>(report, counted, cases);
    }
}
