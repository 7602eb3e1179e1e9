package nl.gezinslijn.query.figures;

import static nl.gezinslijn.query.figures.FiguresEdit.each;
import static nl.gezinslijn.query.figures.FiguresEdit.plus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.event.HandoverEvent.AftercareContactHeld;
import nl.gezinslijn.event.HandoverEvent.HandoverAccepted;
import nl.gezinslijn.event.HandoverEvent.HandoverCompleted;
import nl.gezinslijn.event.HandoverEvent.HandoverOffered;
import nl.gezinslijn.event.HandoverEvent.HandoverRefused;
import nl.gezinslijn.event.HandoverEvent.HandoverUnavailable;
import nl.gezinslijn.event.HandoverEvent.RefusedBy;
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
import nl.gezinslijn.event.IntensityEvent.Assessment;
import nl.gezinslijn.event.IntensityEvent.IntensityChanged;
import nl.gezinslijn.event.OutcomeEvent.ComplaintReceived;
import nl.gezinslijn.event.OutcomeEvent.ScoreRecorded;
import nl.gezinslijn.event.PartyEvent.ConsentGiven;
import nl.gezinslijn.event.PartyEvent.ConsentRefused;
import nl.gezinslijn.event.PartyEvent.InformationShared;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.event.PlanEvent.GoalEvaluated;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.RecordEvent.Withdrawal;
import nl.gezinslijn.event.SafetyEvent.PlanPutOnHold;
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
import nl.gezinslijn.query.figures.CaseFigures.Bridging;
import nl.gezinslijn.query.figures.CaseFigures.Extension;
import nl.gezinslijn.query.figures.CaseFigures.HandoverStep;
import nl.gezinslijn.query.figures.CaseFigures.Help;
import nl.gezinslijn.query.figures.CaseFigures.Mark;
import nl.gezinslijn.query.figures.CaseFigures.Prevented;
import nl.gezinslijn.query.figures.CaseFigures.Protection;
import nl.gezinslijn.query.figures.CaseFigures.Provision;
import nl.gezinslijn.query.figures.CaseFigures.Referral;
import nl.gezinslijn.query.figures.CaseFigures.Registration;
import nl.gezinslijn.query.figures.CaseFigures.Score;
import org.jspecify.annotations.Nullable;

/** Folds the events of a case into its figures. Pure; what was retracted or voided is not counted (REC-1). */
public final class FiguresFold {

    private FiguresFold() {}

    /** All that is known now. */
    public static CaseFigures next(CaseFigures figures, Entry<CaseEvent> entry, Supplier<List<Entry<CaseEvent>>> line) {
        return next(figures, entry, line, it -> true, it -> true);
    }

    /** As it was on a day, as far as it was known at an instant. */
    public static CaseFigures next(
            CaseFigures figures, Entry<CaseEvent> entry, Supplier<List<Entry<CaseEvent>>> line, AsOf asOf) {
        return next(figures, entry, line, asOf::known, asOf::occurred);
    }

    private static CaseFigures next(
            CaseFigures figures,
            Entry<CaseEvent> entry,
            Supplier<List<Entry<CaseEvent>>> line,
            Predicate<Entry<?>> known,
            Predicate<Entry<?>> occurred) {
        if (!known.test(entry)) {
            return figures;
        }
        if (!(entry.event() instanceof Withdrawal)) {
            return occurred.test(entry) ? evolve(figures, entry) : figures;
        }
        List<Entry<CaseEvent>> all = new ArrayList<>(line.get());
        all.add(entry);
        Set<Long> withdrawn = all.stream()
                .filter(known)
                .map(Entry::event)
                .filter(Withdrawal.class::isInstance)
                .map(it -> ((Withdrawal) it).entry())
                .collect(Collectors.toSet());
        CaseFigures left = CaseFigures.none(figures.caseId());
        for (Entry<CaseEvent> it : all) {
            if (known.test(it) && occurred.test(it) && !withdrawn.contains(it.sequence())) {
                left = evolve(left, it);
            }
        }
        return left;
    }

    private static CaseFigures evolve(CaseFigures figures, Entry<CaseEvent> entry) {
        LocalDate on = entry.occurredOn();
        FiguresEdit next = new FiguresEdit(figures, on);
        switch (entry.event()) {
            case FamilyRegistered e -> {
                next.state = CaseState.REGISTERED;
                next.registration = new Registration(
                        e.programme(),
                        e.programmeVersion(),
                        on,
                        e.referralSource(),
                        e.helpQuestion(),
                        e.ageBand(),
                        e.district(),
                        e.members().size());
            }
            case CaseTriaged e -> {
                return figures;
            }
            case WaitingListEntered e -> {
                next.state = CaseState.WAITING;
                next.waitingSince = on;
            }
            case RegistrationDeclined e -> refused(next, on, false);
            case RegistrationWithdrawn e -> refused(next, on, true);
            case IntakeHeld e -> intake(next, figures.registration(), e);
            case ComplexityTested e -> mark(next, Mark.Kind.COMPLEX, e.complex());
            case KitchenTableTalkHeld e -> mark(next, Mark.Kind.JOINT_TALK, e.jointly());
            case CoachAssigned e -> {
                next.state = CaseState.ASSIGNED;
                next.helps = plus(figures.helps(), Help.begun(on, e.coach(), e.organisation(), e.outOfTurn()));
            }
            case CoachTransferred e -> next.help(h -> h.coachedBy(e.coach(), e.organisation()));
            case CoachingStarted e -> {
                next.state = CaseState.ACTIVE;
                next.help(h -> h.started(on));
                next.intensity(e.intensity(), false);
            }
            case IntensityChanged e ->
                next.intensity(e.intensity(), e.assessment() == Assessment.WITHOUT_ASSESSOR_IN_OFFICE);
            case ConsentGiven e -> next.mark(Mark.Kind.CONSENT_GIVEN);
            case ConsentRefused e -> next.mark(Mark.Kind.CONSENT_REFUSED);
            case InformationShared e -> next.mark(Mark.Kind.INFORMATION_SHARED);
            case PlanAgreed e -> plan(next, figures.registration(), e.goals());
            case PlanRevised e -> plan(next, figures.registration(), e.goals());
            case GoalEvaluated e -> next.mark(Mark.Kind.GOAL_EVALUATED);
            case ContactHeld e -> next.contact(e.place(), e.minutes());
            case AftercareContactHeld e -> next.contact(null, e.minutes());
            case ReviewHeld e -> next.mark(Mark.Kind.REVIEW);
            case ConsultationHeld e -> {
                next.mark(Mark.Kind.CONSULTATION);
                next.spend(e.minutes());
            }
            case CaseConferenceHeld e -> {
                next.mark(Mark.Kind.CONFERENCE);
                next.spend(e.minutes());
            }
            case NetworkStrengtheningBegun e -> next.mark(Mark.Kind.NETWORK_TRAJECTORY);
            case DigitalSupportUsed e -> next.mark(Mark.Kind.DIGITAL_SUPPORT);
            case ReferralIndexSignalled e -> next.mark(Mark.Kind.INDEX_SIGNAL);
            case ExtensionRequested e ->
                next.extensions = plus(
                        figures.extensions(),
                        new Extension(figures.helps().size(), e.extension(), e.months(), on, null, null));
            case ExtensionGranted e -> answered(next, figures, on, true);
            case ExtensionRefused e -> answered(next, figures, on, false);
            case TermLapsed e -> next.lapses = plus(figures.lapses(), e.endedOn());
            case PlanPutOnHold e -> {
                next.state = CaseState.ON_HOLD;
                next.holds = plus(figures.holds(), next.begin());
            }
            case WorkResumed e -> {
                next.state = CaseState.ACTIVE;
                next.endHold();
            }
            case ProtectionReferralMade e ->
                next.protections = plus(
                        figures.protections(),
                        new Protection(e.referral(), e.body(), e.kind(), on, e.outcomeDueOn(), null));
            case ProtectionOutcomeRecorded e ->
                next.protections = each(
                        figures.protections(),
                        p -> p.number() == e.referral(),
                        p -> new Protection(p.number(), p.body(), p.kind(), p.on(), p.dueOn(), on));
            case EscalationRaised e -> next.raise(e.escalation(), e.rung());
            case EscalationResolved e -> next.resolve(e.escalation());
            case FamilyReferred e ->
                next.referrals = plus(
                        figures.referrals(),
                        new Referral(e.referral(), e.direction(), e.organisation(), e.provision(), next.begin()));
            case ReferralEnded e ->
                next.referrals = each(
                        figures.referrals(),
                        r -> r.number() == e.referral(),
                        r -> new Referral(
                                r.number(), r.direction(), r.organisation(), r.provision(), next.end(r.time())));
            case BridgingBegun e ->
                next.bridgings = plus(figures.bridgings(), new Bridging(e.bridging(), next.begin()));
            case BridgingEnded e ->
                next.bridgings = each(
                        figures.bridgings(),
                        b -> b.number() == e.bridging(),
                        b -> new Bridging(b.number(), next.end(b.time())));
            case ProvisionNoted e ->
                next.provisions = plus(figures.provisions(), new Provision(e.number(), e.provision(), next.begin()));
            case ProvisionEnded e ->
                next.provisions = each(
                        figures.provisions(),
                        p -> p.number() == e.number(),
                        p -> new Provision(p.number(), p.provision(), next.end(p.time())));
            case ProvisionPrevented e -> next.prevented = plus(figures.prevented(), new Prevented(e.provision(), on));
            case HandoverOffered e -> next.handover(HandoverStep.Kind.OFFERED);
            case HandoverAccepted e -> next.handover(HandoverStep.Kind.ACCEPTED);
            case HandoverRefused e ->
                next.handover(
                        e.by() == RefusedBy.WORKER
                                ? HandoverStep.Kind.REFUSED_BY_WORKER
                                : HandoverStep.Kind.REFUSED_BY_FAMILY);
            case HandoverUnavailable e -> next.handover(HandoverStep.Kind.UNAVAILABLE);
            case HandoverCompleted e -> {
                next.state = CaseState.AFTERCARE;
                next.leaveIntensity();
                next.handover(HandoverStep.Kind.COMPLETED);
            }
            case RelapseRecorded e -> {
                next.state = CaseState.ACTIVE;
                next.help(h -> h.coachedBy(e.coach(), e.organisation()));
                next.intensity(e.intensity(), false);
                next.handover(HandoverStep.Kind.RELAPSED);
            }
            case CaseClosed e -> {
                next.state = CaseState.CLOSED;
                next.help(h -> h.closed(on, e));
                next.leaveIntensity();
                next.endHold();
            }
            case CaseReopened e -> {
                next.state = CaseState.ACTIVE;
                next.helps = plus(
                        figures.helps(),
                        Help.begun(on, e.coach(), e.organisation(), null).started(on));
                next.intensity(e.intensity(), false);
            }
            case ScoreRecorded e ->
                next.scores = plus(figures.scores(), new Score(e.score(), e.moment(), e.value(), e.member(), on));
            case ComplaintReceived e -> next.mark(Mark.Kind.COMPLAINT);
            default -> {
                return figures;
            }
        }
        return next.done();
    }

    private static void refused(FiguresEdit next, LocalDate on, boolean byFamily) {
        next.state = CaseState.DECLINED;
        next.refusedOn = on;
        next.withdrawn = byFamily;
    }

    private static void intake(FiguresEdit next, @Nullable Registration known, IntakeHeld e) {
        next.mark(Mark.Kind.INTAKE);
        mark(next, Mark.Kind.INTAKE_WITH_NETWORK, e.supporters() > 0);
        if (known != null && !e.newMembers().isEmpty()) {
            next.registration = new Registration(
                    known.programme(),
                    known.programmeVersion(),
                    known.on(),
                    known.referralSource(),
                    known.helpQuestion(),
                    known.ageBand(),
                    known.district(),
                    known.members() + e.newMembers().size());
        }
    }

    /** Goals for the whole family, or together for each member of it. */
    private static void plan(FiguresEdit next, @Nullable Registration known, List<Goal> goals) {
        next.mark(Mark.Kind.PLAN);
        Set<String> meant = new HashSet<>();
        goals.forEach(goal -> meant.addAll(goal.members()));
        boolean whole = goals.stream().anyMatch(goal -> goal.members().isEmpty());
        mark(next, Mark.Kind.PLAN_FOR_EVERYBODY, whole || (known != null && meant.size() >= known.members()));
    }

    private static void answered(FiguresEdit next, CaseFigures figures, LocalDate on, boolean granted) {
        next.extensions = each(
                figures.extensions(),
                x -> x.granted() == null,
                x -> new Extension(x.help(), x.number(), x.months(), x.askedOn(), on, granted));
    }

    private static void mark(FiguresEdit next, Mark.Kind kind, boolean holds) {
        if (holds) {
            next.mark(kind);
        }
    }
}
