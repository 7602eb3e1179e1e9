package nl.gezinslijn.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworksTest {

    private static final Framework STJ = Frameworks.shipped().newest("stj-2013").orElseThrow();

    @Test
    void the_framework_of_2013_has_its_themes_criteria_indicators_and_marks() {
        assertThat(STJ.themes())
                .extracting(
                        theme -> theme.criteria().size(),
                        theme -> theme.indicators().count(),
                        theme -> theme.marks().size())
                .containsExactly(tuple(2, 4L, 4), tuple(1, 3L, 3), tuple(4, 14L, 11), tuple(3, 6L, 5), tuple(3, 3L, 3));
        assertThat(STJ.indicators()).hasSize(30);
        assertThat(STJ.marks()).hasSize(26).contains("i11-i12", "i13-i14", "i16-i17", "i24-i25");
        assertThat(STJ.historical()).isTrue();
    }

    @Test
    void another_inspectorates_framework_is_another_file(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("igj-2026.yaml"), """
                id: igj-2026
                version: 1
                label: { nl: Toetsingskader 2026, en: Framework 2026 }
                source: ours
                historical: false
                themes:
                  - code: one
                    label: { nl: Een, en: One }
                    criteria:
                      - code: c1
                        label: { nl: Een, en: One }
                        indicators:
                          - code: i1
                            label: { nl: Een, en: One }
                            mark: i1
                            evidence: home-visits
                            document: ladder
                """);

        assertThat(Frameworks.shippedAnd(folder)
                        .newest("igj-2026")
                        .orElseThrow()
                        .marks())
                .containsExactly("i1");
    }

    @Test
    void a_framework_with_a_fault_names_file_path_and_fault(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("wrong.yaml"), """
                id: wrong
                version: 1
                label: { nl: Fout, en: Wrong }
                source: ours
                historical: no
                themes: []
                """);

        assertThatThrownBy(() -> Frameworks.shippedAnd(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wrong.yaml: historical: must be true or false");
    }
}
