package nl.gezinslijn.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme.CoachProfile.Independence;
import nl.gezinslijn.programme.Programme.CodeLists.ClosureReason;
import nl.gezinslijn.programme.Programme.Extensions;
import nl.gezinslijn.programme.Programme.Intensity;
import nl.gezinslijn.programme.Programme.Rung;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file in a folder is all that a programme takes. */
class SixthProgrammeTest {

    private final Programme zutphen =
            SixthProgramme.programmes().newest("zutphen-2025").orElseThrow();

    @Test
    void it_loads_from_a_folder_of_its_own_beside_those_that_are_shipped(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve(SixthProgramme.source().file()),
                SixthProgramme.source().text());

        Programmes programmes = Programmes.shippedAnd(folder);

        assertThat(programmes.all()).hasSize(6);
        assertThat(programmes.find("zutphen-2025", 1)).contains(zutphen);
    }

    @Test
    void it_has_a_term_extension_and_cap_of_its_own() {
        assertThat(zutphen.duration().termMonths()).isEqualTo(4);
        assertThat(zutphen.extensions()).isEqualTo(new Extensions(1, 2, List.of(Role.COORDINATOR)));
        assertThat(zutphen.caseloadCap()).isEqualTo(6);
        assertThat(zutphen.coach().independence()).isEqualTo(Independence.OF_PARTIES);
    }

    @Test
    void it_has_a_ladder_forms_of_help_and_ends_of_its_own() {
        assertThat(zutphen.ladder())
                .extracting(Rung::code)
                .containsExactly("duo", "behavioural-scientist", "coordinator", "round-table", "alderman");
        assertThat(zutphen.intensities())
                .extracting(Intensity::code)
                .containsExactly("at-home-weekly", "at-a-distance");
        assertThat(zutphen.codes().closureReasons())
                .extracting(ClosureReason::code)
                .containsExactly("mornings-run", "neighbours-took-over", "family-said-stop", "left-town");
    }

    @Test
    void it_shares_no_end_and_no_form_of_help_with_those_that_are_shipped() {
        assertThat(Programmes.shipped().all())
                .flatMap(programme -> programme.codes().closureReasons())
                .extracting(ClosureReason::code)
                .doesNotContainAnyElementsOf(zutphen.codes().closureReasons().stream()
                        .map(ClosureReason::code)
                        .toList());
        assertThat(Programmes.shipped().all())
                .flatMap(Programme::intensities)
                .extracting(Intensity::code)
                .doesNotContain("at-home-weekly", "at-a-distance");
    }
}
