package nl.gezinslijn.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be done in which state, cell by cell. */
class StateTableTest {

    /** In the order of the columns. */
    @Test
    void what_a_case_stands_on_is_lifecycle_and_what_was_done_in_it_may_be_recorded_late() {
        assertThat(Action.HOLD.kind()).isEqualTo(Kind.LIFECYCLE);
        assertThat(Action.RECORD_CONTACT.kind()).isEqualTo(Kind.WORK);
        assertThat(Action.RECORD_PROTECTION_OUTCOME.kind()).isEqualTo(Kind.AFTERWARDS);
    }

    @Test
    @Proves(Rule.STATE_1)
    void the_record_is_kept_right_in_every_state() {
        assertThat(Stream.of(
                        Action.RETRACT_ENTRY,
                        Action.VOID_ENTRY,
                        Action.REQUEST_ERASURE,
                        Action.ERASE,
                        Action.REFUSE_ERASURE,
                        Action.OPEN_IN_EMERGENCY))
                .allSatisfy(action -> assertThat(CaseState.values()).allMatch(action::allowedIn));
    }

    @Test
    @Proves(Rule.STATE_1)
    void nothing_is_done_for_a_family_that_was_declined() {
        assertThat(Action.values())
                .filteredOn(action -> action.allowedIn(CaseState.DECLINED))
                .containsExactlyInAnyOrder(
                        Action.RETRACT_ENTRY,
                        Action.VOID_ENTRY,
                        Action.REQUEST_ERASURE,
                        Action.ERASE,
                        Action.REFUSE_ERASURE,
                        Action.OPEN_IN_EMERGENCY);
    }

    @ParameterizedTest
    @EnumSource
    void an_action_is_found_again_by_its_code(Action action) {
        assertThat(Action.parse(action.code())).isEqualTo(action);
    }
}
