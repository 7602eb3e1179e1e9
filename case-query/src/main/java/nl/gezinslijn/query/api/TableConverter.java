package nl.gezinslijn.query.api;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.query.history.LeftOut;
import nl.gezinslijn.query.report.Table;
import nl.gezinslijn.query.report.Tabular;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Writes a report as CSV (RFC 4180, with a header) or as a workbook, when that is what is asked for. */
public final class TableConverter extends AbstractHttpMessageConverter<Tabular> {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final MediaType CSV_TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX_TYPE = MediaType.parseMediaType(XLSX);

    /** A spreadsheet has no place for what it lacks, and its readers would not look for it. */
    private static final String LEFT_OUT = "Left-Out-Cases";

    private static final CsvMapper CSV_WRITER = CsvMapper.builder().build();

    /** In characters; wider text is wrapped. */
    private static final int WIDEST = 60;

    public TableConverter() {
        super(CSV_TYPE, XLSX_TYPE);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("a report is not sent back", message);
    }

    @Override
    protected void writeInternal(Tabular report, HttpOutputMessage message) throws IOException {
        Table table = report.table();
        boolean workbook = XLSX_TYPE.isCompatibleWith(message.getHeaders().getContentType());
        message.getHeaders()
                .set(
                        "Content-Disposition",
                        "attachment; filename=\"" + table.name() + (workbook ? ".xlsx\"" : ".csv\""));
        LeftOut leftOut = report.leftOut();
        if (leftOut != null) {
            message.getHeaders().set(LEFT_OUT, String.valueOf(leftOut.cases()));
        }
        if (workbook) {
            workbook(table, leftOut, message);
        } else {
            csv(table, message);
        }
    }

    private static void csv(Table table, HttpOutputMessage message) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        table.columns().forEach(schema::addColumn);
        List<List<@Nullable Object>> rows =
                table.rows().stream().map(TableConverter::plain).toList();
        message.getBody().write(CSV_WRITER.writer(schema.build()).writeValueAsBytes(rows));
    }

    /**
     * A cell that a spreadsheet would take for a formula is led by an apostrophe; numbers and dates stay as they are.
     */
    private static List<@Nullable Object> plain(List<@Nullable Object> row) {
        return Table.row(row.stream()
                .map(cell -> cell instanceof Number ? cell : cell == null ? null : harmless(cell.toString()))
                .toArray());
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void workbook(Table table, @Nullable LeftOut leftOut, HttpOutputMessage message) throws IOException {
        try (Workbook workbook = new Workbook(message.getBody(), "Gezinslijn", "1.0")) {
            sheet(workbook, table);
            if (leftOut != null && leftOut.cases() > 0) {
                sheet(workbook, table(leftOut));
            }
        }
    }

    private static Table table(LeftOut leftOut) {
        List<String> caseIds = leftOut.caseIds();
        return caseIds == null
                ? new Table("left-out", List.of("cases"), List.of(Table.row(leftOut.cases())))
                : new Table(
                        "left-out",
                        List.of("caseId"),
                        caseIds.stream().map(Table::row).toList());
    }

    private static void sheet(Workbook workbook, Table table) {
        Worksheet sheet = workbook.newWorksheet(table.name());
        int columns = table.columns().size();
        for (int column = 0; column < columns; column++) {
            sheet.value(0, column, table.columns().get(column));
            sheet.width(column, width(table, column));
        }
        sheet.range(0, 0, 0, columns - 1).style().bold().fillColor("DCE6F1").set();
        sheet.freezePane(0, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < columns; column++) {
                cell(sheet, row + 1, column, table.rows().get(row).get(column));
            }
        }
    }

    private static double width(Table table, int column) {
        int longest = table.columns().get(column).length();
        for (List<@Nullable Object> row : table.rows()) {
            longest = Math.max(longest, String.valueOf(row.get(column)).length());
        }
        return Math.min(longest, WIDEST) + 2.0;
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> sheet.value(row, column, number);
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> {
                sheet.value(row, column, value.toString());
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
    }
}
