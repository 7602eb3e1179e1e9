package nl.gezinslijn.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Coaching.Spell;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.command.api.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every register goes through the rules of the service without a refusal, and the events then tell the same figures.
 */
class RegistersPlayedInTest {

    private static final List<String> REFUSALS = new ArrayList<>();
    private static final List<CaseFile> DRENTHE = new ArrayList<>();
    private static final List<CaseFile> DELFT = new ArrayList<>();
    private static final List<CaseFile> VENRAY = new ArrayList<>();

    @BeforeAll
    static void the_registers_are_played_in() {
        play("drenthe-2006.ndjson", DRENTHE);
        play("delft-2013.ndjson", DELFT);
        play("venray-2021.ndjson", VENRAY);
    }

    @AfterAll
    static void forget() {
        DRENTHE.clear();
        DELFT.clear();
        VENRAY.clear();
    }

    private static void play(String file, List<CaseFile> into) {
        try (MemoryService service = new MemoryService()) {
            for (String line : RegisterReading.text(file)) {
                try {
                    service.enter(line);
                } catch (ProblemException e) {
                    REFUSALS.add(e.getMessage() + ": " + line);
                }
            }
            into.addAll(service.files());
        }
    }

    @Test
    void no_line_is_refused() {
        assertThat(REFUSALS).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021, 302, 192, 110", "2022, 300, 193, 107", "2023, 285, 173, 112"})
    void the_events_of_Venray_give_each_year(int year, int active, int closed, int open) {
        LocalDate before = LocalDate.of(year - 1, 12, 31);
        LocalDate end = LocalDate.of(year, 12, 31);
        List<CaseFile> activeOnes = VENRAY.stream()
                .filter(f -> openOn(f, before) || assignedIn(f, year))
                .toList();

        assertThat(activeOnes).hasSize(active);
        assertThat(activeOnes.stream().filter(f -> !openOn(f, end))).hasSize(closed);
        assertThat(VENRAY.stream().filter(f -> openOn(f, end))).hasSize(open);
    }

    @ParameterizedTest
    @CsvSource({"2022, 46, 131, 13", "2023, 37, 113, 28"})
    void the_service_finds_the_same_age_bands(int year, long below4, long below12, long below23) {
        assertThat(VENRAY.stream()
                        .filter(f -> assignedIn(f, year))
                        .collect(Collectors.groupingBy(
                                f -> Objects.requireNonNull(f.intake()).ageBand(), Collectors.counting())))
                .isEqualTo(Map.of("0-4", below4, "4-12", below12, "12-23", below23));
    }

    @Test
    void the_events_of_Drenthe_give_32_families_by_their_extensions() {
        assertThat(DRENTHE).hasSize(32);
        assertThat(DRENTHE.stream().collect(Collectors.groupingBy(f -> term(f).granted(), Collectors.counting())))
                .isEqualTo(Map.of(0, 20L, 1, 8L, 2, 4L));
    }

    @Test
    void no_closed_family_of_Drenthe_is_past_its_term_and_two_are_still_open() {
        assertThat(DRENTHE.stream().filter(f -> f.state() == CaseState.CLOSED))
                .hasSize(30)
                .noneMatch(f ->
                        term(f).overdueOn(Objects.requireNonNull(f.closure()).on()));
        assertThat(DRENTHE.stream().filter(f -> f.state() == CaseState.ACTIVE)).hasSize(2);
    }

    @Test
    void in_Delft_35_families_have_a_coach_on_31_March_2013_and_others_had_gone_or_were_still_to_come() {
        LocalDate day = LocalDate.of(2013, 3, 31);
        assertThat(DELFT.stream().filter(f -> openOn(f, day))).hasSize(35);
        assertThat(DELFT.stream()
                        .filter(f -> f.state() == CaseState.CLOSED)
                        .filter(f -> Objects.requireNonNull(f.closure()).on().isBefore(day)))
                .hasSize(12);
        assertThat(DELFT.stream()
                        .flatMap(f -> f.coaching().spells().stream())
                        .filter(spell -> spell.assignedOn().isAfter(day)))
                .hasSize(5);
    }

    @Test
    void one_family_of_Delft_kept_help_off_and_Bureau_Jeugdzorg_coordinates_since_the_report_to_the_AMK() {
        assertThat(DELFT.stream().filter(f -> f.protection().made() == 1).map(CaseFile::closure))
                .singleElement()
                .satisfies(closure -> {
                    assertThat(closure.reason()).isEqualTo("ended-by-family");
                    assertThat(closure.coordinationElsewhere()).isEqualTo("Bureau Jeugdzorg");
                });
    }

    @Test
    void stagnation_in_Delft_went_up_to_the_municipality_once_and_twice_it_is_not_over() {
        assertThat(DELFT.stream()
                        .map(f -> f.escalations().daysOnRung())
                        .filter(days -> days.containsKey("municipality")))
                .hasSize(1);
        assertThat(DELFT.stream().flatMap(f -> f.escalations().open().stream()))
                .hasSize(2)
                .allMatch(e -> e.current().rung().equals("zorgregisseur"));
    }

    @Test
    void a_few_families_of_Venray_still_wait_for_an_answer_or_a_solution() {
        assertThat(VENRAY.stream().filter(CaseFile::hasOpenSteps))
                .hasSizeBetween(2, 10)
                .allMatch(f -> f.state() == CaseState.ACTIVE);
    }

    private static Term term(CaseFile file) {
        return Objects.requireNonNull(file.term());
    }

    private static boolean openOn(CaseFile file, LocalDate day) {
        return file.coaching().spells().stream().anyMatch(spell -> spell.openOn(day));
    }

    private static boolean assignedIn(CaseFile file, int year) {
        return file.coaching().spells().stream().map(Spell::assignedOn).anyMatch(day -> day.getYear() == year);
    }
}
