package nl.gezinslijn.standalone.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.gezinslijn.query.report.LeadTimes.Grouping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One report, on the screen or in a file. */
@Command(
        name = "report",
        header = "Prints a report, or the cases behind one of its figures.",
        description = {
            "",
            "Reports of a day (--on): caseload, waiting-list, open-cases, worklist. Of a period (--from, --to):"
                    + " lead-times, extensions, escalations, capacity. Of an accounting year (--year): flow,"
                    + " steering-matrix.",
            "",
            "Examples:",
            "  gezinslijn report caseload --programme ourtown-2026 --on 2022-12-31",
            "  gezinslijn report caseload --programme ourtown-2026 --on 2022-12-31 --known-at 2023-01-05T00:00:00Z",
            "  gezinslijn report lead-times --programme ourtown-2026 --from 2023-01-01 --to 2023-12-31"
                    + " --group-by district",
            "  gezinslijn report steering-matrix --programme ourtown-2026 --year 2023 --out matrix.xlsx",
            "  gezinslijn report flow --programme ourtown-2026 --year 2023 --cases /whole/closed",
            ""
        },
        footer = "")
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private Connection connection;

    @Parameters(
            paramLabel = "NAME",
            converter = Typed.Report.class,
            completionCandidates = Typed.Report.class,
            description = "one of ${COMPLETION-CANDIDATES}")
    private ReportName name;

    @Option(names = "--programme", paramLabel = "ID", required = true, description = "as ourtown-2026")
    private String programme;

    @Option(names = "--on", paramLabel = "DATE", description = "the day looked at; today when left out")
    private @Nullable LocalDate on;

    @Option(names = "--from", paramLabel = "DATE", description = "first day; a year before the last when left out")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "last day; today when left out")
    private @Nullable LocalDate to;

    @Option(names = "--year", paramLabel = "YEAR", description = "accounting year; the latest when left out")
    private @Nullable Integer year;

    @Option(names = "--known-at", paramLabel = "INSTANT", description = "leave out what was recorded later")
    private @Nullable Instant knownAt;

    @Option(
            names = "--group-by",
            paramLabel = "WHAT",
            converter = Typed.Grouping.class,
            completionCandidates = Typed.Grouping.class,
            description = "set lead times apart by one of ${COMPLETION-CANDIDATES}")
    private @Nullable Grouping groupBy;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = Typed.Form.class,
            completionCandidates = Typed.Form.class,
            description = "one of ${COMPLETION-CANDIDATES}; else as the file is named, or a table")
    private @Nullable Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "write it there, whole or not at all")
    private @Nullable Path out;

    @Option(
            names = "--cases",
            paramLabel = "POINTER",
            description = "the cases behind this figure: its JSON pointer in the report, as /whole/closed")
    private @Nullable String figure;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Format wanted = wanted();
        Report report = new Report(name, parameters());
        ServiceClient service = connection.open();
        if (figure != null || !name.isTable()) {
            write(figure != null ? report.cases(service, figure) : report.worklist(service), wanted);
        } else {
            byte[] answer = service.bytes(report.path(), wanted.mediaType());
            if (wanted == Format.TABLE) {
                write(Rows.ofCsv(answer));
            } else {
                write(answer);
            }
        }
        return Gezinslijn.DONE;
    }

    private Format wanted() {
        Format wanted = format != null
                ? format
                : out == null ? Format.TABLE : Format.of(out).orElse(Format.TABLE);
        if (wanted == Format.XLSX && out == null) {
            throw refused("A workbook goes to a file: --out FILE");
        }
        if (wanted == Format.XLSX && (figure != null || !name.isTable())) {
            throw refused("Lists of cases are written as table, csv or json");
        }
        return wanted;
    }

    /** A parameter that a report does not look at would make its figures say something else than was asked. */
    private Map<String, String> parameters() {
        ReportName.About about = name.about();
        boolean ofADay = on != null;
        boolean ofAPeriod = from != null || to != null;
        boolean ofAYear = year != null;
        if ((ofADay && about != ReportName.About.A_DAY)
                || (ofAPeriod && about != ReportName.About.A_PERIOD)
                || (ofAYear && about != ReportName.About.A_YEAR)) {
            throw refused("'" + name + "' takes " + about.options());
        }
        if (groupBy != null && name != ReportName.LEAD_TIMES) {
            throw refused("--group-by is for lead-times");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "programme", programme);
        put(parameters, "on", on);
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "year", year);
        put(parameters, "by", groupBy);
        put(parameters, "knownAt", knownAt);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private void write(Report.Listed listed, Format wanted) throws IOException {
        switch (wanted) {
            case JSON -> write(listed.json().toString().getBytes(StandardCharsets.UTF_8));
            case CSV -> write(listed.rows().csv());
            default -> write(listed.rows());
        }
    }

    private void write(Rows rows) throws IOException {
        if (out == null) {
            new Screen(command).table(rows);
        } else {
            write(Columns.text(rows).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void write(byte[] content) throws IOException {
        if (out != null) {
            Whole.file(out, content);
            return;
        }
        var screen = command.commandLine().getOut();
        screen.print(new String(content, StandardCharsets.UTF_8));
        screen.println();
        screen.flush();
    }

    private ParameterException refused(String why) {
        return new ParameterException(command.commandLine(), why);
    }
}
