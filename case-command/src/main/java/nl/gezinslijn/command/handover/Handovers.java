package nl.gezinslijn.command.handover;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.Handover.Offer;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.Gate;
import nl.gezinslijn.command.Intensities;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.NotFound;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.command.coach.Fitness;
import nl.gezinslijn.command.intensity.Assessors;
import nl.gezinslijn.command.intensity.MinimumDuration;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.HandoverEvent.HandoverAccepted;
import nl.gezinslijn.event.HandoverEvent.HandoverCompleted;
import nl.gezinslijn.event.HandoverEvent.HandoverOffered;
import nl.gezinslijn.event.HandoverEvent.HandoverRefused;
import nl.gezinslijn.event.HandoverEvent.HandoverUnavailable;
import nl.gezinslijn.event.HandoverEvent.RefusedBy;
import nl.gezinslijn.event.HandoverEvent.RelapseRecorded;

/** HAND-1 and HAND-2: offered, accepted, completed, in this order; and the way back. */
final class Handovers {

    private Handovers() {}

    static List<CaseEvent> offer(OfferHandover c, Situation s) {
        unless(
                s.file().handover().offer() == null,
                Rule.HAND_1,
                "an offer stands already: it is accepted or refused before another worker is asked");
        return List.of(
                new HandoverOffered(s.file().handover().offered() + 1, c.worker(), c.organisation(), c.account()));
    }

    static List<CaseEvent> accept(AcceptHandover c, Situation s) {
        Offer offer = standing(c.handover(), s);
        unless(offer.acceptedOn() == null, Rule.HAND_1, "the worker has accepted already");
        byTheWorker(offer, s);
        return List.of(new HandoverAccepted(offer.number()));
    }

    static List<CaseEvent> refuse(RefuseHandover c, Situation s) {
        Integer number = c.handover();
        if (c.by() == RefusedBy.WORKER) {
            if (number == null) {
                throw new InvalidField("handover", "says which offer the worker refused");
            }
            byTheWorker(standing(number, s), s);
        } else {
            // Who was asked answers for himself, and not for the family.
            Gate.byRoleTable(s, Action.REFUSE_HANDOVER);
            if (number != null) {
                standing(number, s);
            }
        }
        return List.of(new HandoverRefused(number, c.by()));
    }

    static List<CaseEvent> foundNobody(RecordNoHandover c, Situation s) {
        unless(s.hasReason(), Rule.HAND_1, "the reason says why no worker is available");
        return List.of(new HandoverUnavailable());
    }

    static List<CaseEvent> complete(CompleteHandover c, Situation s) {
        Offer offer = standing(c.handover(), s);
        unless(offer.acceptedOn() != null, Rule.HAND_1, "the worker has not accepted yet");
        MinimumDuration.cutShort(s);
        return List.of(new HandoverCompleted(offer.number()));
    }

    static List<CaseEvent> relapse(RecordRelapse c, Situation s) {
        String intensity = c.intensity() == null
                ? s.file().coaching().intensity()
                : Intensities.orFirst(s.programme(), c.intensity());
        if (intensity != null && !intensity.equals(s.file().coaching().intensity())) {
            Assessors.require(intensity, s);
        }
        RelapseRecorded same = Relapses.sameCoach(s);
        String coach = c.coach();
        if (coach == null || coach.equals(same.coach())) {
            return List.of(new RelapseRecorded(same.coach(), same.organisation(), intensity, same.termMonths()));
        }
        if (c.organisation() == null) {
            throw new InvalidField("organisation", "says for whom the new coach works");
        }
        Fitness.check(coach, c.organisation(), s);
        return List.of(new RelapseRecorded(coach, c.organisation(), intensity, same.termMonths()));
    }

    private static Offer standing(int number, Situation s) {
        Offer offer = s.file().handover().offer();
        if (number < 1 || number > s.file().handover().offered()) {
            throw new NotFound("handover " + number);
        }
        if (offer == null || offer.number() != number) {
            throw new Refused(Rule.HAND_1, "handover " + number + " does not stand any more");
        }
        return offer;
    }

    /** By the worker's own account, or on behalf of the worker named in it. */
    private static void byTheWorker(Offer offer, Situation s) {
        unless(
                s.actor().id().equals(offer.account()) || s.stamp().onBehalfOf() != null,
                Rule.HAND_1,
                "the worker who was asked answers, or it is recorded on behalf of that worker");
    }
}
