package nl.gezinslijn.casefile;

import static nl.gezinslijn.casefile.Given.CLOSED;
import static nl.gezinslijn.casefile.Given.REOPENED;
import static nl.gezinslijn.casefile.Given.activeSince;
import static nl.gezinslijn.casefile.Given.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import nl.gezinslijn.casefile.Handover.Offer;
import nl.gezinslijn.casefile.Handover.Settled;
import nl.gezinslijn.event.HandoverEvent.AftercareContactHeld;
import nl.gezinslijn.event.HandoverEvent.HandoverAccepted;
import nl.gezinslijn.event.HandoverEvent.HandoverCompleted;
import nl.gezinslijn.event.HandoverEvent.HandoverOffered;
import nl.gezinslijn.event.HandoverEvent.HandoverRefused;
import nl.gezinslijn.event.HandoverEvent.HandoverUnavailable;
import nl.gezinslijn.event.HandoverEvent.RefusedBy;
import nl.gezinslijn.event.HandoverEvent.RelapseRecorded;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import org.junit.jupiter.api.Test;

/** HAND-1, HAND-2: the warm handover, aftercare, and the way back. */
class HandoverFoldTest {

    private static final History ACTIVE = activeSince("2024-03-15");
    private static final History OFFERED = ACTIVE.on("2024-08-01", offered(1));
    private static final History AFTERCARE =
            OFFERED.on("2024-08-05", new HandoverAccepted(1)).on("2024-08-20", new HandoverCompleted(1));
    private static final RelapseRecorded BACK_TO_THE_SAME = new RelapseRecorded("coach.vos", "De Brug", "intensive", 6);
    private static final RelapseRecorded BACK_TO_ANOTHER =
            new RelapseRecorded("coach.smit", "Welzijn Oost", "standby-support", 6);

    @Test
    @Proves(Rule.HAND_1)
    void an_offer_stands_until_it_is_answered() {
        Handover handover = OFFERED.fold().handover();

        assertThat(handover.offered()).isEqualTo(1);
        assertThat(handover.offer())
                .isEqualTo(new Offer(1, "Welzijn Oost", "worker.blom", LocalDate.of(2024, 8, 1), null));
        assertThat(handover.settled()).isNull();
    }

    @Test
    @Proves(Rule.HAND_1)
    void an_offer_accepted_keeps_its_day() {
        assertThat(OFFERED.on("2024-08-05", new HandoverAccepted(1))
                        .fold()
                        .handover()
                        .offer())
                .extracting(Offer::acceptedOn)
                .isEqualTo(LocalDate.of(2024, 8, 5));
    }

    @Test
    @Proves(Rule.HAND_1)
    void refused_by_the_worker_it_is_not_settled_and_the_next_offer_has_the_next_number() {
        History refused = OFFERED.on("2024-08-03", new HandoverRefused(1, RefusedBy.WORKER));

        assertThat(refused.fold().handover()).satisfies(handover -> {
            assertThat(handover.offer()).isNull();
            assertThat(handover.settled()).isNull();
            assertThat(handover.refusedByWorkers()).isEqualTo(1);
        });
        assertThat(refused.on("2024-08-04", offered(2)).fold().handover().offered())
                .isEqualTo(2);
    }

    @Test
    @Proves(Rule.HAND_1)
    void refused_by_the_family_it_is_settled() {
        Handover handover = OFFERED.on("2024-08-03", new HandoverRefused(1, RefusedBy.FAMILY))
                .fold()
                .handover();

        assertThat(handover.settled()).isEqualTo(Settled.REFUSED_BY_FAMILY);
        assertThat(handover.offer()).isNull();
        assertThat(handover.refusedByWorkers()).isZero();
    }

    @Test
    @Proves(Rule.HAND_1)
    void where_nobody_can_be_found_it_is_settled_and_counted() {
        Handover handover =
                ACTIVE.on("2024-08-03", new HandoverUnavailable()).fold().handover();

        assertThat(handover.settled()).isEqualTo(Settled.UNAVAILABLE);
        assertThat(handover.unavailable()).isEqualTo(1);
    }

    @Test
    void somebody_found_after_all_opens_it_again() {
        Handover handover = ACTIVE.on("2024-08-03", new HandoverUnavailable())
                .on("2024-08-10", offered(1))
                .fold()
                .handover();

        assertThat(handover.settled()).isNull();
        assertThat(handover.unavailable()).isEqualTo(1);
    }

    @Test
    @Proves(Rule.HAND_1)
    void with_the_handover_completed_aftercare_begins() {
        CaseFile file = AFTERCARE.fold();

        assertThat(file.state()).isEqualTo(CaseState.AFTERCARE);
        assertThat(file.lastLifecycleOn()).isEqualTo("2024-08-20");
        assertThat(file.handover().settled()).isEqualTo(Settled.COMPLETED);
        assertThat(file.handover().aftercareSince()).isEqualTo("2024-08-20");
        assertThat(file.coach()).isEqualTo("coach.vos");
    }

    @Test
    void a_contact_in_aftercare_counts_as_contact_and_is_no_step_of_the_lifecycle() {
        CaseFile file =
                AFTERCARE.on("2024-09-02", new AftercareContactHeld(45, null)).fold();

        assertThat(file.work().contacts()).isEqualTo(1);
        assertThat(file.work().minutes()).isEqualTo(45);
        assertThat(file.lastLifecycleOn()).isEqualTo("2024-08-20");
    }

    @Test
    @Proves(Rule.HAND_2)
    void a_relapse_leads_back_with_the_same_coach_since_the_same_day() {
        CaseFile file = AFTERCARE.on("2024-10-01", BACK_TO_THE_SAME).fold();

        assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
        assertThat(file.coach()).isEqualTo("coach.vos");
        assertThat(file.coaching().coachSince()).isEqualTo("2024-03-15");
        assertThat(file.coaching().transfers()).isZero();
        assertThat(file.coaching().intensitySince()).isEqualTo("2024-10-01");
        assertThat(file.coaching().spells()).hasSize(1);
    }

    @Test
    @Proves(Rule.HAND_2)
    void a_relapse_with_another_coach_is_a_transfer() {
        CaseFile file = AFTERCARE.on("2024-10-01", BACK_TO_ANOTHER).fold();

        assertThat(file.coach()).isEqualTo("coach.smit");
        assertThat(file.coaching().organisation()).isEqualTo("Welzijn Oost");
        assertThat(file.coaching().coachSince()).isEqualTo("2024-10-01");
        assertThat(file.coaching().transfers()).isEqualTo(1);
        assertThat(file.coaching().intensity()).isEqualTo("standby-support");
    }

    @Test
    void after_a_relapse_another_handover_is_yet_to_come_and_the_counts_stay() {
        Handover handover = ACTIVE.on("2024-07-01", new HandoverUnavailable())
                .on("2024-07-10", offered(1))
                .on("2024-07-12", new HandoverRefused(1, RefusedBy.WORKER), offered(2), new HandoverAccepted(2))
                .on("2024-08-20", new HandoverCompleted(2))
                .on("2024-10-01", BACK_TO_THE_SAME)
                .fold()
                .handover();

        assertThat(handover).isEqualTo(new Handover(2, null, 1, null, null, 1, 1));
    }

    @Test
    void reopening_begins_a_handover_anew_too_and_is_no_relapse() {
        Handover handover = AFTERCARE
                .on("2024-09-01", CLOSED)
                .on("2024-11-01", REOPENED)
                .fold()
                .handover();

        assertThat(handover).isEqualTo(new Handover(1, null, 0, null, null, 0, 0));
    }

    @Test
    @Proves(Rule.TERM_1)
    void relapse_and_reopening_begin_a_new_term_each_and_the_months_of_all_are_added_up() {
        Term extended = term(ACTIVE.on("2024-08-01", new ExtensionRequested(1, 3))
                .on("2024-08-02", new ExtensionGranted(1, 3, LocalDate.of(2024, 12, 14))));
        History relapsed = ACTIVE.on("2024-08-01", new ExtensionRequested(1, 3))
                .on("2024-08-02", new ExtensionGranted(1, 3, LocalDate.of(2024, 12, 14)))
                .on("2024-08-20", new HandoverCompleted(1))
                .on("2024-10-01", BACK_TO_THE_SAME);

        assertThat(extended.totalMonths()).isEqualTo(9);
        assertThat(term(relapsed)).isEqualTo(new Term(2, 9, LocalDate.of(2024, 10, 1), 6, 0, 0, null, null));
        Term third = term(relapsed.on("2025-01-01", CLOSED).on("2025-02-01", REOPENED));
        assertThat(third.number()).isEqualTo(3);
        assertThat(third.monthsBefore()).isEqualTo(15);
        assertThat(third.totalMonths()).isEqualTo(21);
        assertThat(third.endsOn()).isEqualTo("2025-07-31");
    }

    private static Term term(History history) {
        return Objects.requireNonNull(history.fold().term());
    }

    private static HandoverOffered offered(int number) {
        return new HandoverOffered(number, sealed("HandoverOffered.worker"), "Welzijn Oost", "worker.blom");
    }
}
