package nl.gezinslijn.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** STATE-1: what may be done in which state, cell by cell. */
class StateTableTest {

    /** In the order of the columns. */
    private static final List<CaseState> STATES = List.of(
            CaseState.REGISTERED,
            CaseState.WAITING,
            CaseState.ASSIGNED,
            CaseState.ACTIVE,
            CaseState.ON_HOLD,
            CaseState.AFTERCARE,
            CaseState.CLOSED,
            CaseState.DECLINED);

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            action                    | registered waiting assigned active on-hold aftercare closed declined
            register                  | - - - - - - - -
            triage                    | x x - - - - - -
            decline                   | x x - - - - - -
            enter-waiting-list        | x - - - - - - -
            assign-coach              | x x - - - - - -
            transfer-coach            | - - x x x x - -
            start-coaching            | - - x - - - - -
            agree-plan                | - - - x - - - -
            revise-plan               | - - - x - - - -
            record-contact            | x x x x x x x -
            record-review             | - - - x - - - -
            request-extension         | - - - x x - - -
            grant-extension           | - - - x x - - -
            refuse-extension          | - - - x x - - -
            record-lapse              | - - - x x - - -
            take-meldcode-step        | x x x x x x - -
            refer-to-protection       | x x x x x x - -
            record-protection-outcome | x x x x x x x -
            raise-escalation          | x x x x x x - -
            resolve-escalation        | x x x x x x x -
            close                     | - - x x x x - -
            reopen                    | - - - - - - x -
            """)
    void an_action_is_allowed_in_the_states_of_the_table_and_in_no_other(String action, String cells) {
        String allowed = String.join(
                " ",
                STATES.stream()
                        .map(state -> Action.parse(action).allowedIn(state) ? "x" : "-")
                        .toList());

        assertThat(allowed).isEqualTo(cells);
    }

    @Test
    void the_table_has_a_row_for_every_action_and_a_column_for_every_state() {
        assertThat(Action.values()).hasSize(22);
        assertThat(STATES).containsExactlyInAnyOrder(CaseState.values());
    }

    @Test
    void work_is_what_may_be_recorded_late_and_all_else_is_lifecycle() {
        assertThat(Stream.of(Action.values()).filter(action -> action.kind() == Kind.WORK))
                .containsExactlyInAnyOrder(
                        Action.RECORD_CONTACT,
                        Action.RECORD_REVIEW,
                        Action.RECORD_LAPSE,
                        Action.TAKE_MELDCODE_STEP,
                        Action.REFER_TO_PROTECTION,
                        Action.RECORD_PROTECTION_OUTCOME,
                        Action.RAISE_ESCALATION,
                        Action.RESOLVE_ESCALATION);
    }

    @ParameterizedTest
    @EnumSource
    void an_action_is_found_again_by_its_code(Action action) {
        assertThat(Action.parse(action.code())).isEqualTo(action);
    }
}
