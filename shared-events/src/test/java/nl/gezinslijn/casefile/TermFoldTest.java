package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.ASSIGNED;
import static nl.gezinslijn.casefile.Given.CLOSED;
import static nl.gezinslijn.casefile.Given.REGISTERED;
import static nl.gezinslijn.casefile.Given.REOPENED;
import static nl.gezinslijn.casefile.Given.activeSince;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.ExtensionRefused;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import nl.gezinslijn.event.TermEvent.TermLapsed;
import org.junit.jupiter.api.Test;

/** What the events of the term mean: half a year from 15 March 2024, so until 14 September. */
class TermFoldTest {

    private static final LocalDate END = LocalDate.of(2024, 9, 14);
    private static final History ACTIVE = activeSince("2024-03-15");
    private static final ExtensionRequested REQUESTED = new ExtensionRequested(1, 3);
    private static final ExtensionGranted GRANTED = new ExtensionGranted(1, 3, LocalDate.of(2024, 12, 14));
    private static final ExtensionRefused REFUSED = new ExtensionRefused(1);
    private static final TermLapsed LAPSED = new TermLapsed(END);

    @Test
    @Proves(Rule.TERM_1)
    void the_term_begins_on_the_start_date() {
        Term term = term(ACTIVE);

        assertThat(term).isEqualTo(new Term(1, 0, LocalDate.of(2024, 3, 15), 6, 0, 0, null, null));
        assertThat(term.endsOn()).isEqualTo(END);
    }

    @Test
    void without_an_enforced_term_there_is_none() {
        History active = History.none().on("2024-03-15", REGISTERED, ASSIGNED, new CoachingStarted(null, null));

        assertThat(active.fold().term()).isNull();
        assertThat(active.on("2024-03-16", REQUESTED, GRANTED, REFUSED, LAPSED, CLOSED)
                        .fold()
                        .term())
                .isNull();
    }

    @Test
    void before_the_start_there_is_no_term() {
        assertThat(History.none().on("2024-03-15", REGISTERED, ASSIGNED).fold().term())
                .isNull();
    }

    @Test
    void a_request_waits_with_its_asker_until_it_is_answered() {
        Term asked = term(ACTIVE.on("2024-09-01", REQUESTED));

        assertThat(asked.pending()).isEqualTo(new Term.Request(1, 3, LocalDate.of(2024, 9, 1), "coach.vos"));
        assertThat(asked.requests()).isEqualTo(1);
        assertThat(asked.endsOn()).isEqualTo(END);
    }

    @Test
    void an_extension_granted_moves_the_end_to_the_day_the_event_names() {
        Term extended = term(ACTIVE.on("2024-09-01", REQUESTED).on("2024-09-05", GRANTED));

        assertThat(extended.endsOn()).isEqualTo(GRANTED.endsOn());
        assertThat(extended.granted()).isEqualTo(1);
        assertThat(extended.pending()).isNull();
    }

    @Test
    void an_extension_refused_leaves_the_end_where_it_was() {
        Term refused = term(ACTIVE.on("2024-09-01", REQUESTED).on("2024-09-05", REFUSED));

        assertThat(refused).isEqualTo(new Term(1, 0, LocalDate.of(2024, 3, 15), 6, 1, 0, null, null));
    }

    @Test
    @Proves(Rule.TERM_3)
    void a_late_answer_works_from_the_old_end() {
        Term extended = term(ACTIVE.on("2024-09-14", REQUESTED).on("2024-10-20", GRANTED));

        assertThat(extended.endsOn()).isEqualTo("2024-12-14");
        assertThat(extended.overdueOn(LocalDate.of(2024, 10, 20))).isFalse();
    }

    @Test
    @Proves(Rule.TERM_4)
    void the_term_is_overdue_from_the_day_after_its_last_also_while_a_request_waits() {
        Term asked = term(ACTIVE.on("2024-09-14", REQUESTED));

        assertThat(asked.overdueOn(END)).isFalse();
        assertThat(asked.overdueOn(END.plusDays(1))).isTrue();
    }

    @Test
    @Proves(Rule.TERM_4)
    void a_lapse_is_kept_with_the_last_day_of_the_term() {
        assertThat(term(ACTIVE.on("2024-09-15", LAPSED)).lapsedOn()).isEqualTo(END);
    }

    @Test
    @Proves(Rule.TERM_4)
    void a_request_made_in_time_and_recorded_late_withdraws_the_lapse() {
        Term asked = term(ACTIVE.on("2024-09-15", LAPSED).on("2024-09-14", REQUESTED));

        assertThat(asked.lapsedOn()).isNull();
        assertThat(asked.pending()).isNotNull();
    }

    @Test
    @Proves(Rule.TERM_4)
    void a_request_made_after_the_end_does_not_withdraw_the_lapse() {
        assertThat(term(ACTIVE.on("2024-09-15", LAPSED, REQUESTED)).lapsedOn()).isEqualTo(END);
    }

    @Test
    @Proves(Rule.TERM_4)
    void a_closure_within_the_term_and_recorded_late_withdraws_the_lapse() {
        assertThat(term(ACTIVE.on("2024-09-15", LAPSED).on("2024-09-14", CLOSED))
                        .lapsedOn())
                .isNull();
    }

    @Test
    @Proves(Rule.TERM_4)
    void a_closure_after_the_end_does_not_withdraw_the_lapse() {
        assertThat(term(ACTIVE.on("2024-09-15", LAPSED, CLOSED)).lapsedOn()).isEqualTo(END);
    }

    @Test
    @Proves(Rule.TERM_4)
    void a_refusal_leaves_the_term_to_lapse_again() {
        History refused =
                ACTIVE.on("2024-09-15", LAPSED).on("2024-09-14", REQUESTED).on("2024-09-20", REFUSED);

        assertThat(term(refused).lapsedOn()).isNull();
        assertThat(term(refused.on("2024-09-15", LAPSED)).lapsedOn()).isEqualTo(END);
    }

    @Test
    @Proves(Rule.TERM_4)
    void while_a_request_waited_the_term_had_not_lapsed_though_it_did_after_the_refusal() {
        History lapsed =
                ACTIVE.on("2024-09-14", REQUESTED).on("2024-09-20", REFUSED).on("2024-09-15", LAPSED);

        assertThat(Objects.requireNonNull(lapsed.asOf("2024-09-19").term()).lapsedOn())
                .isNull();
        assertThat(Objects.requireNonNull(lapsed.asOf("2024-09-20").term()).lapsedOn())
                .isEqualTo(END);
    }

    @Test
    @Proves(Rule.TERM_4)
    void an_extension_granted_leaves_no_lapse_behind() {
        History extended =
                ACTIVE.on("2024-09-15", LAPSED).on("2024-09-14", REQUESTED).on("2024-09-20", GRANTED);

        assertThat(term(extended).lapsedOn()).isNull();
    }

    @Test
    void closing_leaves_no_request_waiting() {
        assertThat(term(ACTIVE.on("2024-09-01", REQUESTED).on("2024-09-02", CLOSED))
                        .pending())
                .isNull();
    }

    @Test
    @Proves(Rule.TERM_1)
    void reopening_begins_a_new_term() {
        History reopened = ACTIVE.on("2024-09-01", REQUESTED, GRANTED, CLOSED).on("2025-01-10", REOPENED);

        assertThat(term(reopened)).isEqualTo(new Term(2, 9, LocalDate.of(2025, 1, 10), 6, 0, 0, null, null));
    }

    private static Term term(History history) {
        return Objects.requireNonNull(history.fold().term());
    }
}
