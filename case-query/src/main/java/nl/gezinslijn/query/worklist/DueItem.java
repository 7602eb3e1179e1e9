package nl.gezinslijn.query.worklist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is due in a case.
 *
 * @param dueOn last day on which it is in time; null where nothing sets a day
 * @param overdue that day has passed
 * @param number of the extension, referral, escalation or handover it is about; null where it has none
 */
public record DueItem(
        Kind kind,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable Integer number) {

    /** What is due. Who acts: the coach, unless it says coordinator. */
    public enum Kind {
        /** A family cannot wait: give it a coach (WAIT-1). Coordinator. */
        ASSIGN_NOW(true),
        /** There is no triage yet, or it was found acutely unsafe since (WAIT-1). Coordinator. */
        TRIAGE(true),
        /** On the waiting list (WAIT-2). Coordinator. */
        WAITING(true),
        /** Assigned, and the coaching has not begun. */
        START(false),
        /** Being helped without a plan (PLAN-1). */
        PLAN(false),
        /** Complex: the talk at the kitchen table comes before the next plan (INT-4). */
        KITCHEN_TABLE(false),
        /** The term ends, or ended (TERM-1, TERM-4). */
        TERM_END(false),
        /** A request to extend the term waits for an answer (TERM-3). Coordinator. */
        EXTENSION_ANSWER(true),
        /** By the intensity's rhythm (INTY-4). */
        REVIEW(false),
        /** By the intensity's rhythm. */
        CONTACT(false),
        /** Minutes outside the intensity's bounds (INTY-3). */
        HOURS(false),
        /** The intensity was entered without the assessor (INTY-1). Coordinator. */
        ASSESSMENT(true),
        /** A protection body has not answered yet (MELD-2). */
        PROTECTION_OUTCOME(false),
        /** Stagnation on the ladder (ESC-1). Coordinator. */
        ESCALATION(true),
        /** The plan rests (SAFE-1, SAFE-2). */
        HOLD(false),
        /** A worker was asked, or has accepted, and the handover is not completed (HAND-1). */
        HANDOVER(false),
        /** Somebody without a relation to the case opened it in the last two weeks (ACC-1). Coordinator. */
        EMERGENCY_ACCESS(true),
        /** Somebody asked for data to be erased; the answer comes within a month (REC-2, GDPR 12.3). Coordinator. */
        ERASURE_ANSWER(true);

        private final boolean coordinators;

        Kind(boolean coordinators) {
            this.coordinators = coordinators;
        }

        /** For the coordinator to do; every other is the coach's, and on a closed case the coordinator's. */
        public boolean isCoordinators() {
            return coordinators;
        }
    }

    static DueItem since(Kind kind) {
        return new DueItem(kind, null, false, null);
    }

    static DueItem of(Kind kind, @Nullable LocalDate dueOn, LocalDate today, @Nullable Integer number) {
        return new DueItem(kind, dueOn, dueOn != null && today.isAfter(dueOn), number);
    }
}
