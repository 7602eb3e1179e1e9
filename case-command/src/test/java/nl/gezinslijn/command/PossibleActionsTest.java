package nl.gezinslijn.command;

import static nl.gezinslijn.casefile.Rule.COACH_4;
import static nl.gezinslijn.casefile.Rule.STATE_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.Past.assignedTo;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.FRANK;
import static nl.gezinslijn.command.scenario.People.PETRA;
import static nl.gezinslijn.command.scenario.TestProgrammes.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.PossibleActions.Possible;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.command.scenario.TestProgrammes;
import nl.gezinslijn.event.Actor;
import org.junit.jupiter.api.Test;

/** What the pages show as possible is what the gate lets through. */
class PossibleActionsTest {

    private static final Instant NOW = Instant.parse("2024-06-01T10:00:00Z");

    @Test
    void the_coach_may_record_a_contact_in_the_own_case_today() {
        Possible contact = whatIsPossible(ANNA, running()).of(Action.RECORD_CONTACT);

        assertThat(contact.refusal()).isNull();
        assertThat(contact.standIn()).isFalse();
        assertThat(contact.until()).isEqualTo(LocalDate.parse("2024-06-01"));
    }

    @Test
    void what_the_state_does_not_allow_is_told_with_its_rule() {
        Possible reopen = whatIsPossible(ANNA, running()).of(Action.REOPEN);

        assertThat(Objects.requireNonNull(reopen.refusal()).rule()).isEqualTo(STATE_1);
        assertThat(reopen.refusal().why()).contains("not possible while the case is ACTIVE");
    }

    @Test
    void what_is_for_another_role_is_told_as_that() {
        assertThat(Objects.requireNonNull(whatIsPossible(PETRA, running())
                                .of(Action.START_COACHING)
                                .refusal())
                        .rule())
                .isIn(STATE_1, COACH_4);
        assertThat(Objects.requireNonNull(whatIsPossible(PETRA, running())
                                .of(Action.SHARE_INFORMATION)
                                .refusal())
                        .rule())
                .isEqualTo(COACH_4);
    }

    @Test
    void a_coordinator_may_do_what_is_the_coachs_with_a_reason_to_stand_in() {
        Possible share = whatIsPossible(CARLA, running()).of(Action.SHARE_INFORMATION);

        assertThat(share.refusal()).isNull();
        assertThat(share.standIn()).isTrue();
    }

    @Test
    void in_a_closed_case_work_is_still_recorded_up_to_its_end() {
        PossibleActions possible = whatIsPossible(
                ANNA,
                registered(),
                assignedTo(ANNA),
                started("2024-01-10"),
                closed("finished").on("2024-04-02"));

        assertThat(possible.of(Action.RECORD_CONTACT).refusal()).isNull();
        assertThat(possible.of(Action.RECORD_CONTACT).until()).isEqualTo(LocalDate.parse("2024-04-02"));
        assertThat(possible.of(Action.AGREE_PLAN).refusal()).isNotNull();
    }

    @Test
    void to_who_has_nothing_to_do_with_it_the_case_is_not_there() {
        assertThat(whatIsPossible(ANNA, running()).concerns()).isTrue();
        assertThat(whatIsPossible(CARLA, running()).concerns()).isTrue();
        assertThat(whatIsPossible(BEA, running()).concerns()).isFalse();
        assertThat(whatIsPossible(FRANK, running()).concerns()).isFalse();
        assertThat(whatIsPossible(PETRA, running()).concerns())
                .as("comes in by acting, and has not yet")
                .isFalse();
    }

    private static Happened[] running() {
        return new Happened[] {registered(), assignedTo(ANNA), started("2024-01-10")};
    }

    private static PossibleActions whatIsPossible(Actor actor, Happened... past) {
        CaseScenario scenario = in(VENRAY).given(past);
        return new PossibleActions(scenario.file(), TestProgrammes.programme(VENRAY), actor, NOW);
    }
}
