package nl.gezinslijn.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a case, and the way back (CLOSE-1, CLOSE-4). The end date is the entry's occurred-on. */
public sealed interface ClosureEvent extends CaseEvent {

    /**
     * Help ended: the case is closed.
     *
     * @param reason code of the programme's closure reasons
     * @param goals the outcome of each goal of the current plan
     * @param facts codes of the facts the reason requires that were recorded as true
     * @param destination code of the programme's list: where the family goes on, if anywhere
     * @param service name of the service that takes the family on, where the reason asks for one (CLOSE-2)
     * @param coordinationElsewhere who coordinates help now that the family ended it (CLOSE-3)
     */
    @Named(value = "CaseClosed", revision = 2)
    record CaseClosed(
            String reason,
            List<GoalOutcome> goals,
            List<String> facts,
            @Nullable String destination,
            @Nullable String service,
            @Nullable String coordinationElsewhere)
            implements ClosureEvent {
        public CaseClosed {
            goals = List.copyOf(goals);
            facts = List.copyOf(facts);
        }
    }

    /** What became of one goal. */
    record GoalOutcome(String goalId, Outcome outcome) {
        public enum Outcome {
            REACHED,
            PARTLY_REACHED,
            NOT_REACHED
        }
    }

    /**
     * The case goes on with a coach; it keeps its history and counts as reopened, never as new.
     *
     * @param termMonths length of the new term (TERM-1); null where the programme has none
     */
    @Named("CaseReopened")
    record CaseReopened(
            String coach,
            String organisation,
            @Nullable String intensity,
            @Nullable Integer termMonths) implements ClosureEvent {}
}
