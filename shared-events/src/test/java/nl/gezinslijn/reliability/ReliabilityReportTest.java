package nl.gezinslijn.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.gezinslijn.docs.Repository;
import nl.gezinslijn.event.Golden;
import nl.gezinslijn.reliability.ReliabilityReport.Row;
import nl.gezinslijn.reliability.ReliabilityReport.Verdict;
import nl.gezinslijn.reliability.RunRecord.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The report says what the records say; the one in docs is held to the records beside it. */
class ReliabilityReportTest {

    private static final String BEGIN = "<!-- safety: written by deploy/chaos -->";
    private static final String END = "<!-- end of safety -->";
    private static final Scenario KILLED =
            new Scenario("killed", "somewhere", List.of("KillIT", "OtherKillIT"), List.of(), "it is killed");

    @Test
    void the_report_in_docs_says_what_the_records_beside_it_say() throws IOException {
        // deploy/chaos may have it made somewhere else
        Path folder = Path.of(System.getProperty(
                "reliability.report",
                Repository.root().resolve("docs/reliability").toString()));
        ReliabilityReport report = ReliabilityReport.of(
                Scenario.all(), RunRecord.read(Files.readAllLines(folder.resolve("records.jsonl"))));
        Map<String, String> files = Map.of("report.md", report.markdown(), "report.svg", ReliabilityPicture.of(report));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (Golden.isWriting()) {
                Files.writeString(path, file.getValue());
            } else {
                assertThat(path).as("written anew by deploy/chaos").hasContent(file.getValue());
            }
        }
    }

    /** What deploy/chaos keeps somewhere else is not told there. */
    @Test
    void the_readme_says_the_same() throws IOException {
        if (System.getProperty("reliability.report", "").isEmpty()
                || Path.of(System.getProperty("reliability.report")).endsWith("docs/reliability")) {
            Path readme = Repository.root().resolve("README.md");
            String text = Files.readString(readme);
            int from = text.indexOf(BEGIN) + BEGIN.length();
            int to = text.indexOf(END);
            String said = ReliabilityReport.of(
                            Scenario.all(),
                            RunRecord.read(
                                    Files.readAllLines(Repository.root().resolve("docs/reliability/records.jsonl"))))
                    .forReadme();
            if (Golden.isWriting()) {
                Files.writeString(readme, text.substring(0, from) + "\n" + said + text.substring(to));
            } else {
                assertThat(text.substring(from, to).strip())
                        .as("written anew by deploy/chaos")
                        .isEqualTo(said.strip());
            }
        }
    }

    @Test
    void every_scenario_has_tests_that_are_there_and_a_test_belongs_to_one() {
        List<String> tests = Scenario.all().stream()
                .flatMap(scenario -> scenario.tests().stream()
                        .filter(test ->
                                Repository.javaFiles(Repository.root()
                                                .resolve(scenario.module())
                                                .resolve("src/test/java"))
                                        .stream()
                                        .anyMatch(file -> file.endsWith(test.replaceFirst("\\$.*", "") + ".java"))))
                .toList();

        assertThat(tests)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        Scenario.all().stream().flatMap(s -> s.tests().stream()).toList());
    }

    @Test
    void a_scenario_of_which_nothing_is_recorded_did_not_run() {
        assertThat(row().verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(ReliabilityReport.of(List.of(KILLED), List.of()).markdown()).contains("not run");
    }

    @Test
    void figures_of_its_runs_are_added_up() {
        Row row = row(ran("KillIT.a", Outcome.HELD, 3L, 0L, 1L), ran("OtherKillIT.b", Outcome.HELD, 4L, 0L, 0L));

        assertThat(row.verdict()).isEqualTo(Verdict.HELD);
        assertThat(row.times()).isEqualTo(10);
        assertThat(row.found()).isEqualTo(7);
        assertThat(row.unknown()).isEqualTo(1);
        assertThat(row.remarks()).isEmpty();
    }

    @Test
    void a_scenario_of_which_a_part_is_not_recorded_ran_partly() {
        Row row = row(ran("KillIT.a", Outcome.HELD, 3L, 0L, 1L));

        assertThat(row.verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(row.remarks()).containsExactly("OtherKillIT was not run");
    }

    @Test
    void one_run_that_failed_breaks_its_scenario() {
        Row row = row(ran("KillIT.a", Outcome.HELD, 3L, 0L, 1L), ran("OtherKillIT.b", Outcome.BROKEN, 1L, 1L, 0L));

        assertThat(row.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(row.remarks()).singleElement().asString().contains("OtherKillIT.b failed");
    }

    @Test
    void a_run_that_began_and_did_not_end_breaks_its_scenario() {
        Row row = row(
                ran("KillIT.a", Outcome.BEGUN, null, null, null),
                ran("KillIT.a", Outcome.HELD, null, null, null),
                ran("OtherKillIT.b", Outcome.BEGUN, null, null, null));

        assertThat(row.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(row.remarks()).containsExactly("OtherKillIT.b began and did not end");
    }

    @Test
    void where_no_ledger_was_held_nothing_is_said_to_be_found() {
        Row row = row(
                ran("KillIT.a", Outcome.HELD, null, null, null), ran("OtherKillIT.b", Outcome.HELD, null, null, null));

        assertThat(row.found()).isNull();
        assertThat(row.lost()).isNull();
    }

    private static Row row(RunRecord... records) {
        return ReliabilityReport.of(List.of(KILLED), List.of(records)).rows().getFirst();
    }

    private static RunRecord ran(
            String test, Outcome outcome, @Nullable Long found, @Nullable Long lost, @Nullable Long unknown) {
        return new RunRecord(
                "killed", test, "short", outcome, 5, found, lost, unknown, 1.5, null, "2026-01-01T00:00:00Z", 2, "25");
    }
}
