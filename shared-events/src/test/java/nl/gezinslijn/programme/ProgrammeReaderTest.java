package nl.gezinslijn.programme;

import static nl.gezinslijn.programme.ShippedText.DRENTHE;
import static nl.gezinslijn.programme.ShippedText.edited;
import static nl.gezinslijn.programme.ShippedText.refusal;
import static nl.gezinslijn.programme.ShippedText.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is not written as the schema asks: a shipped programme with one small edit, refused for just that. */
class ProgrammeReaderTest {

    static Stream<Arguments> shapes() {
        return Stream.of(
                arguments(DRENTHE, "caseloadCap: null", "caseLoadCap: null", """
                        caseloadCap: is missing: write null where there is none
                        caseLoadCap: is not a field here"""),
                arguments(DRENTHE, "leads: false", "", "leads: is missing"),
                arguments(DRENTHE, "  atMost: 2", "", "extensions.atMost: is missing"),
                arguments(
                        DRENTHE, "  years: 20", "  years: 20\n  months: 240", "retention.months: is not a field here"),
                arguments(DRENTHE, "  months: 3", "  months: three", "extensions.months: must be a whole number"),
                arguments(DRENTHE, "  months: 3", "  months: 3.5", "extensions.months: must be a whole number"),
                arguments(DRENTHE, "  months: 3", "  months: '3'", "extensions.months: must be a whole number"),
                arguments(DRENTHE, "  months: 3", "  months: 3000000000", "extensions.months: must be a whole number"),
                arguments(DRENTHE, "leads: false", "leads: no", "leads: must be true or false"),
                arguments(DRENTHE, "holidays: nl", "holidays: 31", "holidays: must be text"),
                arguments(DRENTHE, "intensities: []", "intensities: none", "intensities: must be a list"),
                arguments(DRENTHE, "complexity: null", "complexity: []", "complexity: must have fields"),
                arguments(DRENTHE, "leads: false", "leads: null", "leads: must not be null"),
                arguments(DRENTHE, "decline: [coordinator]", "decline: [null]", "roles.decline[0]: must not be null"),
                arguments(DRENTHE, "kind: term", "kind: TERM", "duration.kind: must be one of term, norm, none"),
                arguments(
                        DRENTHE,
                        "close: [coach]",
                        "close: [tutor]",
                        "roles.close[0]: must be one of coach, coordinator, process-lead, zorgregisseur,"
                                + " behavioural-scientist, inspector, analyst, administrator, importer, system"),
                arguments(DRENTHE, "  close: [coach]", "  end: [coach]", """
                        roles.end: is not a field here
                        roles.close: is missing: write [] for nobody"""),
                arguments(
                        DRENTHE,
                        "timeZone: Europe/Amsterdam",
                        "timeZone: Europe/Drenthe",
                        "timeZone: must be a time zone, as Europe/Amsterdam"),
                arguments(DRENTHE, "leads: false", "leads: false\nleads: true", "leads: is written twice"),
                arguments(
                        DRENTHE,
                        "  close: [coach]",
                        "  close: [coach]\n  close: [coach]",
                        "roles.close: is written twice"),
                arguments(
                        DRENTHE,
                        "{ nl: Gezinscoaching Drenthe, en: Family coaching in Drenthe }",
                        "{ nl: &title Gezinscoaching Drenthe, en: *title }",
                        "title.en: must be written out: a * reference is not read"));
    }

    @ParameterizedTest(name = "{2}: {3}")
    @MethodSource("shapes")
    void a_fault_is_told_with_file_path_and_words(String file, String from, String to, String faults) {
        String expected = faults.lines()
                .map(fault -> file + ": " + fault)
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
        assertThat(refusal(file, edited(file, from, to))).hasMessage(expected);
    }

    @Test
    void all_faults_of_a_file_are_told_at_once() {
        String text = text(DRENTHE)
                .replace("version: 1", "version: 0")
                .replace("  months: 3", "  months: three")
                .replace("ageBound: null", "ageBound: { below: 0 }")
                .replace("timeZone: Europe/Amsterdam", "timeZone: here")
                .replace("below: 12 }", "below: 11 }")
                .replace("close: [coach]", "close: [tutor]")
                .replace("reopen: [coordinator]", "")
                .replace("years: 20", "years: null")
                .replace("leads: false", "leads: false\nsurprise: 1\nleads: true");
        InvalidProgrammeException refusal = refusal(DRENTHE, text);
        assertThat(refusal.faults())
                .extracting(Fault::path)
                .containsExactlyInAnyOrder(
                        "leads",
                        "surprise",
                        "version",
                        "timeZone",
                        "ageBound.below",
                        "ageBound.unborn",
                        "extensions.months",
                        "codes.ageBands[2].from",
                        "roles.close[0]",
                        "roles.reopen",
                        "retention");
        assertThat(refusal.getMessage().lines())
                .hasSize(11)
                .allMatch(line -> line.startsWith("drenthe-2006.yaml: "))
                .contains("drenthe-2006.yaml: version: must be above 0");
    }

    @Test
    void what_is_no_yaml_is_refused_with_its_line() {
        assertThat(refusal(DRENTHE, "id: drenthe-2006\nladder: [coach\nleads: false\n"))
                .hasMessageMatching("drenthe-2006\\.yaml: line 3: is not YAML: [^\n]+");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(refusal(DRENTHE, "# nothing yet\n"))
                .hasMessage("drenthe-2006.yaml: line 1: must be a list of fields, as version: 1");
    }

    @Test
    void a_second_programme_in_the_file_is_refused() {
        assertThat(refusal(DRENTHE, text(DRENTHE) + "---\nid: other\n").getMessage())
                .matches("drenthe-2006\\.yaml: line \\d+: must be the end: one file, one programme");
    }
}
