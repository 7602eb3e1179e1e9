package nl.gezinslijn.command.api;

import java.util.Map;
import java.util.Optional;
import nl.gezinslijn.casefile.Action;

/** The body of each action, for entries that come as lines instead of requests. */
public final class ActionBodies {

    private static final Map<Action, Class<? extends ActionBody>> BODIES = Map.ofEntries(
            Map.entry(Action.REGISTER, IntakeApi.Registration.class),
            Map.entry(Action.DECLINE, IntakeApi.Declining.class),
            Map.entry(Action.TRIAGE, IntakeApi.Triaging.class),
            Map.entry(Action.ENTER_WAITING_LIST, IntakeApi.Waiting.class),
            Map.entry(Action.ASSIGN_COACH, CoachApi.Assignment.class),
            Map.entry(Action.TRANSFER_COACH, CoachApi.Transfer.class),
            Map.entry(Action.START_COACHING, CoachApi.Start.class),
            Map.entry(Action.AGREE_PLAN, PlanApi.Agreement.class),
            Map.entry(Action.REVISE_PLAN, PlanApi.Revision.class),
            Map.entry(Action.RECORD_CONTACT, WorkApi.Contact.class),
            Map.entry(Action.RECORD_REVIEW, WorkApi.Review.class),
            Map.entry(Action.REQUEST_EXTENSION, TermApi.ExtensionRequest.class),
            Map.entry(Action.GRANT_EXTENSION, TermApi.ExtensionAnswer.class),
            Map.entry(Action.REFUSE_EXTENSION, TermApi.ExtensionRefusal.class),
            Map.entry(Action.TAKE_MELDCODE_STEP, MeldcodeApi.MeldcodeStep.class),
            Map.entry(Action.REFER_TO_PROTECTION, ProtectionApi.ProtectionReferral.class),
            Map.entry(Action.RECORD_PROTECTION_OUTCOME, ProtectionApi.ProtectionOutcome.class),
            Map.entry(Action.RAISE_ESCALATION, EscalationApi.Escalation.class),
            Map.entry(Action.RESOLVE_ESCALATION, EscalationApi.Resolution.class),
            Map.entry(Action.CLOSE, ClosureApi.Closing.class),
            Map.entry(Action.REOPEN, ClosureApi.Reopening.class));

    private ActionBodies() {}

    /** Empty for what only the service itself does. */
    public static Optional<Class<? extends ActionBody>> of(Action action) {
        return Optional.ofNullable(BODIES.get(action));
    }
}
