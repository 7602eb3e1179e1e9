package nl.gezinslijn.query.web;

import java.util.function.Predicate;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.EscalationEvent;
import nl.gezinslijn.event.HandoverEvent.AftercareContactHeld;
import nl.gezinslijn.event.HelpEvent;
import nl.gezinslijn.event.IntakeEvent.ComplexityTested;
import nl.gezinslijn.event.IntakeEvent.IntakeHeld;
import nl.gezinslijn.event.IntakeEvent.KitchenTableTalkHeld;
import nl.gezinslijn.event.IntakeEvent.RegistrationDeclined;
import nl.gezinslijn.event.IntakeEvent.RegistrationWithdrawn;
import nl.gezinslijn.event.MeldcodeEvent;
import nl.gezinslijn.event.OutcomeEvent;
import nl.gezinslijn.event.PartyEvent;
import nl.gezinslijn.event.PlanEvent.GoalEvaluated;
import nl.gezinslijn.event.ProtectionEvent;
import nl.gezinslijn.event.SafetyEvent;
import nl.gezinslijn.event.SafetyEvent.PlanPutOnHold;
import nl.gezinslijn.event.SafetyEvent.WorkResumed;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.WorkEvent;

/** Entries that a form offers to take back; whether one really can be is for REC-1 to say. */
enum CaseEntries {
    WORK(event -> switch (event) {
        case PlanPutOnHold e -> false;
        case WorkResumed e -> false;
        case WorkEvent e -> true;
        case PartyEvent e -> true;
        case MeldcodeEvent e -> true;
        case ProtectionEvent e -> true;
        case OutcomeEvent e -> true;
        case HelpEvent e -> true;
        case EscalationEvent e -> true;
        case SafetyEvent e -> true;
        case GoalEvaluated e -> true;
        case IntakeHeld e -> true;
        case ComplexityTested e -> true;
        case KitchenTableTalkHeld e -> true;
        case AftercareContactHeld e -> true;
        default -> false;
    }),
    TO_VOID(event -> event instanceof CaseClosed
            || event instanceof RegistrationDeclined
            || event instanceof RegistrationWithdrawn
            || event instanceof ExtensionGranted);

    @SuppressWarnings("ImmutableEnumChecker") // without state
    private final Predicate<CaseEvent> among;

    CaseEntries(Predicate<CaseEvent> among) {
        this.among = among;
    }

    boolean has(CaseEvent event) {
        return among.test(event);
    }
}
