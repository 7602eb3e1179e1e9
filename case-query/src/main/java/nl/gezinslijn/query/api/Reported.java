package nl.gezinslijn.query.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.gezinslijn.query.history.LeftOut;
import nl.gezinslijn.query.report.Table;
import nl.gezinslijn.query.report.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is answered.
 *
 * @param leftOut what a look back could not count; null for what is known now
 */
record Reported<R extends Tabular>(
        @JsonUnwrapped R report, @Nullable LeftOut leftOut) implements Tabular {

    @Override
    public Table table() {
        return report.table();
    }
}
