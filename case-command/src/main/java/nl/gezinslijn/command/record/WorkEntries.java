package nl.gezinslijn.command.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EscalationEvent;
import nl.gezinslijn.event.EscalationEvent.EscalationAnswered;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.event.HandoverEvent.AftercareContactHeld;
import nl.gezinslijn.event.HelpEvent;
import nl.gezinslijn.event.HelpEvent.BridgingBegun;
import nl.gezinslijn.event.HelpEvent.BridgingEnded;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.HelpEvent.ProvisionEnded;
import nl.gezinslijn.event.HelpEvent.ProvisionNoted;
import nl.gezinslijn.event.HelpEvent.ReferralEnded;
import nl.gezinslijn.event.IntakeEvent.ComplexityTested;
import nl.gezinslijn.event.IntakeEvent.IntakeHeld;
import nl.gezinslijn.event.IntakeEvent.KitchenTableTalkHeld;
import nl.gezinslijn.event.MeldcodeEvent;
import nl.gezinslijn.event.MeldcodeEvent.MeldcodeStepTaken;
import nl.gezinslijn.event.OutcomeEvent;
import nl.gezinslijn.event.PartyEvent;
import nl.gezinslijn.event.PartyEvent.ConsentGiven;
import nl.gezinslijn.event.PartyEvent.ConsentRefused;
import nl.gezinslijn.event.PartyEvent.ConsentWithdrawn;
import nl.gezinslijn.event.PartyEvent.InformationShared;
import nl.gezinslijn.event.PartyEvent.PartyInvolved;
import nl.gezinslijn.event.PartyEvent.PartyReleased;
import nl.gezinslijn.event.PlanEvent.GoalEvaluated;
import nl.gezinslijn.event.ProtectionEvent;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.SafetyEvent.PlanPutOnHold;
import nl.gezinslijn.event.SafetyEvent.RiskAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyAssessed;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import nl.gezinslijn.event.SafetyEvent.SafetyPlanMade;
import nl.gezinslijn.event.SafetyEvent.WorkResumed;
import nl.gezinslijn.event.WorkEvent;
import nl.gezinslijn.event.WorkEvent.CaseConferenceHeld;
import nl.gezinslijn.event.WorkEvent.ConsultationHeld;
import nl.gezinslijn.programme.Programme;
import org.jspecify.annotations.Nullable;

/** Which entries record the work (TIME-1), and which later ones build on them. */
final class WorkEntries {

    private WorkEntries() {}

    /** Something that several entries speak of, by number. */
    private record Strand(String kind, int number) {}

    static boolean isOne(CaseEvent event) {
        return switch (event) {
            case WorkEvent e -> true;
            case PartyEvent e -> true;
            case MeldcodeEvent e -> true;
            case ProtectionEvent e -> true;
            case EscalationEvent e -> true;
            case HelpEvent e -> true;
            case OutcomeEvent e -> true;
            case IntakeHeld e -> true;
            case ComplexityTested e -> true;
            case KitchenTableTalkHeld e -> true;
            case GoalEvaluated e -> true;
            case AftercareContactHeld e -> true;
            case RiskAssessed e -> true;
            case SafetyAssessed e -> true;
            case SafetyPlanMade e -> true;
            default -> false;
        };
    }

    /** The last entry that would make no sense without this one. */
    static Optional<Entry<CaseEvent>> builtOn(
            Entry<CaseEvent> entry, List<Entry<CaseEvent>> counting, Programme programme) {
        return counting.stream()
                .filter(later -> later.sequence() > entry.sequence())
                .filter(later -> entry.event() instanceof SafetyAssessed assessed
                        ? endedTheHold(assessed, entry.occurredOn(), later, counting)
                        : buildsOn(later.event(), entry.event(), programme))
                .reduce((first, second) -> second);
    }

    /** Found safe enough since the hold that the work then resumed from (SAFE-2). */
    private static boolean endedTheHold(
            SafetyAssessed assessed, LocalDate on, Entry<CaseEvent> resumed, List<Entry<CaseEvent>> counting) {
        return assessed.level() == SafetyLevel.SAFE_ENOUGH
                && resumed.event() instanceof WorkResumed
                && counting.stream()
                        .filter(e -> e.event() instanceof PlanPutOnHold && e.sequence() < resumed.sequence())
                        .reduce((first, second) -> second)
                        .stream()
                        .noneMatch(hold -> on.isBefore(hold.occurredOn()));
    }

    private static boolean buildsOn(CaseEvent later, CaseEvent event, Programme programme) {
        return switch (event) {
            case MeldcodeStepTaken e ->
                later instanceof ProtectionReferralMade made && !made.acuteDanger() && neededSteps(made, programme);
            case ConsentGiven e -> e.purpose().equals(purpose(later)) && sameStrand(event, later);
            case PartyInvolved e -> sameStrand(event, later);
            case ProtectionReferralMade e -> sameStrand(event, later);
            case EscalationRaised e -> sameStrand(event, later);
            case FamilyReferred e -> sameStrand(event, later);
            case BridgingBegun e -> later instanceof BridgingEnded end && end.bridging() == e.bridging();
            case ProvisionNoted e -> sameStrand(event, later);
            default -> false;
        };
    }

    private static boolean neededSteps(ProtectionReferralMade made, Programme programme) {
        return programme.protection().bodies().stream()
                .filter(body -> body.code().equals(made.body()))
                .flatMap(body -> body.kinds().stream())
                .anyMatch(kind -> kind.code().equals(made.kind()) && kind.needsMeldcode());
    }

    /** What was shared for, or may be no longer. */
    private static @Nullable String purpose(CaseEvent event) {
        return switch (event) {
            case InformationShared e -> e.purpose();
            case ConsultationHeld e -> e.purpose();
            case CaseConferenceHeld e -> e.purpose();
            case ConsentWithdrawn e -> e.purpose();
            default -> null;
        };
    }

    private static boolean sameStrand(CaseEvent one, CaseEvent other) {
        return !Collections.disjoint(strands(one), strands(other));
    }

    private static Set<Strand> strands(CaseEvent event) {
        return switch (event) {
            case PartyInvolved e -> one("party", e.party());
            case PartyReleased e -> one("party", e.party());
            case ConsentGiven e -> one("party", e.party());
            case ConsentRefused e -> one("party", e.party());
            case ConsentWithdrawn e -> one("party", e.party());
            case InformationShared e -> one("party", e.party());
            case ConsultationHeld e -> e.party() == null ? Set.of() : one("party", e.party());
            case CaseConferenceHeld e ->
                e.parties().stream().map(n -> new Strand("party", n)).collect(Collectors.toSet());
            case ProtectionReferralMade e -> one("protection", e.referral());
            case ProtectionOutcomeRecorded e -> one("protection", e.referral());
            case EscalationRaised e -> one("escalation", e.escalation());
            case EscalationAnswered e -> one("escalation", e.escalation());
            case EscalationResolved e -> one("escalation", e.escalation());
            case FamilyReferred e -> one("referral", e.referral());
            case ReferralEnded e -> one("referral", e.referral());
            case BridgingBegun e ->
                e.referral() == null
                        ? one("bridging", e.bridging())
                        : Set.of(new Strand("bridging", e.bridging()), new Strand("referral", e.referral()));
            case BridgingEnded e -> one("bridging", e.bridging());
            case ProvisionNoted e -> one("provision", e.number());
            case ProvisionEnded e -> one("provision", e.number());
            default -> Set.of();
        };
    }

    private static Set<Strand> one(String kind, int number) {
        return Set.of(new Strand(kind, number));
    }
}
