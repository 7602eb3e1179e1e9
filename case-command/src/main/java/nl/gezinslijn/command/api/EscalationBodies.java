package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Action.ANSWER_ESCALATION;
import static nl.gezinslijn.casefile.Action.RAISE_ESCALATION;
import static nl.gezinslijn.casefile.Action.RESOLVE_ESCALATION;
import static nl.gezinslijn.casefile.Rule.ESC_1;
import static nl.gezinslijn.command.api.ActionResource.withFields;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.escalation.AnswerEscalation;
import nl.gezinslijn.command.escalation.RaiseEscalation;
import nl.gezinslijn.command.escalation.ResolveEscalation;
import org.jspecify.annotations.Nullable;

/** Escalations. */
final class EscalationBodies {

    static final Topic TOPIC = new Topic(
            "Escalation",
            "Stagnation taken up the ladder (opschaling)",
            List.of(
                    withFields(
                            RAISE_ESCALATION,
                            "/{caseId}/escalations",
                            Escalation.class,
                            "Raise stagnation on the ladder",
                            ESC_1),
                    withFields(
                            RAISE_ESCALATION,
                            "/{caseId}/escalations/{number}/raises",
                            Escalation.class,
                            "Take it to the next rung",
                            ESC_1),
                    withFields(
                            ANSWER_ESCALATION,
                            "/{caseId}/escalations/{number}/answers",
                            Answer.class,
                            "The rung it stands on answers",
                            ESC_1),
                    withFields(
                            RESOLVE_ESCALATION,
                            "/{caseId}/escalations/{number}/resolutions",
                            Resolution.class,
                            "The stagnation is over",
                            ESC_1)));

    private EscalationBodies() {}

    /** @param rung left out for the next one */
    public record Escalation(
            @Size(max = 64) @Nullable String rung,
            @Size(max = 8000) @Nullable String matter) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RaiseEscalation(target.number(), rung, target.textOrNull("EscalationRaised.matter", matter));
        }
    }

    public record Resolution(@Size(max = 8000) @Nullable String outcome) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new ResolveEscalation(target.theNumber(), target.textOrNull("EscalationResolved.outcome", outcome));
        }
    }

    public record Answer(@NotBlank @Size(max = 8000) String answer) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new AnswerEscalation(target.theNumber(), target.text("EscalationAnswered.answer", answer));
        }
    }
}
