package nl.gezinslijn.casefile;

import java.time.Instant;
import java.time.LocalDate;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.event.IntakeEvent.RegistrationDeclined;
import nl.gezinslijn.event.IntakeEvent.WaitingListEntered;
import nl.gezinslijn.event.MeldcodeEvent.MeldcodeStepTaken;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.ExtensionRefused;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import nl.gezinslijn.event.TermEvent.TermLapsed;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.event.WorkEvent.ReviewHeld;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one case mean together. Bounded: sums, current values and short lists; the events themselves are
 * the long list. One part per lifecycle topic.
 *
 * @param caseId the case, a UUID as text
 * @param version number of entries folded; the sequence of the last one plus one
 * @param state null until registered
 * @param lastLifecycleOn day of the last lifecycle event (TIME-1)
 * @param recordedAt of the last entry; never decreases
 * @param term null where the programme enforces none, or before the start
 * @param closure of the last closing; kept when the case is reopened
 */
public record CaseFile(
        String caseId,
        long version,
        @Nullable CaseState state,
        @Nullable LocalDate lastLifecycleOn,
        @Nullable Instant recordedAt,
        @Nullable Intake intake,
        Coaching coaching,
        @Nullable Plan plan,
        Work work,
        @Nullable Term term,
        Meldcode meldcode,
        Protection protection,
        Escalations escalations,
        @Nullable Closure closure) {

    /** Raise it with every change of the fold: snapshots and views of another revision are folded again. */
    public static final String FOLD_REVISION = "1";

    /** The case before its first event. */
    public static CaseFile none(String caseId) {
        return new CaseFile(
                caseId,
                0,
                null,
                null,
                null,
                null,
                Coaching.NONE,
                null,
                Work.NONE,
                null,
                Meldcode.NONE,
                Protection.NONE,
                Escalations.NONE,
                null);
    }

    /**
     * The one fold: pure, and total over every event of the family. The aggregate, the live and the rebuilt views, the
     * case as of a date and the replay all use it.
     */
    public static CaseFile evolve(CaseFile file, Entry<? extends CaseEvent> entry) {
        LocalDate on = entry.occurredOn();
        FileEdit next = new FileEdit(file, entry);
        switch (entry.event()) {
            case FamilyRegistered e -> next.lifecycle(CaseState.REGISTERED).intake = Intake.registered(on, e);
            case CaseTriaged e -> next.lifecycle().intake(i -> i.triaged(on, e));
            case WaitingListEntered e -> next.lifecycle(CaseState.WAITING).intake(i -> i.waitingSince(on));
            case RegistrationDeclined e -> next.lifecycle(CaseState.DECLINED).intake(i -> i.declined(on));

            case CoachAssigned e -> next.lifecycle(CaseState.ASSIGNED).coaching(c -> c.assigned(on, e));
            case CoachTransferred e -> next.lifecycle().coaching(c -> c.transferred(on, e));
            case CoachingStarted e -> {
                next.lifecycle(CaseState.ACTIVE).coaching(c -> c.started(on, e.intensity()));
                next.term = Term.begun(on, e.termMonths());
            }

            case PlanAgreed e -> next.lifecycle().plan = Plan.agreed(on, e.plan(), e.agreedBy(), e.goals());
            case PlanRevised e -> next.lifecycle().plan = Plan.agreed(on, e.plan(), e.agreedBy(), e.goals());

            case ContactHeld e -> next.work(w -> w.contact(on, e));
            case ReviewHeld e -> next.work(w -> w.review(on));

            case ExtensionRequested e -> next.lifecycle().term(t -> t.requested(on, e, entry.stamp()));
            case ExtensionGranted e -> next.lifecycle().term(t -> t.granted(e));
            case ExtensionRefused e -> next.lifecycle().term(Term::refused);
            case TermLapsed e -> next.term(t -> t.lapsed(e));

            case MeldcodeStepTaken e -> next.meldcode = file.meldcode().taken(on, e);

            case ProtectionReferralMade e -> next.protection = file.protection().referred(on, e);
            case ProtectionOutcomeRecorded e ->
                next.protection = file.protection().decided(e);

            case EscalationRaised e -> next.escalations = file.escalations().raised(on, e);
            case EscalationResolved e -> next.escalations = file.escalations().resolved(on, e);

            case CaseClosed e -> {
                next.lifecycle(CaseState.CLOSED).coaching(c -> c.ended(on));
                next.term(t -> t.closed(on));
                next.closure = Closure.closed(on, e);
            }
            case CaseReopened e -> {
                next.lifecycle(CaseState.ACTIVE).coaching(c -> c.reopened(on, e));
                next.term = Term.begun(on, e.termMonths());
            }
        }
        return next.done();
    }

    public boolean exists() {
        return state != null;
    }

    /** Something a coordinator must see decided: it keeps a case from closing (CLOSE-1). */
    public boolean hasOpenSteps() {
        return state == CaseState.ON_HOLD
                || !escalations.open().isEmpty()
                || !protection.awaited().isEmpty();
    }

    /** The case's own coach, until closure. */
    public @Nullable String coach() {
        return coaching.coach();
    }
}
