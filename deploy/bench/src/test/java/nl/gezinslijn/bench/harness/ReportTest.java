package nl.gezinslijn.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ReportTest {

    private static final Bench BENCH = new Bench(
            "tried",
            "How fast is it?",
            "everything.",
            "Some words.",
            List.of(new Measure("rate", "Rate", "a second", Measure.Better.LARGER, "floor")),
            List.of(fixed("floor", 10), fixed("ours", 2500), new Contestant("broken", "It breaks.", round -> {
                throw new IllegalStateException("no disk");
            })),
            List.of(
                    Goal.atLeast(4, "rate", "ours", "floor", "four times the floor"),
                    Goal.atLeast(1000, "rate", "ours", "floor", "a thousand times the floor"),
                    Goal.atLeast(1, "rate", "broken", "floor", "as fast as the floor")));

    @TempDir
    private Path folder;

    @Test
    void figures_have_three_digits_and_what_was_asked_stands_as_it_was_asked() {
        assertThat(Figures.number(1_536)).isEqualTo("1,540");
        assertThat(Figures.round(1_536)).isEqualTo("1,536");
        assertThat(Figures.round(0.5)).isEqualTo("0.5");
        assertThat(Figures.round(50)).isEqualTo("50");
    }

    @Test
    void the_document_is_written_between_the_marks_and_the_rest_of_it_is_left() throws Exception {
        Path document = folder.resolve("benchmarks.md");
        Files.writeString(document, "# Ours\n\nBefore.\n");
        measure();
        Files.writeString(document, Files.readString(document) + "\nAfter.\n");
        String first = Files.readString(document);
        assertThat(first).startsWith("# Ours\n\nBefore.\n").endsWith("\nAfter.\n");
        assertThat(first)
                .contains("| ours | **2,500** |")
                .contains("| **250** |")
                .contains("| four times the floor | ≥ 4 | **250** | 250 – 250 | ✔ met |")
                .contains("| a thousand times the floor | ≥ 1,000 | **250** | 250 – 250 | ✘ missed |")
                .contains("| as fast as the floor | ≥ 1 | – | – | not measured |")
                .contains("*broken* failed: `java.lang.IllegalStateException: no disk`");

        assertThat(new Report(folder).write(BENCH)).as("again, from the data").isTrue();
        assertThat(document).hasContent(first);
    }

    @Test
    void a_bench_that_was_not_there_yet_comes_behind_the_others_and_before_what_is_said_of_all() throws Exception {
        Path document = folder.resolve("benchmarks.md");
        measure();
        Files.writeString(document, Files.readString(document) + "\n## Said of all\n");

        measure(new Bench(
                "later", "", "", "", BENCH.measures(), BENCH.contestants().subList(0, 2), List.of()));

        assertThat(Files.readString(document).lines().filter(line -> line.matches("(## |<!-- ).*")))
                .containsExactly(
                        "<!-- bench tried: written by deploy/bench/run -->",
                        "## tried",
                        "<!-- end of bench tried -->",
                        "<!-- bench later: written by deploy/bench/run -->",
                        "## later",
                        "<!-- end of bench later -->",
                        "## Said of all");
    }

    @Test
    void the_picture_is_an_image_with_its_text() throws Exception {
        measure();
        Document picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("benchmarks/tried-rate.svg").toFile());
        assertThat(picture.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("tried: rate, as ratios to the floor: floor 1.00 (the floor); ours 250.");
    }

    @Test
    void the_goals_of_all_are_put_between_the_marks_of_another_document() throws Exception {
        Path readme = folder.resolve("README.md");
        String marks = "<!-- speed: written by deploy/bench/run -->\n%s<!-- end of speed -->\nAfter.\n";
        Files.writeString(readme, marks.formatted("old\n"));
        Summary summary = new Summary(new Report(folder.resolve("docs")));
        summary.write(List.of(BENCH), readme);
        assertThat(readme).as("nothing measured").hasContent(marks.formatted("old\n"));

        new Report(folder.resolve("docs"))
                .keep(BENCH, new Protocol(2, false, folder.resolve("work"), "abc", line -> {}).measure(BENCH));
        summary.write(List.of(BENCH), readme);

        assertThat(readme)
                .content()
                .contains("| tried: four times the floor | ≥ 4 | **250** | ✔ |")
                .contains("| tried: a thousand times the floor | ≥ 1,000 | **250** | ✘ missed |")
                .contains("| tried: as fast as the floor | ≥ 1 | **not measured** | ✘ missed |")
                .contains("](docs/benchmarks/goals.svg)")
                .doesNotContain("old")
                .endsWith("<!-- end of speed -->\nAfter.\n");
        assertThat(folder.resolve("docs/benchmarks/goals.svg")).content().contains("62.5×", "0.250×");
    }

    @Test
    void what_was_not_measured_is_not_reported() throws IOException {
        assertThat(new Report(folder).write(BENCH)).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    private void measure() throws Exception {
        measure(BENCH);
    }

    private void measure(Bench bench) throws Exception {
        Report report = new Report(folder);
        report.keep(
                bench,
                new Protocol(2, false, Files.createTempDirectory(folder, "work"), "abc", line -> {}).measure(bench));
        report.write(bench);
    }

    private static Contestant fixed(String name, double figure) {
        return new Contestant(name, "It always says the same.", round -> Outcome.of("rate", figure));
    }
}
