package nl.gezinslijn.command.closure;

import static nl.gezinslijn.casefile.Rule.CLOSE_4;
import static nl.gezinslijn.casefile.Rule.STATE_1;
import static nl.gezinslijn.casefile.Rule.TIME_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.contactHeld;
import static nl.gezinslijn.command.scenario.Past.planAgreed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.reopened;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static nl.gezinslijn.command.scenario.Wishes.reopen;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Closure;
import nl.gezinslijn.casefile.Coaching.Spell;
import nl.gezinslijn.casefile.Plan;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import org.junit.jupiter.api.Test;

@Proves(CLOSE_4)
class ReopeningTest {

    @Test
    void a_closed_case_is_reopened_with_a_coach_and_is_active_at_once() {
        closedCase(DRENTHE)
                .when(reopen(BEA).on("2024-09-01"))
                .then(new CaseReopened("bea", "mee", null, 6))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
                    assertThat(file.coach()).isEqualTo("bea");
                    assertThat(file.coaching().coachSince()).isEqualTo(LocalDate.parse("2024-09-01"));
                });
    }

    @Test
    void it_keeps_its_history() {
        closedCase(VENRAY).when(reopen(BEA).on("2024-09-01")).thenFile(file -> {
            assertThat(file.plan()).extracting(Plan::number).isEqualTo(1);
            assertThat(file.work().contacts()).isEqualTo(1);
            assertThat(file.closure()).extracting(Closure::reason).isEqualTo("finished");
            assertThat(Objects.requireNonNull(file.intake()).registeredOn()).isEqualTo(LocalDate.parse("2024-01-02"));
            assertThat(file.coaching().firstStartedOn()).isEqualTo(LocalDate.parse("2024-02-01"));
        });
    }

    @Test
    void it_counts_as_reopened_and_never_as_new() {
        closedCase(VENRAY)
                .when(reopen(BEA).on("2024-09-01"))
                .thenFile(file -> assertThat(file.coaching().spells())
                        .containsExactly(
                                spell("2024-01-02", "2024-02-01", "2024-06-30"),
                                spell("2024-09-01", "2024-09-01", null)));
    }

    @Test
    void each_period_of_help_has_its_own_start_and_end() {
        closedCase(VENRAY)
                .given(reopened(BEA, "2024-09-01"))
                .when(close("finished", "1.1").by(BEA).on("2024-11-30"))
                .thenFile(file -> assertThat(file.coaching().spells())
                        .containsExactly(
                                spell("2024-01-02", "2024-02-01", "2024-06-30"),
                                spell("2024-09-01", "2024-09-01", "2024-11-30")));
    }

    @Test
    void it_begins_a_new_term() {
        closedCase(DRENTHE)
                .when(reopen(BEA).on("2024-09-30"))
                .thenFile(
                        file -> assertThat(file.term()).extracting(Term::endsOn).hasToString("2025-03-29"));
    }

    @Test
    void it_has_an_intensity_of_the_programme() {
        closedCase(VENRAY).when(reopen(BEA)).then(new CaseReopened("bea", "mee", "regular", null));
        closedCase(VENRAY)
                .when(wish(CARLA, new ReopenCase("bea", "mee", "standby-support"))
                        .onBehalfOf("the behavioural scientist"))
                .then(new CaseReopened("bea", "mee", "standby-support", null));
        closedCase(VENRAY)
                .when(wish(CARLA, new ReopenCase("bea", "mee", "gentle")))
                .thenInvalid("intensity");
    }

    @Test
    @Proves(TIME_1)
    void it_is_reopened_on_the_day_it_closed_or_later() {
        closedCase(VENRAY)
                .when(reopen(BEA).on("2024-06-30").recordedOn("2024-09-01"))
                .thenAccepted();
        closedCase(VENRAY)
                .when(reopen(BEA).on("2024-06-29").recordedOn("2024-09-01"))
                .thenRefused(TIME_1);
    }

    @Test
    @Proves(STATE_1)
    void an_open_case_is_not_reopened() {
        in(VENRAY).given(registered(), assigned()).when(reopen(BEA)).thenRefused(STATE_1);
    }

    private static CaseScenario closedCase(String programme) {
        return in(programme)
                .given(registered(), assigned(), started("2024-02-01"))
                .given(planAgreed("parenting"), contactHeld(60))
                .given(closed("finished").by(ANNA).on("2024-06-30"));
    }

    private static Spell spell(String assignedOn, String startedOn, String endedOn) {
        return new Spell(
                LocalDate.parse(assignedOn),
                LocalDate.parse(startedOn),
                endedOn == null ? null : LocalDate.parse(endedOn));
    }
}
