package nl.gezinslijn.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The goals of all benches in one table and one picture, for whoever reads one page: from the raw data alone, between
 * the marks of a document that has them.
 */
public final class Summary {

    private static final String BEGIN = "<!-- speed: written by deploy/bench/run -->";
    private static final String END = "<!-- end of speed -->";

    /** More goals of one bench than this are told as how many of them are met. */
    private static final int ROWS = 8;

    private final Report report;

    public Summary(Report report) {
        this.report = report;
    }

    private record Row(String says, String bound, String measured, boolean met, Chart.@Nullable Bar bar) {}

    /** @param document left alone where it has no marks, or nothing was measured */
    public void write(List<Bench> benches, Path document) throws IOException {
        List<Row> rows = rows(benches);
        String before = Files.exists(document) ? Files.readString(document) : "";
        int from = before.indexOf(BEGIN);
        int to = before.indexOf(END);
        if (rows.isEmpty() || from < 0 || to < from) {
            return;
        }
        Path picture = report.file().resolveSibling("benchmarks").resolve("goals.svg");
        Chart chart = new Chart(
                "How far beyond its goal",
                "1× is a goal just met; median of the rounds, least to most as whiskers",
                rows.stream().map(Row::bar).filter(bar -> bar != null).toList());
        Files.createDirectories(picture.getParent());
        Files.writeString(picture, chart.svg());
        StringBuilder text = new StringBuilder(BEGIN).append("\n| goal | asked | measured | |\n|---|--:|--:|---|\n");
        for (Row row : rows) {
            text.append("| %s | %s | **%s** | %s |\n"
                    .formatted(row.says(), row.bound(), row.measured(), row.met() ? "✔" : "✘ missed"));
        }
        Path folder = Objects.requireNonNull(document.toAbsolutePath().getParent());
        text.append("\n![%s](%s)\n".formatted(chart.told(), folder.relativize(picture.toAbsolutePath())));
        Files.writeString(document, before.substring(0, from) + text + before.substring(to));
    }

    private List<Row> rows(List<Bench> benches) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Bench bench : benches) {
            if (Files.exists(report.data(bench))) {
                RawData data = RawData.read(report.data(bench));
                List<Row> own = bench.goals().stream()
                        .map(goal -> row(bench, goal, data))
                        .toList();
                rows.addAll(own.size() > ROWS ? List.of(counted(bench, own)) : own);
            }
        }
        return rows;
    }

    private static Row row(Bench bench, Goal goal, RawData data) {
        Spread measured = goal.measured(data);
        boolean least = goal.side() == Goal.Side.AT_LEAST;
        String says = bench.name() + ": " + goal.says();
        String bound = (least ? "≥ " : "≤ ") + Figures.round(goal.bound());
        return measured == null
                ? new Row(says, bound, "not measured", false, null)
                : new Row(
                        says,
                        bound,
                        Figures.number(measured.median()),
                        goal.met(measured),
                        new Chart.Bar(says, goal.beyond(measured), false));
    }

    private static Row counted(Bench bench, List<Row> rows) {
        long met = rows.stream().filter(Row::met).count();
        return new Row(
                "%s: %d goals".formatted(bench.name(), rows.size()),
                "all",
                "%d of %d".formatted(met, rows.size()),
                met == rows.size(),
                null);
    }
}
