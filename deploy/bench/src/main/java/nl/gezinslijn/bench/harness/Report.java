package nl.gezinslijn.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was measured into {@code benchmarks.md}, between the marks of the bench, and its pictures beside it; all
 * from the raw data alone. What stands outside the marks is left as it is.
 */
public final class Report {

    private static final String END = "<!-- end of bench ";

    private final Path folder;

    /** @param folder that of the documents */
    public Report(Path folder) {
        this.folder = folder;
    }

    /** Where the raw data of a bench are. */
    public Path data(Bench bench) {
        return folder.resolve("benchmarks/data/" + bench.name() + ".jsonl");
    }

    /** What is written. */
    public Path file() {
        return folder.resolve("benchmarks.md");
    }

    public void keep(Bench bench, RawData data) throws IOException {
        data.write(data(bench));
    }

    /** @return whether there are data of this bench */
    public boolean write(Bench bench) throws IOException {
        if (!Files.exists(data(bench))) {
            return false;
        }
        RawData data = RawData.read(data(bench));
        StringBuilder text = new StringBuilder();
        head(text, bench, data);
        for (Measure measure : bench.measures()) {
            List<Row> rows = rows(bench, data, measure);
            if (!rows.isEmpty()) {
                table(text, bench, data, measure, rows);
            }
        }
        goals(text, bench, data);
        failures(text, bench, data);
        put(bench, text.toString());
        return true;
    }

    private record Row(
            Contestant contestant, Spread figure, @Nullable Spread ratio) {}

    private static List<Row> rows(Bench bench, RawData data, Measure measure) {
        List<Row> rows = new ArrayList<>();
        for (Contestant contestant : bench.contestants()) {
            Spread figure =
                    Spread.of(data.figures(contestant.name(), measure.name()).values());
            if (figure != null) {
                rows.add(new Row(
                        contestant,
                        figure,
                        Spread.of(data.ratios(contestant.name(), measure.floor(), measure.name()))));
            }
        }
        return rows;
    }

    private static void head(StringBuilder text, Bench bench, RawData data) {
        RawData.Conditions conditions = data.conditions();
        Machine machine = conditions.machine();
        text.append("## ")
                .append(bench.name())
                .append("\n\n")
                .append(bench.asks())
                .append("\n\n");
        if (conditions.quick()) {
            text.append("**These are not measurements:** it was only tried whether everything works.\n\n");
        }
        text.append("%d rounds on %s, %d cores, files on %s; JDK %s, heap %,d MB (`%s`); sources `%s`.\n"
                .formatted(
                        conditions.rounds(),
                        machine.at(),
                        machine.cores(),
                        machine.disk(),
                        machine.jdk(),
                        machine.heapMegabytes(),
                        machine.flags(),
                        machine.commit()));
        text.append("On the disk before it counts: ")
                .append(conditions.fsync())
                .append(" Raw data: [%1$s.jsonl](benchmarks/data/%1$s.jsonl).\n\n".formatted(bench.name()));
        text.append(bench.about().strip()).append("\n\n");
        bench.contestants()
                .forEach(contestant -> text.append("- *")
                        .append(contestant.name())
                        .append("*: ")
                        .append(contestant.about())
                        .append('\n'));
        text.append('\n');
    }

    private void table(StringBuilder text, Bench bench, RawData data, Measure measure, List<Row> rows)
            throws IOException {
        boolean smaller = measure.better() == Measure.Better.SMALLER;
        text.append("### ").append(measure.title()).append("\n\n");
        text.append("| %s | median, %s | middle half | least – most | × %s | least – most | rounds |\n"
                .formatted(smaller ? "less is better" : "more is better", measure.unit(), measure.floor()));
        text.append("|---|--:|--:|--:|--:|--:|--:|\n");
        for (Row row : rows) {
            Spread figure = row.figure();
            Spread ratio = row.ratio();
            text.append("| %s | **%s** | %s | %s | %s | %s | %d |\n"
                    .formatted(
                            row.contestant().name(),
                            Figures.number(figure.median()),
                            Figures.between(figure.lower(), figure.upper()),
                            Figures.between(figure.least(), figure.most()),
                            ratio == null ? "–" : "**" + Figures.number(ratio.median()) + "**",
                            ratio == null ? "–" : Figures.between(ratio.least(), ratio.most()),
                            figure.count()));
        }
        List<Chart.Bar> bars = new ArrayList<>();
        for (Row row : rows) {
            if (row.ratio() != null) {
                bars.add(new Chart.Bar(
                        row.contestant().name(),
                        row.ratio(),
                        row.contestant().name().equals(measure.floor())));
            }
        }
        if (!bars.isEmpty()) {
            Chart chart = new Chart(
                    bench.name() + ": " + measure.title().toLowerCase(Locale.ROOT),
                    "times " + measure.floor()
                            + ", median and spread of %d rounds; "
                                    .formatted(data.conditions().rounds())
                            + (smaller ? "less is better" : "more is better"),
                    bars);
            String picture = "benchmarks/" + bench.name() + "-" + measure.name() + ".svg";
            Files.createDirectories(folder.resolve("benchmarks"));
            Files.writeString(folder.resolve(picture), chart.svg());
            text.append("\n![")
                    .append(chart.told())
                    .append("](")
                    .append(picture)
                    .append(")\n\n");
        }
    }

    private static void goals(StringBuilder text, Bench bench, RawData data) {
        if (bench.goals().isEmpty()) {
            return;
        }
        text.append("### Goals\n\n| goal | wanted | measured | least – most | |\n|---|--:|--:|--:|---|\n");
        for (Goal goal : bench.goals()) {
            Spread measured = goal.measured(data);
            text.append("| %s | %s %s | %s | %s | %s |\n"
                    .formatted(
                            goal.says(),
                            goal.side() == Goal.Side.AT_LEAST ? "≥" : "≤",
                            Figures.round(goal.bound()),
                            measured == null ? "–" : "**" + Figures.number(measured.median()) + "**",
                            measured == null ? "–" : Figures.between(measured.least(), measured.most()),
                            measured == null ? "not measured" : goal.met(measured) ? "✔ met" : "✘ missed"));
        }
        text.append('\n');
    }

    private static void failures(StringBuilder text, Bench bench, RawData data) {
        for (Contestant contestant : bench.contestants()) {
            String failure = data.failure(contestant.name());
            if (failure != null) {
                text.append("*%s* failed: `%s`\n\n"
                        .formatted(
                                contestant.name(), failure.lines().findFirst().orElse("")));
            }
        }
    }

    /** In the place of what was written of it before; what is new comes behind the other benches. */
    private void put(Bench bench, String section) throws IOException {
        Path document = file();
        String begin = "<!-- bench " + bench.name() + ": written by deploy/bench/run -->";
        String end = END + bench.name() + " -->";
        String before = Files.exists(document) ? Files.readString(document) : "# Benchmarks\n";
        int from = before.indexOf(begin);
        int to = before.indexOf(end);
        String marked = begin + "\n" + section.strip() + "\n" + end;
        if (from < 0 || to < from) {
            int others = before.lastIndexOf(END);
            from = others < 0 ? before.stripTrailing().length() : before.indexOf("-->", others) + "-->".length();
            to = from;
            marked = "\n\n" + marked;
        } else {
            to += end.length();
        }
        Files.createDirectories(folder);
        Files.writeString(document, before.substring(0, from) + marked + before.substring(to));
    }
}
