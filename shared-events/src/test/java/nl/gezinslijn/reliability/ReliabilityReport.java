package nl.gezinslijn.reliability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.gezinslijn.reliability.RunRecord.Outcome;
import org.jspecify.annotations.Nullable;

/** What the records of one run of the suite say, and nothing that they do not. */
final class ReliabilityReport {

    private final List<Row> rows;
    private final List<RunRecord> ended;

    private ReliabilityReport(List<Row> rows, List<RunRecord> ended) {
        this.rows = rows;
        this.ended = ended;
    }

    /** How a scenario ended, in the word that the report uses. */
    enum Verdict {
        HELD("held"),
        BROKEN("**BROKEN**"),
        PARTLY("held, partly run"),
        SKIPPED("skipped"),
        NOT_RUN("not run");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }
    }

    /**
     * @param found null, as the next two, where no test of it held a ledger against a store
     * @param remarks what failed, was skipped or did not run
     */
    record Row(
            Scenario scenario,
            Verdict verdict,
            long times,
            @Nullable Long found,
            @Nullable Long lost,
            @Nullable Long unknown,
            double seconds,
            List<String> remarks) {}

    static ReliabilityReport of(List<Scenario> scenarios, List<RunRecord> records) {
        List<RunRecord> ended = ended(records);
        Map<String, List<RunRecord>> byScenario = ended.stream().collect(Collectors.groupingBy(RunRecord::scenario));
        return new ReliabilityReport(
                scenarios.stream()
                        .map(scenario -> row(scenario, byScenario.getOrDefault(scenario.name(), List.of())))
                        .toList(),
                ended);
    }

    /** The last word on each run: what began and of which nobody has heard since, is broken. */
    private static List<RunRecord> ended(List<RunRecord> records) {
        List<RunRecord> ended = new ArrayList<>();
        Map<String, RunRecord> begun = new LinkedHashMap<>();
        for (RunRecord record : records) {
            String run = record.test() + " " + record.at();
            if (record.outcome() == Outcome.BEGUN) {
                begun.put(run, record);
            } else {
                begun.remove(run);
                ended.add(record);
            }
        }
        ended.addAll(begun.values());
        return ended;
    }

    private static Row row(Scenario scenario, List<RunRecord> runs) {
        List<String> remarks = new ArrayList<>();
        for (RunRecord run : runs) {
            switch (run.outcome()) {
                case HELD -> {}
                case BEGUN -> remarks.add(run.test() + " began and did not end");
                case BROKEN -> remarks.add(run.test() + " failed: " + run.why());
                case SKIPPED -> remarks.add(run.test() + " was skipped: " + run.why());
            }
        }
        List<String> absent = scenario.tests().stream()
                .filter(test -> runs.stream().noneMatch(run -> run.testClass().equals(test)))
                .toList();
        if (!runs.isEmpty()) {
            absent.forEach(test -> remarks.add(test + " was not run"));
        }
        return new Row(
                scenario,
                verdict(runs, absent),
                runs.stream().mapToLong(RunRecord::times).sum(),
                sum(runs, RunRecord::found),
                sum(runs, RunRecord::lost),
                sum(runs, RunRecord::unknown),
                runs.stream().mapToDouble(RunRecord::seconds).sum(),
                remarks);
    }

    private static Verdict verdict(List<RunRecord> runs, List<String> absent) {
        if (runs.isEmpty()) {
            return Verdict.NOT_RUN;
        }
        if (runs.stream().anyMatch(run -> run.outcome() == Outcome.BROKEN || run.outcome() == Outcome.BEGUN)) {
            return Verdict.BROKEN;
        }
        if (runs.stream().allMatch(run -> run.outcome() == Outcome.SKIPPED)) {
            return Verdict.SKIPPED;
        }
        boolean whole = absent.isEmpty() && runs.stream().noneMatch(run -> run.outcome() == Outcome.SKIPPED);
        return whole ? Verdict.HELD : Verdict.PARTLY;
    }

    private static @Nullable Long sum(List<RunRecord> runs, Function<RunRecord, @Nullable Long> figure) {
        List<Long> figures = runs.stream().map(figure).filter(Objects::nonNull).toList();
        return figures.isEmpty()
                ? null
                : figures.stream().mapToLong(Long::longValue).sum();
    }

    List<Row> rows() {
        return rows;
    }

    /** A sentence about the run as a whole. */
    String summary() {
        if (ended.isEmpty()) {
            return "Nothing was run.";
        }
        RunRecord first = ended.getFirst();
        String forms = ended.stream().map(RunRecord::form).distinct().collect(Collectors.joining(" and "));
        return "%s form, begun %s UTC on %d cores, Java %s: of %d scenarios %d held, %d broke, %d ran partly, %d were skipped, %d did not run. Commands acknowledged and found: %s; lost: %s; unknown: %s."
                .formatted(
                        capital(forms),
                        first.at().replace("T", " ").replace("Z", ""),
                        first.cores(),
                        first.java(),
                        rows.size(),
                        count(Verdict.HELD),
                        count(Verdict.BROKEN),
                        count(Verdict.PARTLY),
                        count(Verdict.SKIPPED),
                        count(Verdict.NOT_RUN),
                        grouped(sum(ended, RunRecord::found)),
                        grouped(sum(ended, RunRecord::lost)),
                        grouped(sum(ended, RunRecord::unknown)));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    String markdown() {
        StringBuilder out = new StringBuilder();
        out.append("# Reliability: what was run\n\n");
        out.append(
                "Written from [the records](records.jsonl) by the suite; [reliability](../reliability.md) says what");
        out.append(" each scenario does and what the verdicts mean.\n\n")
                .append(summary())
                .append("\n\n");
        out.append("![Acknowledged commands that were found, by scenario](report.svg)\n\n");
        out.append("| scenario | what was done | how often | found | lost | unknown | verdict | seconds |\n");
        out.append("|---|---|--:|--:|--:|--:|---|--:|\n");
        for (Row row : rows) {
            boolean ran = row.verdict() != Verdict.NOT_RUN;
            out.append("| %s | %s | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            row.scenario().name(),
                            row.scenario().done(),
                            ran ? grouped(row.times()) : "–",
                            grouped(row.found()),
                            grouped(row.lost()),
                            grouped(row.unknown()),
                            row.verdict().word,
                            ran ? String.format(Locale.ROOT, "%.0f", row.seconds()) : "–"));
        }
        List<String> remarks =
                rows.stream().flatMap(row -> row.remarks().stream()).toList();
        if (!remarks.isEmpty()) {
            out.append("\n## Remarks\n\n");
            remarks.forEach(remark -> out.append("- ").append(remark).append('\n'));
        }
        return out.toString();
    }

    /** For whoever reads one page: what was held against ledgers, and how the rest went. */
    String forReadme() {
        StringBuilder out = new StringBuilder(summary()).append("\n\n");
        out.append("| what was done | how often | acknowledged and found | lost | no answer came |\n");
        out.append("|---|--:|--:|--:|--:|\n");
        for (Row row : rows) {
            if (row.found() != null) {
                out.append("| %s | %s | %s | **%s** | %s |\n"
                        .formatted(
                                row.scenario().done(),
                                grouped(row.times()),
                                grouped(row.found()),
                                grouped(row.lost()),
                                grouped(row.unknown())));
            }
        }
        return out.append("\n![Acknowledged commands that were found, by scenario](docs/reliability/report.svg)\n")
                .toString();
    }

    static String grouped(@Nullable Long figure) {
        return figure == null ? "–" : String.format(Locale.ROOT, "%,d", figure);
    }
}
