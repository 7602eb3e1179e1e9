package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Action.TAKE_MELDCODE_STEP;
import static nl.gezinslijn.casefile.Rule.MELD_1;
import static nl.gezinslijn.command.api.ActionResource.withFields;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.meldcode.TakeMeldcodeStep;
import org.jspecify.annotations.Nullable;

/** Steps of the meldcode. */
final class MeldcodeBodies {

    static final Topic TOPIC = new Topic(
            "Meldcode",
            "The five steps of the meldcode",
            List.of(withFields(
                    TAKE_MELDCODE_STEP,
                    "/{caseId}/meldcode-steps",
                    MeldcodeStep.class,
                    "Record a step of the meldcode",
                    MELD_1)));

    private MeldcodeBodies() {}

    /**
     * @param leftOut only step 3, when talking would endanger someone; the reason says why
     * @param reportingNeeded first decision of step 5
     * @param helpPossible second decision of step 5
     */
    public record MeldcodeStep(
            @NotNull @Min(1) @Max(5) Integer step,
            @Nullable Boolean leftOut,
            @Nullable Boolean reportingNeeded,
            @Nullable Boolean helpPossible,
            @Size(max = 8000) @Nullable String note)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new TakeMeldcodeStep(
                    step,
                    Boolean.TRUE.equals(leftOut),
                    reportingNeeded,
                    helpPossible,
                    target.textOrNull("MeldcodeStepTaken.note", note));
        }
    }
}
