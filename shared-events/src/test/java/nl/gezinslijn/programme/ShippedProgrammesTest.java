package nl.gezinslijn.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme.CodeLists.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedProgrammesTest {

    private final Programmes shipped = Programmes.shipped();
    private final Programme halle = shipped.newest("halle-vilvoorde").orElseThrow();
    private final Programme venray = shipped.newest("venray-2021").orElseThrow();

    @Test
    void the_five_programmes_of_the_sources_are_shipped() {
        assertThat(shipped.all())
                .extracting(Programme::key)
                .containsExactly(
                        "delft-2013/1",
                        "drenthe-2006/1",
                        "halle-vilvoorde/1",
                        "rotterdam-sang-2009/1",
                        "venray-2021/1");
    }

    @Test
    void the_index_names_every_file_there_is() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(Programmes.class.getResource("/programmes/index"))
                        .toURI())
                .resolveSibling("");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(ProgrammeSource.shipped().stream()
                            .map(ProgrammeSource::file)
                            .toList());
        }
    }

    static List<ProgrammeSource> sources() {
        return ProgrammeSource.shipped();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void every_value_says_where_it_comes_from(ProgrammeSource source) {
        assertThat(source.text().lines().map(String::strip))
                .filteredOn(line -> !line.isEmpty() && !line.startsWith("#"))
                .filteredOn(line -> !line.matches("(- )?[\\w-]+:"))
                .allMatch(line -> line.matches(".* # (00[0-4] L\\d+.*|ours.*|not given.*)"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_programme_is_read_from_one_source(ProgrammeSource source) {
        assertThat(Pattern.compile("\\b00\\d(?= L\\d)")
                        .matcher(source.text())
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .containsOnly(source.text().replaceFirst("(?s).*?\\b(00\\d) L\\d.*", "$1"));
    }

    @Test
    void a_case_is_kept_20_years_in_the_netherlands_and_until_35_in_flanders() {
        assertThat(halle.retention()).isEqualTo(new Programme.Retention(null, 35));
        assertThat(shipped.all())
                .filteredOn(programme -> programme.holidays().equals("nl"))
                .hasSize(4)
                .allMatch(programme -> programme.retention().equals(new Programme.Retention(20, null)));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void the_coach_does_the_work_and_somebody_else_divides_it(ProgrammeSource source) {
        Programme programme = ProgrammeReader.read(source);
        assertThat(programme.rolesFor(Action.ASSIGN_COACH)).isNotEmpty().doesNotContain(Role.COACH);
        assertThat(programme.rolesFor(Action.TRIAGE)).contains(Role.COORDINATOR).doesNotContain(Role.COACH);
        assertThat(programme.rolesFor(Action.REGISTER)).contains(Role.COACH, Role.COORDINATOR);
        assertThat(programme.rolesFor(Action.RECORD_CONTACT))
                .contains(Role.COACH)
                .doesNotContain(Role.COORDINATOR);
        assertThat(programme.rolesFor(Action.VOID_ENTRY)).containsExactly(Role.COORDINATOR);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void every_way_to_meet_tells_home_from_elsewhere(ProgrammeSource source) {
        assertThat(ProgrammeReader.read(source).codes().contactPlaces())
                .filteredOn(Place::atHome)
                .extracting(Place::code)
                .containsExactly("home");
    }

    @Test
    void a_programme_cannot_be_changed_once_read() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> venray.roles().remove(Action.CLOSE));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> venray.codes().scores().removeFirst());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> shipped.all().removeFirst());
    }
}
