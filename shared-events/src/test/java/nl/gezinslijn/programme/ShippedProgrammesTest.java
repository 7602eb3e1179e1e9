package nl.gezinslijn.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme.CoachProfile.Independence;
import nl.gezinslijn.programme.Programme.Code;
import nl.gezinslijn.programme.Programme.CodeLists.AgeBand;
import nl.gezinslijn.programme.Programme.CodeLists.ClosureReason;
import nl.gezinslijn.programme.Programme.Complexity.Criterion;
import nl.gezinslijn.programme.Programme.Extensions;
import nl.gezinslijn.programme.Programme.Hours;
import nl.gezinslijn.programme.Programme.Intensity;
import nl.gezinslijn.programme.Programme.Protection.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedProgrammesTest {

    private final Programmes shipped = Programmes.shipped();
    private final Programme drenthe = shipped.newest("drenthe-2006").orElseThrow();
    private final Programme venray = shipped.newest("venray-2021").orElseThrow();

    @Test
    void drenthe_and_venray_are_shipped() {
        assertThat(shipped.all()).extracting(Programme::key).containsExactly("drenthe-2006/1", "venray-2021/1");
    }

    @Test
    void the_index_names_every_file_there_is() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(Programmes.class.getResource("/programmes/index"))
                        .toURI())
                .resolveSibling("");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("index")))
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
                .allMatch(line -> line.matches(".* # (000 L\\d+.*|004 L\\d+.*|ours.*|not given.*)"));
    }

    @Test
    void drenthe_has_six_months_and_twice_three_more() {
        assertThat(drenthe.duration().termMonths()).isEqualTo(6);
        assertThat(drenthe.extensions()).isEqualTo(new Extensions(2, 3, List.of(Role.COORDINATOR, Role.PROCESS_LEAD)));
    }

    @Test
    void drenthe_asks_for_one_of_its_three_triggers() {
        assertThat(drenthe.eligibility().criteria())
                .extracting(Code::code)
                .containsExactly(
                        "safety-or-development-threatened", "help-hard-to-get-in", "professionals-at-cross-purposes");
        assertThat(drenthe.eligibility().atLeast()).isEqualTo(1);
    }

    @Test
    void drenthe_knows_no_meldcode_and_no_age_bound() {
        assertThat(drenthe.protection().meldcode()).isFalse();
        assertThat(drenthe.protection().bodies()).extracting(Body::code).containsExactly("amk", "raad");
        assertThat(drenthe.ageBound()).isNull();
    }

    @Test
    void venray_has_a_norm_of_six_months_that_is_not_enforced() {
        assertThat(venray.duration()).isEqualTo(new Programme.Duration(Programme.Duration.Kind.NORM, 6));
        assertThat(venray.duration().termMonths()).isNull();
        assertThat(venray.extensions()).isNull();
    }

    @Test
    void venray_is_open_to_anyone_under_23_and_the_unborn() {
        assertThat(venray.eligibility().criteria()).isEmpty();
        assertThat(venray.ageBound()).isEqualTo(new Programme.AgeBound(23, true));
    }

    @Test
    void venray_bounds_standby_and_complex_intensive_support() {
        assertThat(venray.intensities())
                .extracting(Intensity::code)
                .containsExactly("regular", "standby-support", "complex-intensive");
        Intensity standby = venray.intensity("standby-support").orElseThrow();
        assertThat(standby.hours()).isEqualTo(new Hours(null, 2, Hours.Per.CALENDAR_MONTH));
        assertThat(standby.minimumMonths()).isEqualTo(12);
        assertThat(standby.capacity()).isEqualTo(new Programme.Capacity(5, 10));
        assertThat(standby.assessedBy()).isEqualTo(Role.BEHAVIOURAL_SCIENTIST);
        Intensity intensive = venray.intensity("complex-intensive").orElseThrow();
        assertThat(intensive.hours()).isEqualTo(new Hours(2, null, Hours.Per.WEEK_OVER_FOUR_WEEKS));
        assertThat(intensive.capacity()).isEqualTo(new Programme.Capacity(null, 15));
        assertThat(intensive.assessedBy()).isEqualTo(Role.BEHAVIOURAL_SCIENTIST);
    }

    @Test
    void venray_has_seven_criteria_of_which_the_sixth_does_not_count_alone() {
        var complexity = Objects.requireNonNull(venray.complexity());
        assertThat(complexity.criteria())
                .extracting(Criterion::onlyTogether)
                .containsExactly(false, false, false, false, false, true, false);
        assertThat(complexity.criteria().get(5).code()).isEqualTo("culture-and-language");
        assertThat(complexity.jointWith()).isEqualTo(Role.PROCESS_LEAD);
    }

    @Test
    void venray_reports_to_veilig_thuis_only_after_the_meldcode_and_hears_within_five_working_days() {
        Body veiligThuis = venray.protection().bodies().getFirst();
        assertThat(veiligThuis.code()).isEqualTo("veilig-thuis");
        assertThat(veiligThuis.answerWithinWorkingDays()).isEqualTo(5);
        assertThat(veiligThuis.kinds())
                .extracting(Programme.Protection.ReferralKind::code, Programme.Protection.ReferralKind::needsMeldcode)
                .containsExactly(tuple("advice", false), tuple("report", true));
        assertThat(venray.protection().bodies()).extracting(Body::code).contains("beschermingstafel");
    }

    @Test
    void venray_asks_three_qualifications_and_independence_of_its_coaches_but_names_no_cap() {
        assertThat(venray.coach().qualifications()).extracting(Code::code).containsExactly("skj", "hbo", "vog");
        assertThat(venray.coach().independence()).isEqualTo(Independence.OF_CARE_PROVIDERS);
        assertThat(venray.caseloadCap()).isNull();
    }

    @Test
    void venrays_lists_hold_all_that_its_yearly_figures_are_counted_by() {
        assertThat(venray.codes().referralSources())
                .extracting(Code::code)
                .containsExactly("self", "school", "gp", "youth-health-care", "municipality", "soj", "other");
        assertThat(venray.codes().ageBands())
                .extracting(AgeBand::from, AgeBand::below)
                .containsExactly(tuple(0, 4), tuple(4, 12), tuple(12, 23));
        assertThat(venray.codes().closureReasons())
                .extracting(ClosureReason::code)
                .containsExactly(
                        "finished",
                        "ended-by-family",
                        "referred-on",
                        "moved",
                        "died",
                        "taken-over-by-authority",
                        "other");
    }

    @Test
    void a_family_that_stops_moves_dies_or_is_taken_over_may_leave_steps_open() {
        assertThat(venray.codes().closureReasons())
                .filteredOn(ClosureReason::despiteOpenSteps)
                .extracting(ClosureReason::code)
                .containsExactly("ended-by-family", "moved", "died", "taken-over-by-authority");
        assertThat(venray.codes().closureReasons())
                .filteredOn(ClosureReason::byFamily)
                .extracting(ClosureReason::code)
                .containsExactly("ended-by-family");
    }

    @Test
    void the_coach_does_the_work_and_the_coordinator_divides_it() {
        for (Programme programme : shipped.all()) {
            assertThat(programme.rolesFor(Action.ASSIGN_COACH)).containsExactly(Role.COORDINATOR);
            assertThat(programme.rolesFor(Action.TRIAGE)).containsExactly(Role.COORDINATOR);
            assertThat(programme.rolesFor(Action.REGISTER)).contains(Role.COACH, Role.COORDINATOR);
            assertThat(programme.rolesFor(Action.RECORD_CONTACT)).contains(Role.COACH);
            assertThat(programme.rolesFor(Action.RECORD_CONTACT)).doesNotContain(Role.COORDINATOR);
        }
        assertThat(venray.rolesFor(Action.REGISTER)).contains(Role.PROCESS_LEAD);
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
