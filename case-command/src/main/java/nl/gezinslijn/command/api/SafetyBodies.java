package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Action.ASSESS_RISK;
import static nl.gezinslijn.casefile.Action.ASSESS_SAFETY;
import static nl.gezinslijn.casefile.Action.HOLD;
import static nl.gezinslijn.casefile.Action.RECORD_SAFETY_PLAN;
import static nl.gezinslijn.casefile.Action.RESUME;
import static nl.gezinslijn.casefile.Rule.SAFE_1;
import static nl.gezinslijn.casefile.Rule.SAFE_2;
import static nl.gezinslijn.command.api.ActionResource.bare;
import static nl.gezinslijn.command.api.ActionResource.withFields;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.safety.AssessRisk;
import nl.gezinslijn.command.safety.AssessSafety;
import nl.gezinslijn.command.safety.Hold;
import nl.gezinslijn.command.safety.RecordSafetyPlan;
import nl.gezinslijn.command.safety.Resume;
import nl.gezinslijn.event.SafetyEvent.SafetyLevel;
import org.jspecify.annotations.Nullable;

/** Risk, safety, safety plan. */
final class SafetyBodies {

    static final Topic TOPIC = new Topic(
            "Safety",
            "Risk, safety, safety plan, hold",
            List.of(
                    withFields(
                            ASSESS_RISK,
                            "/{caseId}/risk-assessments",
                            Risk.class,
                            "Record what a risk instrument says"),
                    withFields(
                            ASSESS_SAFETY,
                            "/{caseId}/safety-assessments",
                            Assessment.class,
                            "Judge how safe it is",
                            SAFE_1),
                    withFields(
                            RECORD_SAFETY_PLAN,
                            "/{caseId}/safety-plans",
                            SafetyPlan.class,
                            "Record the safety plan",
                            SAFE_2),
                    bare(HOLD, "/{caseId}/holds", t -> new Hold(), "Let the plan rest; the reason says why", SAFE_1),
                    bare(RESUME, "/{caseId}/resumptions", t -> new Resume(), "Take the work up again", SAFE_2)));

    private SafetyBodies() {}

    /**
     * @param instrument code of the programme's risk instruments
     * @param level 1 low to 5 high
     */
    public record Risk(
            @NotBlank @Size(max = 64) String instrument,
            @NotNull @Min(1) @Max(5) Integer level,
            @Size(max = 8000) @Nullable String note)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new AssessRisk(instrument, level, target.textOrNull("RiskAssessed.note", note));
        }
    }

    public record Assessment(
            @NotNull SafetyLevel level,
            @Size(max = 8000) @Nullable String note) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new AssessSafety(level, target.textOrNull("SafetyAssessed.note", note));
        }
    }

    public record SafetyPlan(@NotBlank @Size(max = 8000) String text) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordSafetyPlan(target.text("SafetyPlanMade.text", text));
        }
    }
}
