package nl.gezinslijn.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.gezinslijn.casefile.Parties.Word;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EscalationEvent.EscalationAnswered;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.event.HandoverEvent.AftercareContactHeld;
import nl.gezinslijn.event.HandoverEvent.HandoverAccepted;
import nl.gezinslijn.event.HandoverEvent.HandoverCompleted;
import nl.gezinslijn.event.HandoverEvent.HandoverOffered;
import nl.gezinslijn.event.HandoverEvent.HandoverRefused;
import nl.gezinslijn.event.HandoverEvent.HandoverUnavailable;
import nl.gezinslijn.event.HandoverEvent.RelapseRecorded;
import nl.gezinslijn.event.HelpEvent.BridgingBegun;
import nl.gezinslijn.event.HelpEvent.BridgingEnded;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.HelpEvent.ProvisionEnded;
import nl.gezinslijn.event.HelpEvent.ProvisionNoted;
import nl.gezinslijn.event.HelpEvent.ProvisionPrevented;
import nl.gezinslijn.event.HelpEvent.ReferralEnded;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;
import nl.gezinslijn.event.IntakeEvent.ComplexityTested;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.event.IntakeEvent.IntakeHeld;
import nl.gezinslijn.event.IntakeEvent.KitchenTableTalkHeld;
import nl.gezinslijn.event.IntakeEvent.RegistrationDeclined;
import nl.gezinslijn.event.IntakeEvent.RegistrationWithdrawn;
import nl.gezinslijn.event.IntakeEvent.WaitingListEntered;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import nl.gezinslijn.event.LeadEvent.CaseLeadNamed;
import nl.gezinslijn.event.LeadEvent.ProcessLeadNamed;
import nl.gezinslijn.event.MeldcodeEvent.MeldcodeStepTaken;
import nl.gezinslijn.event.OutcomeEvent.ComplaintReceived;
import nl.gezinslijn.event.OutcomeEvent.ScoreRecorded;
import nl.gezinslijn.event.PartyEvent.ConsentGiven;
import nl.gezinslijn.event.PartyEvent.ConsentRefused;
import nl.gezinslijn.event.PartyEvent.ConsentWithdrawn;
import nl.gezinslijn.event.PartyEvent.InformationShared;
import nl.gezinslijn.event.PartyEvent.PartyInvolved;
import nl.gezinslijn.event.PartyEvent.PartyReleased;
import nl.gezinslijn.event.PlanEvent.GoalEvaluated;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.RecordEvent.CaseTextErased;
import nl.gezinslijn.event.RecordEvent.EmergencyAccessTaken;
import nl.gezinslijn.event.RecordEvent.ErasureRefused;
import nl.gezinslijn.event.RecordEvent.ErasureRequested;
import nl.gezinslijn.event.RecordEvent.PersonErased;
import nl.gezinslijn.event.RecordEvent.Withdrawal;
import nl.gezinslijn.event.SafetyEvent.PlanPutOnHold;
import nl.gezinslijn.event.SafetyEvent.RiskAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import nl.gezinslijn.event.SafetyEvent.SafetyPlanMade;
import nl.gezinslijn.event.SafetyEvent.WorkResumed;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.ExtensionRefused;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import nl.gezinslijn.event.TermEvent.TermLapsed;
import nl.gezinslijn.event.WorkEvent.CaseConferenceHeld;
import nl.gezinslijn.event.WorkEvent.ConsultationHeld;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.event.WorkEvent.DigitalSupportUsed;
import nl.gezinslijn.event.WorkEvent.NetworkStrengtheningBegun;
import nl.gezinslijn.event.WorkEvent.ReferralIndexSignalled;
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
        Evaluations evaluations,
        @Nullable Term term,
        Complexity complexity,
        Leads leads,
        Parties parties,
        Safety safety,
        Meldcode meldcode,
        Protection protection,
        Escalations escalations,
        Help help,
        Handover handover,
        @Nullable Closure closure,
        Outcomes outcomes,
        Records records,
        Circle circle) {

    /** Raise it with every change of the fold: snapshots and views of another revision are folded again. */
    public static final String FOLD_REVISION = "3";

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
                Evaluations.NONE,
                null,
                Complexity.NONE,
                Leads.NONE,
                Parties.NONE,
                Safety.NONE,
                Meldcode.NONE,
                Protection.NONE,
                Escalations.NONE,
                Help.NONE,
                Handover.NONE,
                null,
                Outcomes.NONE,
                Records.NONE,
                Circle.NONE);
    }

    /**
     * What these entries mean together, those that were retracted or voided among them left out (REC-1).
     *
     * @param entries of one case, in sequence order
     */
    public static CaseFile of(String caseId, Iterable<? extends Entry<? extends CaseEvent>> entries) {
        Set<Long> withdrawn = new HashSet<>();
        for (Entry<? extends CaseEvent> entry : entries) {
            if (entry.event() instanceof Withdrawal withdrawal) {
                withdrawn.add(withdrawal.entry());
            }
        }
        CaseFile file = none(caseId);
        for (Entry<? extends CaseEvent> entry : entries) {
            file = withdrawn.contains(entry.sequence()) ? file.passing(entry) : evolve(file, entry);
        }
        return file;
    }

    /**
     * The same, one entry on. A withdrawal takes an entry out of the line, and what the rest mean together cannot be
     * told from their sum: then, and only then, the line is read again.
     *
     * @param line all entries of the case before this one
     */
    public CaseFile next(
            Entry<? extends CaseEvent> entry, Supplier<? extends List<? extends Entry<? extends CaseEvent>>> line) {
        if (!(entry.event() instanceof Withdrawal)) {
            return evolve(this, entry);
        }
        List<Entry<? extends CaseEvent>> all = new ArrayList<>(line.get());
        all.add(entry);
        return of(caseId, all);
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
            case RegistrationWithdrawn e -> next.lifecycle(CaseState.DECLINED).intake(i -> i.withdrawn(on));
            case IntakeHeld e -> next.intake(i -> i.held(on, e));
            case ComplexityTested e -> next.complexity = file.complexity().tested(on, e);
            case KitchenTableTalkHeld e ->
                next.complexity = file.complexity()
                        .talked(on, e.jointly() || entry.stamp().reason() != null);

            case CoachAssigned e -> next.lifecycle(CaseState.ASSIGNED).coaching(c -> c.assigned(on, e));
            case CoachTransferred e -> next.lifecycle().coaching(c -> c.transferred(on, e));
            case CoachingStarted e -> {
                next.lifecycle(CaseState.ACTIVE).coaching(c -> c.started(on, e.intensity()));
                next.beginsAnew(e.termMonths());
            }
            case IntensityChanged e -> next.lifecycle().coaching(c -> c.changed(on, e));

            case CaseLeadNamed e -> next.lifecycle().leads = file.leads().named(on, e);
            case ProcessLeadNamed e -> next.lifecycle().leads = file.leads().named(on, e);

            case PartyInvolved e -> next.parties = file.parties().involved(on, e);
            case PartyReleased e -> next.parties = file.parties().released(e.party(), on);
            case ConsentGiven e -> next.parties = file.parties().said(on, e.party(), e.purpose(), Word.GIVEN);
            case ConsentRefused e -> next.parties = file.parties().said(on, e.party(), e.purpose(), Word.REFUSED);
            case ConsentWithdrawn e -> next.parties = file.parties().said(on, e.party(), e.purpose(), Word.WITHDRAWN);
            case InformationShared e -> next.parties = file.parties().sharedOnce();

            case PlanAgreed e -> next.lifecycle().plan = Plan.agreed(on, e);
            case PlanRevised e -> next.lifecycle().plan = Plan.revised(on, e);
            case GoalEvaluated e -> next.evaluations = file.evaluations().evaluated(on, e);

            case ContactHeld e -> next.work(w -> w.contact(on, e.minutes()));
            case AftercareContactHeld e -> next.work(w -> w.contact(on, e.minutes()));
            case ReviewHeld e -> next.work(w -> w.review(on));
            case ConsultationHeld e -> next.work(w -> w.consultation(on, e.minutes()));
            case CaseConferenceHeld e -> next.work(w -> w.conference(on, e.minutes()));
            case NetworkStrengtheningBegun e -> next.work(Work::networkTrajectory);
            case DigitalSupportUsed e -> next.work(Work::digitalUse);
            case ReferralIndexSignalled e -> next.work(Work::indexSignal);

            case ExtensionRequested e -> next.lifecycle().term(t -> t.requested(on, e, entry.stamp()));
            case ExtensionGranted e -> next.lifecycle().term(t -> t.granted(e));
            case ExtensionRefused e -> next.lifecycle().term(Term::refused);
            case TermLapsed e -> next.term(t -> t.lapsed(e));

            case RiskAssessed e -> next.safety = file.safety().riskAssessed(on);
            case SafetyAssessed e -> next.safety = file.safety().assessed(on, e.level());
            case SafetyPlanMade e -> {
                next.safety = file.safety().planned(on);
                next.plan(p -> p.safetyPlanned(on));
            }
            case PlanPutOnHold e ->
                next.lifecycle(CaseState.ON_HOLD).safety = file.safety().held(on);
            case WorkResumed e -> {
                next.lifecycle(CaseState.ACTIVE).safety = file.safety().holdEnded(on);
                next.plan(p -> p.resumed(on, file.safety().firstSafetyPlanOn()));
            }

            case MeldcodeStepTaken e -> next.meldcode = file.meldcode().taken(on, e);

            case ProtectionReferralMade e -> next.protection = file.protection().referred(on, e);
            case ProtectionOutcomeRecorded e ->
                next.protection = file.protection().decided(e);

            case EscalationRaised e -> next.escalations = file.escalations().raised(on, e);
            case EscalationAnswered e -> next.escalations = file.escalations().answered(on, e);
            case EscalationResolved e -> next.escalations = file.escalations().resolved(on, e);

            case FamilyReferred e -> next.help = file.help().referred(on, e);
            case ReferralEnded e -> next.help = file.help().referralEnded(e.referral());
            case BridgingBegun e -> next.help = file.help().bridged(on, e);
            case BridgingEnded e -> next.help = file.help().bridgingEnded(e.bridging());
            case ProvisionNoted e -> next.help = file.help().noted(on, e);
            case ProvisionEnded e -> next.help = file.help().provisionEnded(e.number());
            case ProvisionPrevented e -> next.help = file.help().preventedOne();

            case HandoverOffered e ->
                next.lifecycle().handover = file.handover().offered(on, e);
            case HandoverAccepted e ->
                next.lifecycle().handover = file.handover().accepted(on);
            case HandoverRefused e ->
                next.lifecycle().handover = file.handover().refused(e.by());
            case HandoverUnavailable e ->
                next.lifecycle().handover = file.handover().foundNobody();
            case HandoverCompleted e ->
                next.lifecycle(CaseState.AFTERCARE).handover = file.handover().completed(on);
            case RelapseRecorded e -> {
                next.lifecycle(CaseState.ACTIVE).coaching(c -> c.relapsed(on, e));
                next.beginsAnew(e.termMonths());
                next.handover = file.handover().relapsed();
            }

            case CaseClosed e -> {
                next.lifecycle(CaseState.CLOSED).coaching(c -> c.ended(on));
                next.term(t -> t.closed(on));
                next.safety = file.safety().holdEnded(on);
                next.closure = Closure.closed(on, e);
            }
            case CaseReopened e -> {
                next.lifecycle(CaseState.ACTIVE).coaching(c -> c.reopened(on, e));
                next.beginsAnew(e.termMonths());
            }

            case ScoreRecorded e -> next.outcomes = file.outcomes().scored(on, e);
            case ComplaintReceived e -> next.outcomes = file.outcomes().complained();

            case Withdrawal e -> next.records = file.records().withdrawn(e.entry());
            case PersonErased e -> next.records = file.records().erased(on, e.personId());
            case CaseTextErased e -> next.records = file.records().erasedText(on);
            case ErasureRefused e -> next.records = file.records().refused(on, e.personId());
            case ErasureRequested e -> next.records = file.records().requested(on, e.personId());
            case EmergencyAccessTaken e -> {
                // who may look in is for the circle to say, as with every entry
            }
        }
        return next.done();
    }

    /** A withdrawn entry goes by: it means nothing, but a number it gave out is not given again. */
    CaseFile passing(Entry<? extends CaseEvent> entry) {
        FileEdit next = new FileEdit(this, entry);
        switch (entry.event()) {
            case IntakeHeld e -> next.intake(i -> i.knowing(e.newMembers()));
            case PartyInvolved e -> next.parties = parties.numbered(e.party());
            case ProtectionReferralMade e -> next.protection = protection.numbered(e.referral());
            case EscalationRaised e -> next.escalations = escalations.numbered(e.escalation());
            case FamilyReferred e -> next.help = help.numbered(e.referral(), 0, 0);
            case BridgingBegun e -> next.help = help.numbered(0, e.bridging(), 0);
            case ProvisionNoted e -> next.help = help.numbered(0, 0, e.number());
            default -> {}
        }
        return next.done();
    }

    /** In WAITING it was found acutely unsafe: the triage no longer tells how long the family can wait (§3). */
    public boolean wantsTriage() {
        LocalDate assessed = safety.assessedOn();
        Intake.Triage triage = intake == null ? null : intake.triage();
        if (assessed == null || safety.level() != SafetyLevel.ACUTELY_UNSAFE) {
            return false;
        }
        return triage == null
                || triage.on().isBefore(assessed)
                || (triage.canWait() && triage.on().equals(assessed));
    }

    public boolean exists() {
        return state != null;
    }

    /** Something waits for somebody: an open step, or a request for erasure without an answer (REC-2). */
    public boolean awaitsSomebody() {
        return hasOpenSteps() || !records.openErasureRequests().isEmpty();
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
