package nl.gezinslijn.standalone.verify;

import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.LogLeaf;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that is not as it was noted.
 *
 * @param index of the place, counted from 0 in the order of storing
 * @param noted what was noted there, where that is known and proved
 * @param stored what lies there now
 * @param before the last event that is as it was noted
 * @param missing how many noted events are not there, when the end was cut off
 * @param by what was compared with; absent when only heads were
 */
record Finding(
        Kind kind,
        long index,
        @Nullable LogLeaf noted,
        @Nullable LogLeaf stored,
        @Nullable LogLeaf before,
        long missing,
        @Nullable String by) {

    enum Kind {
        /** The event is there, and not as it was noted. */
        CHANGED,
        /** The event is gone and another is in its place. */
        REPLACED,
        REMOVED,
        INSERTED,
        /** Both are there, in another order. */
        MOVED,
        /** The end is gone. */
        TRUNCATED,
        /** Somewhere between two heads; what was noted there was made to fit as well. */
        BETWEEN_HEADS,
        /** The service's ledger was changed; the events were not. */
        LEDGER_CHANGED,
        /** Two heads, both signed, of two different histories. */
        TWO_HISTORIES
    }

    /** What is known when there are only heads, or heads against heads. */
    static Finding ofHeads(Kind kind, Checkpoint misfit) {
        return new Finding(kind, misfit.size(), null, null, null, 0, null);
    }
}
