package nl.gezinslijn.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme.CoachProfile.Independence;
import nl.gezinslijn.programme.Programme.Code;
import nl.gezinslijn.programme.Programme.CodeLists.AgeBand;
import nl.gezinslijn.programme.Programme.CodeLists.ClosureReason;
import nl.gezinslijn.programme.Programme.CodeLists.Score;
import nl.gezinslijn.programme.Programme.Complexity.Criterion;
import nl.gezinslijn.programme.Programme.ConsentPurpose;
import nl.gezinslijn.programme.Programme.Duration;
import nl.gezinslijn.programme.Programme.Hours;
import nl.gezinslijn.programme.Programme.Intensity;
import nl.gezinslijn.programme.Programme.Outside.Count;
import nl.gezinslijn.programme.Programme.Outside.Question;
import nl.gezinslijn.programme.Programme.Outside.Survey;
import nl.gezinslijn.programme.Programme.Protection.Body;
import org.junit.jupiter.api.Test;

class VenrayTest {

    private final Programme venray = Programmes.shipped().newest("venray-2021").orElseThrow();

    @Test
    void venray_has_a_norm_of_six_months_that_is_not_enforced() {
        assertThat(venray.duration()).isEqualTo(new Duration(Duration.Kind.NORM, 6));
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
    void venrays_survey_carries_every_figure_of_its_evaluation() {
        Survey clients = venray.outside().surveys().getFirst();
        assertThat(clients.questions())
                .filteredOn(question -> question.kind() == Question.Kind.GRADE)
                .allMatch(question -> Objects.equals(question.from(), 1) && Objects.equals(question.upTo(), 10))
                .extracting(Question::code)
                .containsExactly(
                        "service", "information", "coach", "results", "situation-at-start", "situation-at-end");
        assertThat(clients.questions())
                .filteredOn(question -> question.kind() == Question.Kind.YES_NO)
                .extracting(Question::code)
                .contains("goals-reached", "satisfied", "would-recommend");
        assertThat(clients.questions())
                .filteredOn(question -> question.kind() == Question.Kind.CHOICE)
                .extracting(
                        Question::code,
                        question -> question.choices().stream().map(Code::code).toList())
                .containsExactly(
                        tuple("contact-through", List.of("school", "gp", "municipality", "internet", "other")),
                        tuple("respondent", List.of("woman", "man")));
        assertThat(venray.outside().surveys()).extracting(Survey::code).containsExactly("clients", "partners");
        assertThat(venray.outside().trainings()).hasSize(9);
        assertThat(venray.outside().counts()).extracting(Count::code).contains("lasting-partners", "success-stories");
    }

    @Test
    void venray_grades_from_1_to_10_and_scores_the_matrix_from_1_to_5() {
        assertThat(venray.codes().scores())
                .extracting(Score::code, Score::from, Score::upTo)
                .containsExactly(
                        tuple("zrm", 1, 5),
                        tuple("positive-health", 0, 10),
                        tuple("situation-at-start", 1, 10),
                        tuple("situation-at-end", 1, 10));
    }

    @Test
    void venray_tells_the_gp_and_nobody_else_unless_the_family_refuses() {
        assertThat(venray.consentPurposes())
                .filteredOn(ConsentPurpose::unlessRefused)
                .extracting(ConsentPurpose::code, ConsentPurpose::partyKinds)
                .containsExactly(tuple("gp-told", List.of("gp")));
    }

    @Test
    void in_venray_the_process_lead_names_the_case_lead() {
        assertThat(venray.leads()).isTrue();
        assertThat(venray.rolesFor(Action.NAME_CASE_LEAD)).containsExactly(Role.PROCESS_LEAD);
        assertThat(venray.rolesFor(Action.REGISTER)).contains(Role.PROCESS_LEAD);
    }
}
