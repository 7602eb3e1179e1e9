package nl.gezinslijn.command.aggregate;

import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.EscalationEvent.EscalationAnswered;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.event.HandoverEvent.HandoverAccepted;
import nl.gezinslijn.event.HandoverEvent.HandoverCompleted;
import nl.gezinslijn.event.HandoverEvent.HandoverOffered;
import nl.gezinslijn.event.HandoverEvent.HandoverRefused;
import nl.gezinslijn.event.HelpEvent.BridgingBegun;
import nl.gezinslijn.event.HelpEvent.BridgingEnded;
import nl.gezinslijn.event.HelpEvent.FamilyReferred;
import nl.gezinslijn.event.HelpEvent.ProvisionEnded;
import nl.gezinslijn.event.HelpEvent.ProvisionNoted;
import nl.gezinslijn.event.HelpEvent.ReferralEnded;
import nl.gezinslijn.event.PartyEvent.ConsentGiven;
import nl.gezinslijn.event.PartyEvent.ConsentRefused;
import nl.gezinslijn.event.PartyEvent.ConsentWithdrawn;
import nl.gezinslijn.event.PartyEvent.InformationShared;
import nl.gezinslijn.event.PartyEvent.PartyInvolved;
import nl.gezinslijn.event.PartyEvent.PartyReleased;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.ExtensionRefused;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import org.jspecify.annotations.Nullable;

/** The number a receipt tells, so that the sender can speak of the thing again. */
final class Numbers {

    private Numbers() {}

    static @Nullable Integer of(CaseEvent event) {
        return switch (event) {
            case PlanAgreed e -> e.plan();
            case PlanRevised e -> e.plan();
            case ExtensionRequested e -> e.extension();
            case ExtensionGranted e -> e.extension();
            case ExtensionRefused e -> e.extension();
            case ProtectionReferralMade e -> e.referral();
            case ProtectionOutcomeRecorded e -> e.referral();
            case EscalationRaised e -> e.escalation();
            case EscalationAnswered e -> e.escalation();
            case EscalationResolved e -> e.escalation();
            case PartyInvolved e -> e.party();
            case PartyReleased e -> e.party();
            case ConsentGiven e -> e.party();
            case ConsentRefused e -> e.party();
            case ConsentWithdrawn e -> e.party();
            case InformationShared e -> e.party();
            case FamilyReferred e -> e.referral();
            case ReferralEnded e -> e.referral();
            case BridgingBegun e -> e.bridging();
            case BridgingEnded e -> e.bridging();
            case ProvisionNoted e -> e.number();
            case ProvisionEnded e -> e.number();
            case HandoverOffered e -> e.handover();
            case HandoverAccepted e -> e.handover();
            case HandoverRefused e -> e.handover();
            case HandoverCompleted e -> e.handover();
            default -> null;
        };
    }
}
