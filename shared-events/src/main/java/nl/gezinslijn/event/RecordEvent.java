package nl.gezinslijn.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeping the record right (REC-1, REC-2). Nothing is ever taken out of the line: these say what no longer counts. */
public sealed interface RecordEvent extends CaseEvent {

    /** Takes an entry out of what the case means from the moment this was recorded; both stay visible (REC-1). */
    sealed interface Withdrawal extends RecordEvent {
        /** Sequence of the entry that no longer counts. */
        long entry();
    }

    /** A work entry was wrong; the reason says how. */
    @Named("EntryRetracted")
    record EntryRetracted(long entry) implements Withdrawal {}

    /**
     * A closure, a granted extension or a decline was a mistake; the reason says how.
     *
     * @param event name of the event that no longer counts
     */
    @Named("EntryVoided")
    record EntryVoided(long entry, String event) implements Withdrawal {}

    /**
     * Somebody asked to have data erased; on whose behalf it is recorded says who. It waits for a decision.
     *
     * @param personId whose data; null for the case's free text
     */
    @Named("ErasureRequested")
    record ErasureRequested(@Nullable String personId) implements RecordEvent {}

    /** A person's data can no longer be read: the key is destroyed. */
    @Named("PersonErased")
    record PersonErased(String personId) implements RecordEvent {}

    /** The case's free text can no longer be read: the key is destroyed. */
    @Named("CaseTextErased")
    record CaseTextErased() implements RecordEvent {}

    /**
     * A request for erasure was refused; the reason gives the ground.
     *
     * @param personId whose data; null for the case's free text
     */
    @Named("ErasureRefused")
    record ErasureRefused(@Nullable String personId) implements RecordEvent {}

    /**
     * Somebody without a relation to the case opened it, for a reason; coordinators see that it was done (ACC-1).
     *
     * @param until when it ends by itself
     */
    @Named("EmergencyAccessTaken")
    record EmergencyAccessTaken(Instant until) implements RecordEvent {}
}
