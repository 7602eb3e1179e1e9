package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.CLOSED;
import static nl.gezinslijn.casefile.Given.activeSince;
import static nl.gezinslijn.casefile.Given.contact;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gezinslijn.event.WorkEvent.ReviewHeld;
import nl.gezinslijn.event.WorkEvent.ReviewHeld.Conclusion;
import org.junit.jupiter.api.Test;

/** What contacts and reviews add up to. */
class WorkFoldTest {

    private static final History ACTIVE = activeSince("2024-03-15");

    @Test
    void contacts_are_counted_with_their_minutes_and_their_first_and_last_day() {
        History visited = ACTIVE.on("2024-03-20", contact(60))
                .on("2024-04-10", contact(45))
                .on("2024-04-03", contact(0));

        assertThat(visited.fold().work()).satisfies(work -> {
            assertThat(work.contacts()).isEqualTo(3);
            assertThat(work.minutes()).isEqualTo(105);
            assertThat(work.firstContactOn()).isEqualTo("2024-03-20");
            assertThat(work.lastContactOn()).isEqualTo("2024-04-10");
        });
    }

    @Test
    @Proves(Rule.TIME_1)
    void a_contact_recorded_late_can_turn_out_to_be_the_first() {
        History visited = ACTIVE.on("2024-04-10", contact(45)).on("2024-03-16", contact(60));

        assertThat(visited.fold().work().firstContactOn()).isEqualTo("2024-03-16");
        assertThat(visited.fold().work().lastContactOn()).isEqualTo("2024-04-10");
    }

    @Test
    @Proves(Rule.INTY_4)
    void reviews_are_counted_with_their_last_day() {
        History reviewed = ACTIVE.on("2024-06-15", new ReviewHeld(Conclusion.CONTINUE, null))
                .on("2024-05-15", new ReviewHeld(Conclusion.STEP_DOWN, null));

        assertThat(reviewed.fold().work()).satisfies(work -> {
            assertThat(work.contacts()).isZero();
            assertThat(work.reviews()).isEqualTo(2);
            assertThat(work.lastReviewOn()).isEqualTo("2024-06-15");
        });
    }

    @Test
    void minutes_beyond_what_an_int_holds_are_still_summed() {
        History visited = ACTIVE.on("2024-03-20", contact(Integer.MAX_VALUE), contact(Integer.MAX_VALUE));

        assertThat(visited.fold().work().minutes()).isEqualTo(2L * Integer.MAX_VALUE);
    }

    @Test
    void work_is_no_step_of_the_lifecycle() {
        CaseFile file = ACTIVE.on("2024-03-20", contact(60))
                .on("2024-03-21", new ReviewHeld(Conclusion.END, null))
                .fold();

        assertThat(file.lastLifecycleOn()).isEqualTo("2024-03-15");
        assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
    }

    @Test
    @Proves(Rule.TIME_1)
    void a_contact_recorded_after_the_closing_counts_and_reopens_nothing() {
        CaseFile file =
                ACTIVE.on("2024-07-31", CLOSED).on("2024-07-30", contact(30)).fold();

        assertThat(file.work().contacts()).isEqualTo(1);
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.lastLifecycleOn()).isEqualTo("2024-07-31");
    }
}
