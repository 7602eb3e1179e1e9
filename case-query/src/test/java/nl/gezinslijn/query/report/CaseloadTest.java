package nl.gezinslijn.query.report;

import static nl.gezinslijn.query.Life.DRENTHE;
import static nl.gezinslijn.query.Life.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.casefile.CaseRow;
import nl.gezinslijn.query.report.Caseload.ByState;
import nl.gezinslijn.query.report.Caseload.OfCoach;
import nl.gezinslijn.query.report.Caseload.OfOrganisation;
import nl.gezinslijn.query.report.Caseload.Spent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseloadTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-30");
    private static final Actor COORDINATOR = new Actor("coordinator-1", Role.COORDINATOR, "gemeente");
    private static final Spent NOTHING = new Spent(0, 0);
    private int families;

    @Test
    void a_coach_is_counted_by_the_state_of_the_cases_and_over_all_programmes() {
        Caseload caseload = of(
                VENRAY,
                assigned(VENRAY, "anna"),
                started(VENRAY, "anna"),
                started(DRENTHE, "anna"),
                started(VENRAY, "bert"),
                started(VENRAY, "bert").closed("2024-03-01"));

        assertThat(caseload.coaches())
                .containsExactly(
                        new OfCoach("anna", "synthese", new ByState(1, 1, 0, 0, 2), 3, null, NOTHING),
                        new OfCoach("bert", "synthese", new ByState(0, 1, 0, 0, 1), 1, null, NOTHING));
        assertThat(caseload.total()).isEqualTo(new ByState(1, 2, 0, 0, 3));
    }

    @Test
    void the_organisation_of_a_coach_is_the_same_whatever_order_cases_are_read_in() {
        CaseRow one = Life.of("one", VENRAY)
                .registered("2024-01-02")
                .assigned("2024-01-03", "anna", "synthese")
                .row();
        CaseRow other = Life.of("other", VENRAY)
                .registered("2024-01-02")
                .assigned("2024-01-03", "anna", "mee")
                .row();

        assertThat(Caseload.of(VENRAY, TODAY, Stream.of(one, other), coach -> null)
                        .report())
                .isEqualTo(Caseload.of(VENRAY, TODAY, Stream.of(other, one), coach -> null)
                        .report());
    }

    @Test
    void minutes_are_counted_for_the_month_of_the_day_and_the_one_before() {
        Life life = started(VENRAY, "anna")
                .contact("2024-05-02")
                .contact("2024-06-03")
                .contact("2024-06-04");

        assertThat(of(VENRAY, life).coaches().getFirst().spent()).isEqualTo(new Spent(120, 60));
        assertThat(of(VENRAY, life).organisations().getFirst().spent()).isEqualTo(new Spent(120, 60));
    }

    @Test
    void the_lower_of_the_programmes_cap_and_the_coachs_own_holds() {
        Caseload caseload = Caseload.of(
                        VENRAY, TODAY, Stream.of(started(VENRAY, "anna").row()), coach -> 12)
                .report();

        assertThat(caseload.coaches().getFirst().cap()).isEqualTo(12);
    }

    @Test
    void a_coach_without_a_case_in_this_programme_is_not_in_it() {
        assertThat(of(VENRAY, started(DRENTHE, "anna")).coaches()).isEmpty();
    }

    @Test
    void a_cap_that_was_not_agreed_is_reported_as_absent() {
        assertThat(of(VENRAY, started(VENRAY, "anna")).cap()).isNull();
    }

    @Test
    void after_a_transfer_the_new_coach_has_the_case_for_the_new_organisation() {
        Caseload caseload =
                of(VENRAY, started(VENRAY, "anna").transferred("2024-02-01", "bert", "mee"), started(VENRAY, "anna"));

        assertThat(caseload.coaches()).extracting(OfCoach::coach).containsExactly("anna", "bert");
        assertThat(caseload.organisations())
                .containsExactly(
                        new OfOrganisation("mee", 1, new ByState(0, 1, 0, 0, 1), NOTHING),
                        new OfOrganisation("synthese", 1, new ByState(0, 1, 0, 0, 1), NOTHING));
    }

    @Test
    void a_coach_works_for_the_organisation_of_the_case_taken_on_last() {
        Life before = life(VENRAY).registered("2024-01-02").assigned("2024-01-03", "anna", "mee");
        Life since = life(VENRAY).registered("2024-01-02").assigned("2024-01-04", "anna", "synthese");

        assertThat(of(VENRAY, since, before).coaches().getFirst().organisation())
                .isEqualTo("synthese");
    }

    @Test
    void who_cannot_wait_is_to_be_assigned_now_on_the_list_or_not() {
        Caseload caseload = of(
                VENRAY,
                life(VENRAY).registered("2024-06-01"),
                life(VENRAY).registered("2024-06-01").triaged("2024-06-02", false),
                life(VENRAY).registered("2024-06-01").triaged("2024-06-02", true),
                life(VENRAY)
                        .registered("2024-06-01")
                        .triaged("2024-06-02", true)
                        .waits("2024-06-02"),
                life(VENRAY)
                        .registered("2024-06-01")
                        .triaged("2024-06-02", true)
                        .waits("2024-06-02")
                        .triaged("2024-06-20", false),
                assigned(VENRAY, "anna"));

        assertThat(caseload.intake()).isEqualTo(new Caseload.Intake(2, 1, 2, 5));
    }

    @Test
    void a_term_is_overdue_from_the_day_after_its_last_also_while_a_request_waits() {
        Life lastDay = startedOn("2024-01-01"); // ends today
        Life over = startedOn("2023-12-30");
        Life asked = startedOn("2023-12-29").asksExtension("2024-06-01");
        Life closed = startedOn("2023-06-01").closed("2024-03-01");
        Caseload caseload = of(DRENTHE, lastDay, over, asked, closed);

        assertThat(caseload.attention().termsOverdue()).isEqualTo(2);
        assertThat(caseload.attention().extensionsAsked()).isEqualTo(1);
    }

    @Test
    void what_is_open_on_a_closed_case_is_still_looked_after() {
        Life life = started(VENRAY, "anna");
        life.then("2024-02-01", life.coach(), referral(1, "2024-02-08"))
                .then("2024-06-28", life.coach(), referral(2, "2024-06-30"))
                .then("2024-06-28", life.coach(), referral(3, null))
                .then("2024-03-01", COORDINATOR, new EscalationRaised(1, "coordinator", null))
                .closed("2024-06-29", "moved");
        Caseload caseload = of(VENRAY, life);

        assertThat(caseload.attention().outcomesOverdue()).isEqualTo(1);
        assertThat(caseload.attention().openEscalations()).isEqualTo(1);
        assertThat(caseload.total().total()).isZero();
    }

    private static ProtectionReferralMade referral(int number, @Nullable String dueOn) {
        return new ProtectionReferralMade(
                number, "veilig-thuis", "advice", false, dueOn == null ? null : LocalDate.parse(dueOn), null);
    }

    private static Caseload of(Programme programme, Life... lives) {
        return Caseload.of(programme, TODAY, Stream.of(lives).map(Life::row), coach -> null)
                .report();
    }

    private Life startedOn(String day) {
        return life(DRENTHE).registered(day).assigned(day, "anna").started(day);
    }

    private Life started(Programme programme, String coach) {
        return assigned(programme, coach).started("2024-01-10");
    }

    private Life assigned(Programme programme, String coach) {
        return life(programme).registered("2024-01-02").assigned("2024-01-03", coach);
    }

    private Life life(Programme programme) {
        return Life.of("family " + families++, programme);
    }
}
