package nl.gezinslijn.event;

import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** The five steps of the meldcode huiselijk geweld en kindermishandeling (MELD-1). */
public sealed interface MeldcodeEvent extends CaseEvent {

    /**
     * A step of the meldcode was taken, or left out for safety.
     *
     * @param step 1 to 5: signals, advice, talk with the family, weighing, deciding
     * @param leftOut only for step 3, when talking would endanger someone; the entry's reason says why
     * @param reportingNeeded first decision of step 5
     * @param helpPossible second decision of step 5
     */
    @Named("MeldcodeStepTaken")
    record MeldcodeStepTaken(
            int step,
            boolean leftOut,
            @Nullable Boolean reportingNeeded,
            @Nullable Boolean helpPossible,
            @Nullable Protected<String> note)
            implements MeldcodeEvent {}
}
