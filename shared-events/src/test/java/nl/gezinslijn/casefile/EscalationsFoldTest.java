package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.activeSince;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.gezinslijn.casefile.Escalations.Escalation;
import nl.gezinslijn.casefile.Escalations.OnRung;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import org.junit.jupiter.api.Test;

/** ESC-1: what stagnation on the ladder means. */
class EscalationsFoldTest {

    private static final History ACTIVE = activeSince("2024-03-15");
    private static final History RAISED = ACTIVE.on("2024-05-01", raised(1, "coach"));

    @Test
    void the_first_raising_of_a_number_opens_an_escalation() {
        Escalations escalations = RAISED.fold().escalations();

        assertThat(escalations.raised()).isEqualTo(1);
        assertThat(escalations.open(1).map(Escalation::current))
                .contains(new OnRung("coach", LocalDate.of(2024, 5, 1), null));
    }

    @Test
    void each_rung_keeps_its_own_start_and_end() {
        Escalations escalations =
                RAISED.on("2024-05-11", raised(1, "team-leaders")).fold().escalations();

        assertThat(escalations.raised()).isEqualTo(1);
        assertThat(escalations.open(1).map(Escalation::rungs).orElseThrow())
                .containsExactly(
                        new OnRung("coach", LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 11)),
                        new OnRung("team-leaders", LocalDate.of(2024, 5, 11), null));
    }

    @Test
    void a_resolved_escalation_is_no_longer_open_and_its_days_on_each_rung_are_added_up() {
        Escalations escalations = RAISED.on("2024-05-11", raised(1, "team-leaders"))
                .on("2024-05-31", new EscalationResolved(1, null))
                .on("2024-07-01", raised(2, "coach"))
                .on("2024-07-03", new EscalationResolved(2, null))
                .fold()
                .escalations();

        assertThat(escalations.open()).isEmpty();
        assertThat(escalations.raised()).isEqualTo(2);
        assertThat(escalations.daysOnRung()).isEqualTo(Map.of("coach", 12L, "team-leaders", 20L));
    }

    @Test
    void open_escalations_stand_in_the_order_of_their_numbers_whichever_rose_last() {
        Escalations escalations = RAISED.on("2024-05-02", raised(2, "coach"))
                .on("2024-05-03", raised(1, "team-leaders"))
                .fold()
                .escalations();

        assertThat(escalations.open()).extracting(Escalation::number).containsExactly(1, 2);
    }

    @Test
    void resolving_one_leaves_the_other_open() {
        Escalations escalations = RAISED.on("2024-05-02", raised(2, "coach"))
                .on("2024-05-03", new EscalationResolved(1, null))
                .fold()
                .escalations();

        assertThat(escalations.open(1)).isEmpty();
        assertThat(escalations.open(2)).isPresent();
    }

    @Test
    void an_open_escalation_is_an_open_step() {
        assertThat(RAISED.fold().hasOpenSteps()).isTrue();
        assertThat(RAISED.on("2024-05-02", new EscalationResolved(1, null))
                        .fold()
                        .hasOpenSteps())
                .isFalse();
    }

    @Test
    void it_is_no_step_of_the_lifecycle() {
        CaseFile file = RAISED.on("2024-05-02", new EscalationResolved(1, null)).fold();

        assertThat(file.lastLifecycleOn()).isEqualTo("2024-03-15");
        assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
    }

    private static EscalationRaised raised(int number, String rung) {
        return new EscalationRaised(number, rung, null);
    }
}
