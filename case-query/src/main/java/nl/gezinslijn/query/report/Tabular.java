package nl.gezinslijn.query.report;

import nl.gezinslijn.query.history.LeftOut;
import org.jspecify.annotations.Nullable;

/** A report that can also be had as a table. */
public interface Tabular {

    /** The figures that its readers compare, row by row. */
    Table table();

    /** What a look back could not count; null for what is known now. */
    default @Nullable LeftOut leftOut() {
        return null;
    }
}
