package nl.gezinslijn.event;

/**
 * Something that happened in one case. The family is sealed: an event that is not folded does not compile.
 *
 * <p>An event says only what happened; when, by whom and why stand in the {@link Entry} around it.
 */
public sealed interface CaseEvent
        permits IntakeEvent,
                CoachEvent,
                LeadEvent,
                PartyEvent,
                PlanEvent,
                WorkEvent,
                IntensityEvent,
                TermEvent,
                SafetyEvent,
                MeldcodeEvent,
                ProtectionEvent,
                EscalationEvent,
                HelpEvent,
                HandoverEvent,
                ClosureEvent,
                OutcomeEvent,
                RecordEvent {}
