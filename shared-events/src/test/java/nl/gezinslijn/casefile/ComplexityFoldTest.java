package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.event.IntakeEvent.ComplexityTested;
import nl.gezinslijn.event.IntakeEvent.KitchenTableTalkHeld;
import org.junit.jupiter.api.Test;

/** INT-4: what a test of complexity and a talk at the kitchen table mean. */
class ComplexityFoldTest {

    private static final History ARRIVED = History.none().on("2024-01-10", REGISTERED);
    private static final ComplexityTested COMPLEX = new ComplexityTested(List.of("interaction"), true);
    private static final ComplexityTested PLAIN = new ComplexityTested(List.of(), false);
    private static final KitchenTableTalkHeld JOINTLY = new KitchenTableTalkHeld(true, List.of(), null);
    private static final KitchenTableTalkHeld ALONE = new KitchenTableTalkHeld(false, List.of(), null);

    @Test
    void a_case_that_nobody_tested_is_not_complex_and_waits_for_no_talk() {
        assertThat(ARRIVED.fold().complexity()).isEqualTo(new Complexity(null, List.of(), false, null, false));
        assertThat(ARRIVED.fold().complexity().wantsTalk()).isFalse();
    }

    @Test
    @Proves(Rule.INT_4)
    void the_criteria_that_held_are_kept_with_the_day_and_what_follows() {
        assertThat(ARRIVED.on("2024-01-12", COMPLEX).fold().complexity())
                .isEqualTo(new Complexity(LocalDate.of(2024, 1, 12), List.of("interaction"), true, null, false));
    }

    @Test
    void the_latest_test_counts_also_when_an_earlier_one_is_recorded_after_it() {
        assertThat(ARRIVED.on("2024-01-20", PLAIN)
                        .on("2024-01-12", COMPLEX)
                        .fold()
                        .complexity()
                        .complex())
                .isFalse();
        assertThat(ARRIVED.on("2024-01-12", COMPLEX)
                        .on("2024-01-20", PLAIN)
                        .fold()
                        .complexity()
                        .criteria())
                .isEmpty();
    }

    @Test
    void of_two_tests_on_one_day_the_one_recorded_last_counts() {
        assertThat(ARRIVED.on("2024-01-12", PLAIN, COMPLEX).fold().complexity().complex())
                .isTrue();
    }

    @Test
    @Proves(Rule.INT_4)
    void a_complex_case_waits_for_the_joint_talk() {
        History complex = ARRIVED.on("2024-01-12", COMPLEX);

        assertThat(complex.fold().complexity().wantsTalk()).isTrue();
        assertThat(complex.on("2024-01-15", ALONE).fold().complexity().wantsTalk())
                .isTrue();
        assertThat(complex.on("2024-01-15", JOINTLY).fold().complexity().wantsTalk())
                .isFalse();
    }

    @Test
    @Proves(Rule.INT_4)
    void a_talk_that_was_not_joint_for_a_reason_will_do() {
        History complex = ARRIVED.on("2024-01-12", COMPLEX);

        assertThat(complex.because("2024-01-15", ALONE).fold().complexity().wantsTalk())
                .isFalse();
    }

    @Test
    @Proves(Rule.INT_4)
    void a_joint_talk_held_before_the_test_will_do_and_one_alone_after_it_takes_nothing_away() {
        Complexity complexity = ARRIVED.on("2024-01-11", JOINTLY)
                .on("2024-01-12", COMPLEX)
                .on("2024-01-15", ALONE)
                .fold()
                .complexity();

        assertThat(complexity.wantsTalk()).isFalse();
        assertThat(complexity.talkedOn()).isEqualTo("2024-01-15");
    }

    @Test
    void it_is_no_step_of_the_lifecycle() {
        assertThat(ARRIVED.on("2024-01-12", COMPLEX, JOINTLY).fold().lastLifecycleOn())
                .isEqualTo("2024-01-10");
    }
}
