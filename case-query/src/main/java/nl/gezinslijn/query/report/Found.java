package nl.gezinslijn.query.report;

import java.util.stream.Stream;
import nl.gezinslijn.query.history.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * Cases for a report. They may hold a cursor: close it.
 *
 * @param leftOut what a look back could not count; null for what is known now
 */
record Found<S>(Stream<S> cases, @Nullable LeftOut leftOut) implements AutoCloseable {

    @Override
    public void close() {
        cases.close();
    }
}
