package nl.gezinslijn.standalone.terminal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.query.report.LeadTimes.Grouping;
import tools.jackson.databind.json.JsonMapper;

/** Which files an export holds, and what is stated of them. */
record Export(String programme, LocalDate from, LocalDate to, Instant knownAt) {

    record File(String name, Report report, Format format) {}

    /** In the order of the reports; of one report first the CSV, from which the rows are counted. */
    List<File> files() {
        List<File> files = new ArrayList<>();
        for (ReportName report : ReportName.values()) {
            if (!report.isTable()) {
                continue;
            }
            switch (report.about()) {
                case A_DAY -> files.add(csv(report, "", Map.of("on", to.toString())));
                case A_PERIOD -> files.add(csv(report, "", period()));
                case A_YEAR -> {
                    for (int year = from.getYear(); year <= to.getYear(); year++) {
                        files.add(csv(report, "-" + year, Map.of("year", String.valueOf(year))));
                    }
                }
            }
        }
        for (Grouping grouping : Grouping.values()) {
            Map<String, String> parameters = period();
            parameters.put("by", grouping.name());
            files.add(csv(ReportName.LEAD_TIMES, "-by-" + Typed.typed(grouping), parameters));
        }
        files.stream()
                .filter(file -> file.report().name() == ReportName.STEERING_MATRIX)
                .map(file -> new File(file.name().replace(".csv", ".xlsx"), file.report(), Format.XLSX))
                .toList()
                .forEach(files::add);
        return files;
    }

    private Map<String, String> period() {
        Map<String, String> period = new LinkedHashMap<>();
        period.put("from", from.toString());
        period.put("to", to.toString());
        return period;
    }

    private File csv(ReportName report, String what, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("programme", programme);
        all.putAll(parameters);
        all.put("knownAt", knownAt.toString());
        return new File(report + what + ".csv", new Report(report, all), Format.CSV);
    }

    /** What the folder says of itself. */
    static final class Index {

        private static final JsonMapper JSON = new JsonMapper();

        private final Map<String, Object> about = new LinkedHashMap<>();
        private final List<Stated> files = new ArrayList<>();
        private final Map<Report, Integer> rows = new LinkedHashMap<>();

        /** @param rows without the head */
        record Stated(
                String file, String report, Map<String, String> parameters, String knownAt, int rows, String sha256) {}

        Index(String programme, LocalDate from, LocalDate to, Instant knownAt) {
            about.put("programme", programme);
            about.put("from", from.toString());
            about.put("to", to.toString());
            about.put("knownAt", knownAt.toString());
            about.put("files", files);
        }

        void add(File file, byte[] content) {
            Report report = file.report();
            int count = rows.computeIfAbsent(
                    report, counted -> Rows.ofCsv(content).rows().size());
            Map<String, String> parameters = new LinkedHashMap<>(report.parameters());
            String instant = parameters.remove("knownAt");
            files.add(new Stated(
                    file.name(),
                    report.name().toString(),
                    parameters,
                    String.valueOf(instant),
                    count,
                    sha256(content)));
        }

        byte[] json() {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(about);
        }

        private static String sha256(byte[] content) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
