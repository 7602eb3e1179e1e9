package nl.gezinslijn.command.handover;

import static nl.gezinslijn.casefile.Rule.HAND_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.handoverAccepted;
import static nl.gezinslijn.command.scenario.MorePast.handoverCompleted;
import static nl.gezinslijn.command.scenario.MorePast.handoverOffered;
import static nl.gezinslijn.command.scenario.MorePast.handoverRefused;
import static nl.gezinslijn.command.scenario.MorePast.nobodyFound;
import static nl.gezinslijn.command.scenario.MoreWishes.relapse;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.closed;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.reopened;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.TestProgrammes.DRENTHE;
import static nl.gezinslijn.command.scenario.TestProgrammes.ROTTERDAM;
import static nl.gezinslijn.command.scenario.Wishes.close;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.HandoverEvent.RefusedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where aftercare is required no family is let go without a handover, or a reason on record why there is none. */
@Proves(HAND_1)
class EndOfHelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"aftercare-finished", "in-regular-help", "no-aftercare", "other"})
    void without_a_handover_the_case_stays_open(String reason) {
        sang().when(close(reason)).thenRefused(HAND_1, "closes after the handover");
    }

    @Test
    void a_handover_that_is_under_way_is_not_yet_one() {
        sang(handoverOffered()).when(close("in-regular-help")).thenRefused(HAND_1);
        sang(handoverOffered(), handoverAccepted())
                .when(close("in-regular-help"))
                .thenRefused(HAND_1);
        sang(handoverOffered(), handoverRefused(RefusedBy.WORKER))
                .when(close("in-regular-help"))
                .thenRefused(HAND_1);
    }

    @Test
    void after_completion_the_case_closes() {
        sang(handoverOffered(), handoverAccepted(), handoverCompleted())
                .when(close("aftercare-finished"))
                .then(new CaseClosed("aftercare-finished", List.of(), List.of(), null, null, null))
                .thenFile(file -> assertThat(file.state()).isEqualTo(CaseState.CLOSED));
    }

    @Test
    void the_familys_refusal_closes_it_too() {
        sang(handoverOffered(), handoverRefused(RefusedBy.FAMILY))
                .when(close("other"))
                .thenAccepted();
    }

    @Test
    void so_does_the_reason_that_no_worker_is_available() {
        sang(nobodyFound()).when(close("no-aftercare")).thenAccepted();
    }

    @Test
    void once_another_worker_is_asked_after_all_the_answer_is_awaited() {
        sang(handoverOffered(), handoverRefused(RefusedBy.FAMILY), handoverOffered())
                .when(close("other"))
                .thenRefused(HAND_1);
        sang(nobodyFound(), handoverOffered()).when(close("no-aftercare")).thenRefused(HAND_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ended-by-family", "moved", "died", "taken-over-by-authority"})
    void whoever_is_gone_cannot_be_handed_over(String reason) {
        sang().when(close(reason)).thenAccepted();
    }

    @Test
    void help_that_never_began_needs_no_handover() {
        in(ROTTERDAM).given(registered(), assigned()).when(close("other")).thenAccepted();
    }

    @Test
    void where_aftercare_is_not_required_a_case_closes_without() {
        in(DRENTHE)
                .given(registered(), assigned(), started("2024-01-10"))
                .when(close("finished"))
                .thenAccepted();
    }

    @Test
    void after_a_relapse_a_new_handover_is_due() {
        sang(handoverOffered(), handoverAccepted(), handoverCompleted())
                .givenDone(relapse())
                .when(close("in-regular-help"))
                .thenRefused(HAND_1);
    }

    @Test
    void after_reopening_too() {
        sang(nobodyFound(), closed("no-aftercare"), reopened(ANNA, "2024-09-01"))
                .when(close("no-aftercare"))
                .thenRefused(HAND_1);
    }

    private static CaseScenario sang(Happened... then) {
        return in(ROTTERDAM)
                .given(registered(), assigned(), started("2024-01-10"))
                .given(then);
    }
}
