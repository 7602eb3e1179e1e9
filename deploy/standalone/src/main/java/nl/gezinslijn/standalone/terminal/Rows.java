package nl.gezinslijn.standalone.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Text in rows and columns.
 *
 * @param rows each as long as there are columns; empty text where there is nothing
 */
record Rows(List<String> columns, List<List<String>> rows) {

    private static final CsvMapper CSV = CsvMapper.builder().build();

    Rows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Rows ofCsv(byte[] csv) {
        List<List<String>> lines = CSV.readerForListOf(String.class)
                .with(CsvReadFeature.WRAP_AS_ARRAY)
                .<List<String>>readValues(new String(csv, UTF_8))
                .readAll();
        return new Rows(lines.getFirst(), lines.subList(1, lines.size()));
    }

    /** These fields of JSON objects. */
    static Rows of(List<String> columns, Iterable<JsonNode> objects) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode object : objects) {
            rows.add(columns.stream()
                    .map(column -> object.path(column).asString(""))
                    .toList());
        }
        return new Rows(columns, rows);
    }

    byte[] csv() {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        columns.forEach(schema::addColumn);
        return CSV.writer(schema.build()).writeValueAsBytes(rows);
    }

    Rows each(UnaryOperator<String> cell) {
        return new Rows(
                columns,
                rows.stream().map(row -> row.stream().map(cell).toList()).toList());
    }

    /** Each column as a row: for few rows with much in them. */
    Rows turned() {
        List<List<String>> turned = new ArrayList<>();
        for (int column = 1; column < columns.size(); column++) {
            List<String> row = new ArrayList<>(List.of(columns.get(column)));
            for (List<String> each : rows) {
                row.add(each.get(column));
            }
            turned.add(row);
        }
        List<String> heads = new ArrayList<>(List.of(columns.getFirst()));
        rows.forEach(each -> heads.add(each.getFirst()));
        return new Rows(heads, turned);
    }
}
