package nl.gezinslijn.query.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures in rows and columns, for a spreadsheet.
 *
 * @param name of the table, as a sheet of a workbook
 * @param columns names as in the JSON of the report
 * @param rows as long as there are columns; numbers, dates and text, null where there is nothing
 */
public record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    public static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell);
        }
        return Collections.unmodifiableList(row);
    }
}
