package nl.gezinslijn.command.aggregate;

import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
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
            case EscalationResolved e -> e.escalation();
            default -> null;
        };
    }
}
