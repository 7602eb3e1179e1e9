package nl.gezinslijn.command.handover;

import static nl.gezinslijn.casefile.Rule.COACH_4;
import static nl.gezinslijn.casefile.Rule.HAND_1;
import static nl.gezinslijn.casefile.Rule.TIME_1;
import static nl.gezinslijn.command.scenario.CaseScenario.in;
import static nl.gezinslijn.command.scenario.MorePast.handoverAccepted;
import static nl.gezinslijn.command.scenario.MorePast.handoverCompleted;
import static nl.gezinslijn.command.scenario.MorePast.handoverOffered;
import static nl.gezinslijn.command.scenario.MorePast.handoverOfferedTo;
import static nl.gezinslijn.command.scenario.MorePast.handoverRefused;
import static nl.gezinslijn.command.scenario.MorePast.nobodyFound;
import static nl.gezinslijn.command.scenario.MoreWishes.acceptHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.completeHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.findNobody;
import static nl.gezinslijn.command.scenario.MoreWishes.offerHandover;
import static nl.gezinslijn.command.scenario.MoreWishes.offerHandoverTo;
import static nl.gezinslijn.command.scenario.MoreWishes.recordAftercareContact;
import static nl.gezinslijn.command.scenario.MoreWishes.refuseHandover;
import static nl.gezinslijn.command.scenario.Past.assigned;
import static nl.gezinslijn.command.scenario.Past.registered;
import static nl.gezinslijn.command.scenario.Past.started;
import static nl.gezinslijn.command.scenario.People.ANNA;
import static nl.gezinslijn.command.scenario.People.BEA;
import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.TestProgrammes.ROTTERDAM;
import static nl.gezinslijn.command.scenario.Texts.text;
import static nl.gezinslijn.command.scenario.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Handover.Offer;
import nl.gezinslijn.casefile.Handover.Settled;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.command.scenario.CaseScenario;
import nl.gezinslijn.command.scenario.Happened;
import nl.gezinslijn.event.HandoverEvent.AftercareContactHeld;
import nl.gezinslijn.event.HandoverEvent.HandoverAccepted;
import nl.gezinslijn.event.HandoverEvent.HandoverCompleted;
import nl.gezinslijn.event.HandoverEvent.HandoverOffered;
import nl.gezinslijn.event.HandoverEvent.HandoverRefused;
import nl.gezinslijn.event.HandoverEvent.HandoverUnavailable;
import nl.gezinslijn.event.HandoverEvent.RefusedBy;
import nl.gezinslijn.privacy.Protected;
import org.junit.jupiter.api.Test;

/** The warm handover of SANG: to a worker with an account (Bea), or to one whose word the coach records. */
@Proves(HAND_1)
class HandoversTest {

    @Test
    void a_handover_is_offered_to_a_named_worker() {
        Protected<String> worker = text("Joke of the neighbourhood team");
        sang().when(wish(ANNA, new OfferHandover(worker, "Welzijn Oost", "joke"))
                        .on("2024-06-01"))
                .then(new HandoverOffered(1, worker, "Welzijn Oost", "joke"))
                .thenFile(file -> assertThat(file.handover().offer())
                        .isEqualTo(new Offer(1, "Welzijn Oost", "joke", LocalDate.parse("2024-06-01"), null)));
    }

    @Test
    void not_every_worker_has_an_account() {
        sang().when(offerHandover()).then(new HandoverOffered(1, text("the worker"), "Welzijn Oost", null));
    }

    @Test
    void while_one_offer_stands_no_other_worker_is_asked() {
        sang(handoverOffered()).when(offerHandover()).thenRefused(HAND_1, "stands already");
        sang(handoverOffered(), handoverAccepted()).when(offerHandoverTo(BEA)).thenRefused(HAND_1, "stands already");
    }

    @Test
    void the_worker_who_was_asked_accepts() {
        sang(handoverOfferedTo(BEA).on("2024-06-01"))
                .when(wish(BEA, new AcceptHandover(1)).on("2024-06-10"))
                .then(new HandoverAccepted(1))
                .thenFile(file -> {
                    assertThat(file.handover().offer())
                            .isEqualTo(new Offer(
                                    1,
                                    "Welzijn Oost",
                                    "bea",
                                    LocalDate.parse("2024-06-01"),
                                    LocalDate.parse("2024-06-10")));
                    assertThat(file.handover().settled())
                            .as("not yet completed")
                            .isNull();
                    assertThat(file.state()).isEqualTo(CaseState.ACTIVE);
                });
    }

    @Test
    void the_coach_records_the_acceptance_on_behalf_of_the_worker() {
        sang(handoverOffered()).when(acceptHandover(1)).then(new HandoverAccepted(1));
        sang(handoverOfferedTo(BEA)).when(acceptHandover(1)).then(new HandoverAccepted(1));
    }

    @Test
    void nobody_accepts_in_the_place_of_the_worker() {
        sang(handoverOffered()).when(wish(ANNA, new AcceptHandover(1))).thenRefused(HAND_1, "on behalf of");
        sang(handoverOfferedTo(BEA)).when(wish(ANNA, new AcceptHandover(1))).thenRefused(HAND_1, "on behalf of");
    }

    @Test
    @Proves(COACH_4)
    void another_coach_who_was_not_asked_has_nothing_to_answer() {
        sang(handoverOffered()).when(acceptHandover(1).by(BEA)).thenRefused(COACH_4);
        sang(handoverOffered())
                .when(refuseHandover(1, RefusedBy.WORKER).by(BEA))
                .thenRefused(COACH_4);
        sang().when(refuseHandover(null, RefusedBy.FAMILY).by(BEA)).thenRefused(COACH_4);
    }

    @Test
    void an_offer_is_accepted_once() {
        sang(handoverOffered(), handoverAccepted()).when(acceptHandover(1)).thenRefused(HAND_1, "accepted already");
    }

    @Test
    void refused_by_the_worker_another_is_offered() {
        sang(handoverOffered())
                .when(refuseHandover(1, RefusedBy.WORKER))
                .then(new HandoverRefused(1, RefusedBy.WORKER))
                .thenFile(file -> {
                    assertThat(file.handover().offer()).isNull();
                    assertThat(file.handover().refusedByWorkers()).isEqualTo(1);
                    assertThat(file.handover().settled()).isNull();
                });
        sang(handoverOffered(), handoverRefused(RefusedBy.WORKER))
                .when(offerHandoverTo(BEA))
                .then(new HandoverOffered(2, text("the worker"), "Welzijn Oost", "bea"));
    }

    @Test
    void the_worker_refuses_in_person_or_on_record() {
        sang(handoverOfferedTo(BEA))
                .when(wish(BEA, new RefuseHandover(1, RefusedBy.WORKER)))
                .then(new HandoverRefused(1, RefusedBy.WORKER));
        sang(handoverOfferedTo(BEA))
                .when(wish(ANNA, new RefuseHandover(1, RefusedBy.WORKER)))
                .thenRefused(HAND_1, "on behalf of");
    }

    @Test
    void a_worker_who_accepted_may_think_better_of_it() {
        sang(handoverOffered(), handoverAccepted())
                .when(refuseHandover(1, RefusedBy.WORKER))
                .thenFile(file -> assertThat(file.handover().offer()).isNull());
    }

    @Test
    void a_worker_refuses_one_offer_and_says_which() {
        sang(handoverOffered()).when(refuseHandover(null, RefusedBy.WORKER)).thenInvalid("handover");
    }

    @Test
    void the_family_refuses_what_was_offered_or_any_handover_at_all() {
        sang(handoverOffered())
                .when(wish(ANNA, new RefuseHandover(1, RefusedBy.FAMILY)))
                .then(new HandoverRefused(1, RefusedBy.FAMILY))
                .thenFile(file -> {
                    assertThat(file.handover().offer()).isNull();
                    assertThat(file.handover().settled()).isEqualTo(Settled.REFUSED_BY_FAMILY);
                    assertThat(file.handover().refusedByWorkers()).isZero();
                });
        sang().when(wish(ANNA, new RefuseHandover(null, RefusedBy.FAMILY)))
                .then(new HandoverRefused(null, RefusedBy.FAMILY))
                .thenFile(file -> assertThat(file.handover().settled()).isEqualTo(Settled.REFUSED_BY_FAMILY));
    }

    @Test
    void the_family_refuses_an_offer_that_stands() {
        sang(handoverOffered()).when(refuseHandover(2, RefusedBy.FAMILY)).thenNotFound();
        sang(handoverOffered(), handoverRefused(RefusedBy.WORKER))
                .when(refuseHandover(1, RefusedBy.FAMILY))
                .thenRefused(HAND_1, "does not stand");
    }

    @Test
    @Proves(COACH_4)
    void the_worker_who_was_asked_does_not_speak_for_the_family() {
        sang(handoverOfferedTo(BEA))
                .when(wish(BEA, new RefuseHandover(1, RefusedBy.FAMILY)))
                .thenRefused(COACH_4);
        sang(handoverOfferedTo(BEA))
                .when(wish(BEA, new RefuseHandover(null, RefusedBy.FAMILY)).onBehalfOf("the mother"))
                .thenRefused(COACH_4);
        sang(handoverOfferedTo(ANNA))
                .when(wish(ANNA, new RefuseHandover(1, RefusedBy.FAMILY)))
                .thenAccepted();
    }

    @Test
    void that_nobody_is_available_is_a_coordinators_word_with_a_reason() {
        sang().when(findNobody())
                .then(new HandoverUnavailable())
                .thenStamped(stamp -> assertThat(stamp.reason()).isNotNull())
                .thenFile(file -> {
                    assertThat(file.handover().settled()).isEqualTo(Settled.UNAVAILABLE);
                    assertThat(file.handover().unavailable()).as("counted").isEqualTo(1);
                });
        sang().when(findNobody().withoutReason()).thenRefused(HAND_1, "why no worker");
        sang().when(findNobody().by(ANNA)).thenRefused(COACH_4);
    }

    @Test
    void each_time_that_nobody_is_available_counts() {
        sang(nobodyFound(), handoverOffered(), handoverRefused(RefusedBy.WORKER))
                .when(findNobody())
                .thenFile(file -> assertThat(file.handover().unavailable()).isEqualTo(2));
    }

    @Test
    void an_accepted_handover_is_completed_and_aftercare_begins() {
        sang(handoverOffered(), handoverAccepted())
                .when(completeHandover(1).on("2024-07-01"))
                .then(new HandoverCompleted(1))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.AFTERCARE);
                    assertThat(file.handover().settled()).isEqualTo(Settled.COMPLETED);
                    assertThat(file.handover().aftercareSince()).isEqualTo(LocalDate.parse("2024-07-01"));
                    assertThat(file.coach()).as("until closure").isEqualTo("anna");
                });
    }

    @Test
    void before_the_worker_accepted_nothing_is_completed() {
        sang(handoverOffered()).when(completeHandover(1)).thenRefused(HAND_1, "not accepted yet");
        sang(handoverOffered(), handoverAccepted(), handoverRefused(RefusedBy.WORKER), handoverOffered())
                .when(completeHandover(2))
                .thenRefused(HAND_1, "not accepted yet");
    }

    @Test
    void an_offer_that_was_refused_does_not_stand_any_more() {
        sang(handoverOffered(), handoverRefused(RefusedBy.WORKER))
                .when(acceptHandover(1))
                .thenRefused(HAND_1, "does not stand");
        sang(handoverOffered(), handoverAccepted(), handoverRefused(RefusedBy.FAMILY))
                .when(completeHandover(1))
                .thenRefused(HAND_1, "does not stand");
        sang(handoverOffered(), nobodyFound()).when(acceptHandover(1)).thenRefused(HAND_1, "does not stand");
    }

    @Test
    void an_answer_is_to_the_offer_that_stands() {
        Happened[] second = {handoverOffered(), handoverRefused(RefusedBy.WORKER), handoverOffered()};
        sang(second).when(acceptHandover(1)).thenRefused(HAND_1, "handover 1 does not stand");
        sang(second).when(refuseHandover(1, RefusedBy.WORKER)).thenRefused(HAND_1, "handover 1 does not stand");
        sang(second).when(acceptHandover(2)).then(new HandoverAccepted(2));
    }

    @Test
    void an_offer_that_was_never_made_is_not_found() {
        sang().when(acceptHandover(1)).thenNotFound();
        sang(handoverOffered()).when(acceptHandover(2)).thenNotFound();
        sang(handoverOffered()).when(acceptHandover(0)).thenNotFound();
        sang(handoverOffered()).when(refuseHandover(2, RefusedBy.WORKER)).thenNotFound();
        sang(handoverOffered(), handoverAccepted()).when(completeHandover(2)).thenNotFound();
    }

    @Test
    @Proves(TIME_1)
    void nobody_answers_before_being_asked_nor_completes_before_the_answer() {
        Happened asked = handoverOffered().on("2024-06-10");
        sang(asked)
                .when(acceptHandover(1).on("2024-06-09").recordedOn("2024-06-20"))
                .thenRefused(TIME_1);
        sang(asked)
                .when(acceptHandover(1).on("2024-06-10").recordedOn("2024-06-20"))
                .thenAccepted();
        sang(asked)
                .when(refuseHandover(1, RefusedBy.WORKER).on("2024-06-09").recordedOn("2024-06-20"))
                .thenRefused(TIME_1);
        sang(asked, handoverAccepted().on("2024-06-12"))
                .when(completeHandover(1).on("2024-06-11").recordedOn("2024-06-20"))
                .thenRefused(TIME_1);
        sang(asked, handoverAccepted().on("2024-06-12"))
                .when(completeHandover(1).on("2024-06-12").recordedOn("2024-06-20"))
                .thenAccepted();
    }

    @Test
    void in_aftercare_a_contact_is_held() {
        Protected<String> note = text("all is well");
        sang(handoverOffered(), handoverAccepted(), handoverCompleted().on("2024-07-01"))
                .when(wish(ANNA, new RecordAftercareContact(45, note)).on("2024-08-01"))
                .then(new AftercareContactHeld(45, note))
                .thenFile(file -> {
                    assertThat(file.state()).isEqualTo(CaseState.AFTERCARE);
                    assertThat(file.work().lastContactOn()).isEqualTo(LocalDate.parse("2024-08-01"));
                });
        sang(handoverOffered(), handoverAccepted(), handoverCompleted())
                .when(recordAftercareContact().by(CARLA).standingInBecause("Anna is ill"))
                .then(new AftercareContactHeld(30, null));
    }

    private static CaseScenario sang(Happened... then) {
        return in(ROTTERDAM)
                .given(registered(), assigned(), started("2024-01-10"))
                .given(then);
    }
}
