package nl.gezinslijn.event;

import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Stagnation taken up the programme's ladder (opschaling), rung by rung (ESC-1). */
public sealed interface EscalationEvent extends CaseEvent {

    /**
     * Raised to a rung: the first raising of a number opens the escalation, each later one takes it higher.
     *
     * @param escalation number of the escalation in this case, from 1
     * @param rung code of the programme's ladder
     */
    @Named("EscalationRaised")
    record EscalationRaised(
            int escalation, String rung, @Nullable Protected<String> matter) implements EscalationEvent {}

    /** The rung it stands on answered; the escalation stays open until it is resolved. */
    @Named("EscalationAnswered")
    record EscalationAnswered(int escalation, Protected<String> answer) implements EscalationEvent {}

    /** The stagnation is over. */
    @Named("EscalationResolved")
    record EscalationResolved(int escalation, @Nullable Protected<String> outcome) implements EscalationEvent {}
}
