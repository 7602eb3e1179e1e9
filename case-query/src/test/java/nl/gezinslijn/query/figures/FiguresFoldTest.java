package nl.gezinslijn.query.figures;

import static nl.gezinslijn.query.Life.DRENTHE;
import static nl.gezinslijn.query.Life.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.event.HandoverEvent.HandoverCompleted;
import nl.gezinslijn.event.HandoverEvent.RelapseRecorded;
import nl.gezinslijn.event.HelpEvent.Direction;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.HelpEvent.ProvisionEnded;
import nl.gezinslijn.event.HelpEvent.ProvisionNoted;
import nl.gezinslijn.event.HelpEvent.ReferralEnded;
import nl.gezinslijn.event.HelpEvent.ReferralOutcome;
import nl.gezinslijn.event.IntensityEvent.Assessment;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import nl.gezinslijn.event.OutcomeEvent.ComplaintReceived;
import nl.gezinslijn.event.RecordEvent.EntryRetracted;
import nl.gezinslijn.event.RecordEvent.EntryVoided;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.figures.CaseFigures.Help;
import nl.gezinslijn.query.figures.CaseFigures.Mark;
import nl.gezinslijn.query.figures.CaseFigures.Stretch;
import org.junit.jupiter.api.Test;

/** What reports count of a case is what happened in it, and what was taken back is not counted. */
class FiguresFoldTest {

    private final Life life = Life.of("family", VENRAY)
            .registered("2024-01-02")
            .assigned("2024-01-09", "anna")
            .started("2024-01-10");

    @Test
    void help_runs_from_assignment_to_closure_with_its_coach_and_reason() {
        life.transferred("2024-03-01", "bert", "mee")
                .then(
                        "2024-06-01",
                        life.coach(),
                        new CaseClosed(
                                "moved",
                                List.of(
                                        new GoalOutcome("1.1", GoalOutcome.Outcome.REACHED),
                                        new GoalOutcome("1.2", GoalOutcome.Outcome.NOT_REACHED)),
                                List.of(),
                                "none",
                                null,
                                null))
                .reopened("2024-08-01", "anna");

        assertThat(life.figures().helps())
                .containsExactly(
                        new Help(
                                day("2024-01-09"),
                                day("2024-01-10"),
                                day("2024-06-01"),
                                "bert",
                                "mee",
                                "moved",
                                "none",
                                2,
                                1,
                                null),
                        new Help(
                                day("2024-08-01"),
                                day("2024-08-01"),
                                null,
                                "anna",
                                "synthese",
                                null,
                                null,
                                0,
                                0,
                                null));
        assertThat(life.figures().state()).isEqualTo(CaseState.ACTIVE);
        assertThat(life.figures().openOn(day("2024-05-31"))).isTrue();
        assertThat(life.figures().openOn(day("2024-06-01"))).isFalse();
    }

    @Test
    void each_intensity_lasts_until_the_next_the_aftercare_or_the_closure() {
        life.then(
                        "2024-02-01",
                        life.coach(),
                        new IntensityChanged("standby-support", Assessment.BY_THE_ASSESSOR, false, false))
                .then(
                        "2024-03-01",
                        life.coach(),
                        new IntensityChanged("complex-intensive", Assessment.WITHOUT_ASSESSOR_IN_OFFICE, false, true))
                .then("2024-04-01", life.coach(), new HandoverCompleted(1))
                .then("2024-05-01", life.coach(), new RelapseRecorded("anna", "synthese", "regular", null))
                .closed("2024-06-01");

        assertThat(life.figures().stays())
                .extracting(CaseFigures.Stay::intensity)
                .containsExactly("regular", "standby-support", "complex-intensive", "regular");
        assertThat(life.figures().stays())
                .extracting(CaseFigures.Stay::time)
                .containsExactly(
                        stretch("2024-01-10", "2024-02-01"),
                        stretch("2024-02-01", "2024-03-01"),
                        stretch("2024-03-01", "2024-04-01"),
                        stretch("2024-05-01", "2024-06-01"));
        assertThat(life.figures().stays())
                .extracting(CaseFigures.Stay::unassessed)
                .containsExactly(false, false, true, false);
    }

    @Test
    void each_rung_keeps_its_own_start_and_end() {
        life.then("2024-02-01", life.coach(), new EscalationRaised(1, "coordinator", null))
                .then("2024-02-11", life.coach(), new EscalationRaised(1, "process-lead", null))
                .then("2024-02-20", life.coach(), new EscalationRaised(2, "coordinator", null))
                .then("2024-03-01", life.coach(), new EscalationResolved(1, null));

        assertThat(life.figures().climbs())
                .containsExactlyInAnyOrder(
                        new CaseFigures.Climb(
                                1,
                                List.of(
                                        new CaseFigures.Step("coordinator", stretch("2024-02-01", "2024-02-11")),
                                        new CaseFigures.Step("process-lead", stretch("2024-02-11", "2024-03-01"))),
                                day("2024-03-01")),
                        new CaseFigures.Climb(
                                2,
                                List.of(new CaseFigures.Step("coordinator", new Stretch(day("2024-02-20"), null))),
                                null));
    }

    @Test
    void extensions_remember_when_they_were_asked_and_how_they_were_answered() {
        Life drenthe = Life.of("other", DRENTHE)
                .registered("2024-01-02")
                .assigned("2024-01-03", "anna")
                .started("2024-01-04")
                .asksExtension("2024-06-01")
                .extended("2024-06-05")
                .asksExtension("2024-09-01");

        assertThat(drenthe.figures().extensions())
                .containsExactly(
                        new CaseFigures.Extension(1, 1, 3, day("2024-06-01"), day("2024-06-05"), true),
                        new CaseFigures.Extension(1, 2, 3, day("2024-09-01"), null, null));
    }

    @Test
    void other_help_keeps_its_days() {
        life.then("2024-02-01", life.coach(), new FamilyReferred(1, Direction.UP, "De Stroom", null, null))
                .then("2024-02-02", life.coach(), new ProvisionNoted(1, "maatwerkvoorziening", null))
                .then("2024-03-01", life.coach(), new ReferralEnded(1, ReferralOutcome.HELP_BEGUN))
                .then("2024-03-02", life.coach(), new ProvisionEnded(1));

        assertThat(life.figures().referrals())
                .containsExactly(new CaseFigures.Referral(
                        1, Direction.UP, "De Stroom", null, stretch("2024-02-01", "2024-03-01")));
        assertThat(life.figures().provisions())
                .containsExactly(
                        new CaseFigures.Provision(1, "maatwerkvoorziening", stretch("2024-02-02", "2024-03-02")));
    }

    @Test
    void contacts_are_sums_by_month_and_place_whatever_the_order() {
        life.contact("2024-03-02").contact("2024-02-03").contact("2024-03-01");

        assertThat(life.figures().contacts().get(YearMonth.of(2024, 3))).containsEntry("home", 2);
        assertThat(life.figures().minutes())
                .containsEntry(YearMonth.of(2024, 2), 60)
                .containsEntry(YearMonth.of(2024, 3), 120);
        assertThat(life.figures().firstContactOn()).isEqualTo("2024-02-03");
    }

    @Test
    void what_was_taken_back_is_not_counted() {
        life.then("2024-02-01", life.coach(), new ComplaintReceived())
                .contact("2024-02-02")
                .then("2024-02-03", life.coach(), new EntryRetracted(3))
                .then("2024-02-04", life.coach(), new EntryRetracted(4))
                .closed("2024-02-05")
                .then("2024-02-06", life.coach(), new EntryVoided(7, "CaseClosed"));

        assertThat(life.figures().count(Mark.Kind.COMPLAINT, day("2024-01-01"), day("2024-12-31")))
                .isZero();
        assertThat(life.figures().contacts()).isEmpty();
        assertThat(life.figures().state()).isEqualTo(CaseState.ACTIVE);
        assertThat(life.figures().openOn(day("2024-02-05"))).isTrue();
    }

    @Test
    void as_known_then_a_withdrawal_yet_to_come_changes_nothing() {
        life.closed("2024-02-05").then("2024-02-06", life.coach(), new EntryVoided(3, "CaseClosed"));

        assertThat(asOf("2024-02-05", "2024-02-05T23:00:00Z").state()).isEqualTo(CaseState.CLOSED);
        assertThat(asOf("2024-02-05", "2024-02-06T23:00:00Z").state()).isEqualTo(CaseState.ACTIVE);
        assertThat(asOf("2024-01-09", "2024-02-06T23:00:00Z").state()).isEqualTo(CaseState.ASSIGNED);
    }

    @Test
    void figures_are_written_the_same_way_each_time_and_read_back_whole() {
        life.contact("2024-02-03").closed("2024-06-01");
        var json = CaseFiguresProjection.projection().json();
        String written = json.write().apply(life.figures());

        assertThat(json.read().apply(written)).isEqualTo(life.figures());
        assertThat(json.write().apply(json.read().apply(written))).isEqualTo(written);
    }

    private CaseFigures asOf(String on, String knownAt) {
        AsOf asOf = new AsOf(day(on), Instant.parse(knownAt));
        List<Entry<CaseEvent>> entries = life.entries();
        CaseFigures figures = CaseFigures.none(life.caseId());
        for (Entry<CaseEvent> entry : entries) {
            figures = FiguresFold.next(figures, entry, () -> entries.subList(0, (int) entry.sequence()), asOf);
        }
        return figures;
    }

    private static Stretch stretch(String since, String until) {
        return new Stretch(day(since), day(until));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
