package nl.gezinslijn.query.worklist;

import static nl.gezinslijn.casefile.Rule.ESC_1;
import static nl.gezinslijn.casefile.Rule.INTY_1;
import static nl.gezinslijn.casefile.Rule.INTY_3;
import static nl.gezinslijn.casefile.Rule.INTY_4;
import static nl.gezinslijn.casefile.Rule.INT_4;
import static nl.gezinslijn.casefile.Rule.MELD_2;
import static nl.gezinslijn.casefile.Rule.REC_2;
import static nl.gezinslijn.casefile.Rule.TERM_1;
import static nl.gezinslijn.casefile.Rule.TERM_4;
import static nl.gezinslijn.casefile.Rule.WAIT_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.HandoverEvent.HandoverAccepted;
import nl.gezinslijn.event.HandoverEvent.HandoverCompleted;
import nl.gezinslijn.event.HandoverEvent.HandoverOffered;
import nl.gezinslijn.event.IntakeEvent.ComplexityTested;
import nl.gezinslijn.event.IntakeEvent.KitchenTableTalkHeld;
import nl.gezinslijn.event.IntensityEvent.Assessment;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.RecordEvent.ErasureRefused;
import nl.gezinslijn.event.RecordEvent.ErasureRequested;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.SafetyEvent.PlanPutOnHold;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import nl.gezinslijn.event.TermEvent.TermLapsed;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.event.WorkEvent.ReviewHeld;
import nl.gezinslijn.privacy.Protected;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.worklist.DueItem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is due, and when it shows. */
class DueTest {

    private static final Programme HALLE =
            Life.PROGRAMMES.newest("halle-vilvoorde").orElseThrow();

    @Test
    @Proves(WAIT_1)
    void a_family_that_cannot_wait_shows_as_assign_now() {
        Life family = Life.of("urgent", Life.VENRAY).registered("2024-01-02");
        assertThat(due(family, Life.VENRAY, "2024-01-02")).containsExactly(DueItem.since(Kind.TRIAGE));
        assertThat(due(family.triaged("2024-01-02", false), Life.VENRAY, "2024-01-02"))
                .containsExactly(DueItem.since(Kind.ASSIGN_NOW));
    }

    @Test
    @Proves(WAIT_1)
    void a_family_on_the_list_waits_and_found_acutely_unsafe_wants_a_new_triage() {
        Life family = Life.of("waiting", Life.VENRAY)
                .registered("2024-01-02")
                .triaged("2024-01-02", true)
                .waits("2024-01-03");
        assertThat(kinds(family, Life.VENRAY, "2024-02-01")).containsExactly(Kind.WAITING);
        then(family, "2024-02-01", new SafetyAssessed(SafetyLevel.ACUTELY_UNSAFE, null));
        assertThat(kinds(family, Life.VENRAY, "2024-02-01")).containsExactly(Kind.TRIAGE, Kind.WAITING);
    }

    @Test
    @Proves(REC_2)
    void a_request_for_erasure_is_answered_within_a_month_also_in_a_case_that_has_ended() {
        Life family = started(Life.VENRAY, "2024-01-10").closed("2024-02-01");
        then(family, "2024-02-20", new ErasureRequested("person-mother"));

        assertThat(due(family, Life.VENRAY, "2024-03-20"))
                .contains(new DueItem(Kind.ERASURE_ANSWER, LocalDate.parse("2024-03-20"), false, null));
        assertThat(due(family, Life.VENRAY, "2024-03-21"))
                .contains(new DueItem(Kind.ERASURE_ANSWER, LocalDate.parse("2024-03-20"), true, null));
        then(family, "2024-03-21", new ErasureRefused("person-mother"));
        assertThat(kinds(family, Life.VENRAY, "2024-03-21")).doesNotContain(Kind.ERASURE_ANSWER);
    }

    @Test
    @Proves(TERM_4)
    void the_end_of_the_term_shows_six_weeks_ahead_and_is_overdue_from_the_next_day() {
        Life family = started(Life.DRENTHE, "2024-01-10");
        assertThat(kinds(family, Life.DRENTHE, "2024-05-27")).doesNotContain(Kind.TERM_END);
        assertThat(due(family, Life.DRENTHE, "2024-05-28"))
                .contains(new DueItem(Kind.TERM_END, LocalDate.parse("2024-07-09"), false, null));
        assertThat(due(family, Life.DRENTHE, "2024-07-09"))
                .contains(new DueItem(Kind.TERM_END, LocalDate.parse("2024-07-09"), false, null));
        assertThat(due(family, Life.DRENTHE, "2024-07-10"))
                .contains(new DueItem(Kind.TERM_END, LocalDate.parse("2024-07-09"), true, null));
    }

    @Test
    void a_request_to_extend_waits_for_the_coordinator() {
        Life family = started(Life.DRENTHE, "2024-01-10");
        then(family, "2024-03-01", new ExtensionRequested(1, 3));
        assertThat(due(family, Life.DRENTHE, "2024-03-02"))
                .contains(new DueItem(Kind.EXTENSION_ANSWER, LocalDate.parse("2024-07-09"), false, 1));
        assertThat(Kind.EXTENSION_ANSWER.isCoordinators()).isTrue();
        assertThat(Kind.TERM_END.isCoordinators()).isFalse();
    }

    @Test
    @Proves(TERM_4)
    void while_a_request_waits_the_term_shows_as_overdue_all_the_same() {
        Life family = started(Life.DRENTHE, "2024-01-10");
        then(family, "2024-07-09", new ExtensionRequested(1, 3));
        assertThat(due(family, Life.DRENTHE, "2024-07-10"))
                .contains(
                        new DueItem(Kind.EXTENSION_ANSWER, LocalDate.parse("2024-07-09"), true, 1),
                        new DueItem(Kind.TERM_END, LocalDate.parse("2024-07-09"), true, null));
    }

    @Test
    @Proves(TERM_4)
    void a_term_that_lapsed_stays_overdue_until_the_case_is_closed() {
        Life family = started(Life.DRENTHE, "2024-01-10");
        family.then("2024-07-10", Actor.SYSTEM, new TermLapsed(LocalDate.parse("2024-07-09")));
        assertThat(due(family, Life.DRENTHE, "2024-09-01"))
                .contains(new DueItem(Kind.TERM_END, LocalDate.parse("2024-07-09"), true, null));
        family.closed("2024-09-02", "finished");
        assertThat(kinds(family, Life.DRENTHE, "2024-09-03")).doesNotContain(Kind.TERM_END);
    }

    @Test
    @Proves(INTY_4)
    void a_review_is_due_three_months_after_the_last_one_or_else_after_the_intensity_began() {
        Life family = intensive("2024-01-10");
        assertThat(kinds(family, HALLE, "2024-03-26")).doesNotContain(Kind.REVIEW);
        assertThat(due(family, HALLE, "2024-03-27"))
                .contains(new DueItem(Kind.REVIEW, LocalDate.parse("2024-04-10"), false, null));
        assertThat(due(family, HALLE, "2024-04-11"))
                .contains(new DueItem(Kind.REVIEW, LocalDate.parse("2024-04-10"), true, null));

        then(family, "2024-04-05", new ReviewHeld(ReviewHeld.Conclusion.CONTINUE, null));
        assertThat(kinds(family, HALLE, "2024-04-11")).doesNotContain(Kind.REVIEW);
        assertThat(due(family, HALLE, "2024-07-06"))
                .contains(new DueItem(Kind.REVIEW, LocalDate.parse("2024-07-05"), true, null));
    }

    @Test
    @Proves(INTY_4)
    void a_review_of_the_intensity_before_does_not_count_for_the_one_of_now() {
        Life family = started(HALLE, "2024-01-10");
        then(family, "2024-02-01", new ReviewHeld(ReviewHeld.Conclusion.CONTINUE, null));
        changed(family, "2024-03-01", "intensive");
        assertThat(due(family, HALLE, "2024-05-25"))
                .contains(new DueItem(Kind.REVIEW, LocalDate.parse("2024-06-01"), false, null));
    }

    @ParameterizedTest
    @EnumSource
    @Proves(INTY_4)
    void whatever_a_review_concludes_the_next_is_reckoned_from_it(ReviewHeld.Conclusion conclusion) {
        Life family = intensive("2024-01-10");
        then(family, "2024-04-10", new ReviewHeld(conclusion, null));
        assertThat(due(family, HALLE, "2024-07-10"))
                .contains(new DueItem(Kind.REVIEW, LocalDate.parse("2024-07-10"), false, null));
    }

    @Test
    @Proves(INTY_4)
    void where_the_intensity_has_no_rhythm_no_review_is_due() {
        Life family = started(HALLE, "2024-01-10");
        assertThat(kinds(family, HALLE, "2025-01-10")).doesNotContain(Kind.REVIEW);
    }

    @Test
    void contact_behind_its_rhythm_of_three_weeks_shows() {
        Life family = started(HALLE, "2024-01-10");
        assertThat(due(family, HALLE, "2024-02-01"))
                .contains(new DueItem(Kind.CONTACT, LocalDate.parse("2024-01-31"), true, null));
        family.contact("2024-01-30");
        assertThat(kinds(family, HALLE, "2024-02-12")).doesNotContain(Kind.CONTACT);
        assertThat(due(family, HALLE, "2024-02-13"))
                .contains(new DueItem(Kind.CONTACT, LocalDate.parse("2024-02-20"), false, null));
    }

    @Test
    @Proves(INTY_3)
    void standby_support_above_two_hours_in_a_calendar_month_is_flagged() {
        Life family = started(Life.VENRAY, "2024-01-10");
        changed(family, "2024-02-01", "standby-support");
        spent(family, "2024-02-10", 120);
        assertThat(kinds(family, Life.VENRAY, "2024-02-20")).doesNotContain(Kind.HOURS);
        spent(family, "2024-02-12", 1);
        assertThat(kinds(family, Life.VENRAY, "2024-02-20")).contains(Kind.HOURS);
        assertThat(kinds(family, Life.VENRAY, "2024-03-20"))
                .as("the month before is still to be talked about")
                .contains(Kind.HOURS);
        assertThat(kinds(family, Life.VENRAY, "2024-04-01")).doesNotContain(Kind.HOURS);
    }

    @Test
    @Proves(INTY_3)
    void what_was_before_the_intensity_began_does_not_count_against_it() {
        Life family = started(Life.VENRAY, "2024-01-10");
        spent(family, "2024-01-20", 600);
        changed(family, "2024-02-01", "standby-support");
        assertThat(kinds(family, Life.VENRAY, "2024-02-20")).doesNotContain(Kind.HOURS);
    }

    @Test
    @Proves(INTY_3)
    void complex_intensive_of_two_hours_a_week_or_less_over_four_full_weeks_is_flagged() {
        Life family = started(Life.VENRAY, "2024-01-08");
        changed(family, "2024-01-08", "complex-intensive");
        spent(family, "2024-01-10", 480);
        assertThat(kinds(family, Life.VENRAY, "2024-02-04"))
                .as("the fourth week is not over")
                .doesNotContain(Kind.HOURS);
        assertThat(kinds(family, Life.VENRAY, "2024-02-05"))
                .as("eight hours in four weeks is not more than two a week")
                .contains(Kind.HOURS);
        spent(family, "2024-02-04", 1);
        assertThat(kinds(family, Life.VENRAY, "2024-02-05")).doesNotContain(Kind.HOURS);
    }

    @Test
    @Proves(INTY_1)
    void an_intensity_entered_without_the_assessor_is_flagged() {
        Life family = started(Life.VENRAY, "2024-01-08");
        then(
                family,
                "2024-02-01",
                new IntensityChanged("standby-support", Assessment.WITHOUT_ASSESSOR_IN_OFFICE, false, false));
        assertThat(kinds(family, Life.VENRAY, "2024-02-02")).contains(Kind.ASSESSMENT);
    }

    @Test
    @Proves(MELD_2)
    void an_awaited_outcome_is_overdue_after_the_bodys_own_term_also_on_a_closed_case() {
        Life family = started(Life.VENRAY, "2024-01-08");
        LocalDate due = LocalDate.parse("2024-02-08");
        then(family, "2024-02-01", new ProtectionReferralMade(1, "veilig-thuis", "report", true, due, null));
        assertThat(due(family, Life.VENRAY, "2024-02-08"))
                .contains(new DueItem(Kind.PROTECTION_OUTCOME, due, false, 1));
        family.closed("2024-02-09", "moved");
        assertThat(due(family, Life.VENRAY, "2024-02-09"))
                .containsExactly(new DueItem(Kind.PROTECTION_OUTCOME, due, true, 1));
    }

    @Test
    @Proves(ESC_1)
    void an_open_escalation_shows_to_the_coordinator() {
        Life family = started(Life.VENRAY, "2024-01-08");
        then(family, "2024-02-01", new EscalationRaised(1, "coordinator", null));
        assertThat(due(family, Life.VENRAY, "2024-02-02")).contains(new DueItem(Kind.ESCALATION, null, false, 1));
        assertThat(Kind.ESCALATION.isCoordinators()).isTrue();
    }

    @Test
    @Proves(TERM_1)
    void on_hold_only_the_term_runs_on() {
        Life family = started(Life.DRENTHE, "2024-01-10");
        then(family, "2024-07-01", new PlanPutOnHold());
        assertThat(kinds(family, Life.DRENTHE, "2024-07-02")).containsExactly(Kind.TERM_END, Kind.HOLD);
    }

    @Test
    @Proves(INT_4)
    void before_a_plan_is_agreed_it_is_due_and_so_is_the_talk_in_a_complex_case() {
        Life family = started(Life.VENRAY, "2024-01-08");
        assertThat(kinds(family, Life.VENRAY, "2024-01-09")).containsExactly(Kind.PLAN);
        then(family, "2024-01-09", new ComplexityTested(List.of("interaction"), true));
        assertThat(kinds(family, Life.VENRAY, "2024-01-09")).containsExactly(Kind.PLAN, Kind.KITCHEN_TABLE);
        then(family, "2024-01-10", new KitchenTableTalkHeld(true, List.of(), null));
        family.plan("2024-01-11");
        assertThat(kinds(family, Life.VENRAY, "2024-01-12")).isEmpty();
    }

    @Test
    void an_offered_handover_shows_until_it_is_completed() {
        Life family = started(Life.PROGRAMMES.newest("rotterdam-sang-2009").orElseThrow(), "2009-03-02");
        Programme rotterdam = Life.PROGRAMMES.newest("rotterdam-sang-2009").orElseThrow();
        then(family, "2009-07-01", new HandoverOffered(1, sealed(), "Welzijn Oost", null));
        assertThat(kinds(family, rotterdam, "2009-07-02")).contains(Kind.HANDOVER);
        then(family, "2009-07-03", new HandoverAccepted(1));
        then(family, "2009-07-04", new HandoverCompleted(1));
        assertThat(kinds(family, rotterdam, "2009-07-05")).isEmpty();
    }

    @Test
    void nothing_is_due_for_a_family_that_was_declined() {
        Life family = Life.of("declined", Life.VENRAY).registered("2024-01-02").declined("2024-01-03");
        assertThat(due(family, Life.VENRAY, "2024-02-01")).isEmpty();
    }

    private static Protected<String> sealed() {
        return new Protected<>("case:x", "HandoverOffered.worker", "AWEtd29ya2Vy");
    }

    private static Life started(Programme programme, String day) {
        return Life.of("family", programme)
                .registered(day)
                .assigned(day, "anna")
                .started(day);
    }

    private static Life intensive(String day) {
        Life family = started(HALLE, day);
        changed(family, day, "intensive");
        return family;
    }

    private static void changed(Life family, String day, String intensity) {
        then(family, day, new IntensityChanged(intensity, Assessment.BY_THE_ASSESSOR, false, false));
    }

    private static void spent(Life family, String day, int minutes) {
        then(family, day, new ContactHeld("phone", null, minutes, List.of(), null));
    }

    private static void then(Life family, String day, CaseEvent event) {
        family.then(day, new Actor("anna", Role.COACH, Life.ORGANISATION), event);
    }

    private static List<DueItem> due(Life family, Programme programme, String day) {
        return Due.of(family.file(), programme, LocalDate.parse(day));
    }

    private static List<Kind> kinds(Life family, Programme programme, String day) {
        return due(family, programme, day).stream().map(DueItem::kind).toList();
    }
}
