package nl.gezinslijn.event;

import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** The warm handover (overdracht) to a worker who goes on, and aftercare (nazorg) (HAND-1, HAND-2). */
public sealed interface HandoverEvent extends CaseEvent {

    /**
     * The family was offered to a worker who would go on with it (HAND-1).
     *
     * @param handover number of the offer in this case, from 1
     * @param worker name of the worker it was offered to
     * @param account account id of that worker, where there is one
     */
    @Named("HandoverOffered")
    record HandoverOffered(
            int handover,
            Protected<String> worker,
            String organisation,
            @Nullable String account) implements HandoverEvent {}

    /** The worker accepted, in person or by another who recorded it. */
    @Named("HandoverAccepted")
    record HandoverAccepted(int handover) implements HandoverEvent {}

    /** Who would not. */
    enum RefusedBy {
        WORKER,
        FAMILY
    }

    /**
     * The worker or the family would not have it. Refused by the worker, another can be offered.
     *
     * @param handover null when the family refused before any worker was asked
     */
    @Named("HandoverRefused")
    record HandoverRefused(@Nullable Integer handover, RefusedBy by) implements HandoverEvent {}

    /** No worker can be found; the entry's reason says why. Counted. */
    @Named("HandoverUnavailable")
    record HandoverUnavailable() implements HandoverEvent {}

    /** The worker goes on from here: aftercare begins. */
    @Named("HandoverCompleted")
    record HandoverCompleted(int handover) implements HandoverEvent {}

    /**
     * Somebody spoke with the family in aftercare.
     *
     * @param minutes time spent with or for the family
     */
    @Named("AftercareContactHeld")
    record AftercareContactHeld(int minutes, @Nullable Protected<String> note) implements HandoverEvent {}

    /**
     * The family fell back and the coaching goes on, with the same coach or a new one.
     *
     * @param termMonths length of the new term (TERM-1); null where the programme has none
     */
    @Named("RelapseRecorded")
    record RelapseRecorded(
            String coach,
            String organisation,
            @Nullable String intensity,
            @Nullable Integer termMonths) implements HandoverEvent {}
}
