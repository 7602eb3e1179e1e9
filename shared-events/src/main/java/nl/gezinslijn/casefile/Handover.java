package nl.gezinslijn.casefile;

import java.time.LocalDate;
import nl.gezinslijn.event.HandoverEvent.HandoverOffered;
import nl.gezinslijn.event.HandoverEvent.RefusedBy;
import org.jspecify.annotations.Nullable;

/**
 * The warm handover of the current period of help (HAND-1).
 *
 * @param offered highest number given in the case
 * @param offer the one that stands; null when none does
 * @param refusedByWorkers how many workers would not, over all periods
 * @param settled how it ended, in this period; null while it has not
 * @param aftercareSince first day of aftercare; null outside it
 * @param unavailable how often no worker could be found, over all periods
 * @param relapses how often a relapse led back, over all periods
 */
public record Handover(
        int offered,
        @Nullable Offer offer,
        int refusedByWorkers,
        @Nullable Settled settled,
        @Nullable LocalDate aftercareSince,
        int unavailable,
        int relapses) {

    static final Handover NONE = new Handover(0, null, 0, null, null, 0, 0);

    /** How a handover can end; each lets the case close. */
    public enum Settled {
        COMPLETED,
        REFUSED_BY_FAMILY,
        UNAVAILABLE
    }

    /** @param account account id of the worker, where there is one */
    public record Offer(
            int number,
            String organisation,
            @Nullable String account,
            LocalDate offeredOn,
            @Nullable LocalDate acceptedOn) {}

    Handover offered(LocalDate on, HandoverOffered e) {
        return new Handover(
                Math.max(offered, e.handover()),
                new Offer(e.handover(), e.organisation(), e.account(), on, null),
                refusedByWorkers,
                null,
                aftercareSince,
                unavailable,
                relapses);
    }

    Handover accepted(LocalDate on) {
        Offer standing = offer == null
                ? null
                : new Offer(offer.number(), offer.organisation(), offer.account(), offer.offeredOn(), on);
        return new Handover(offered, standing, refusedByWorkers, settled, aftercareSince, unavailable, relapses);
    }

    Handover refused(RefusedBy by) {
        boolean worker = by == RefusedBy.WORKER;
        return new Handover(
                offered,
                null,
                refusedByWorkers + (worker ? 1 : 0),
                worker ? settled : Settled.REFUSED_BY_FAMILY,
                aftercareSince,
                unavailable,
                relapses);
    }

    Handover foundNobody() {
        return new Handover(
                offered, null, refusedByWorkers, Settled.UNAVAILABLE, aftercareSince, unavailable + 1, relapses);
    }

    Handover completed(LocalDate on) {
        return new Handover(offered, offer, refusedByWorkers, Settled.COMPLETED, on, unavailable, relapses);
    }

    Handover relapsed() {
        return new Handover(offered, null, refusedByWorkers, null, null, unavailable, relapses + 1);
    }

    /** A new period of help begins; the counts stay. */
    Handover anew() {
        return new Handover(offered, null, refusedByWorkers, null, null, unavailable, relapses);
    }
}
