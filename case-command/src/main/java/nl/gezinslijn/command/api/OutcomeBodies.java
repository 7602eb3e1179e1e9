package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Action.RECORD_COMPLAINT;
import static nl.gezinslijn.casefile.Action.RECORD_SCORE;
import static nl.gezinslijn.command.api.ActionResource.bare;
import static nl.gezinslijn.command.api.ActionResource.withFields;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.outcome.RecordComplaint;
import nl.gezinslijn.command.outcome.RecordScore;
import nl.gezinslijn.event.OutcomeEvent.Moment;
import org.jspecify.annotations.Nullable;

/** Scores. */
final class OutcomeBodies {

    static final Topic TOPIC = new Topic(
            "Outcome",
            "Scores and complaints: what came of it",
            List.of(
                    withFields(RECORD_SCORE, "/{caseId}/scores", Score.class, "Record a score; on a closed case too"),
                    bare(
                            RECORD_COMPLAINT,
                            "/{caseId}/complaints",
                            t -> new RecordComplaint(),
                            "Count a complaint; it is handled outside the case file")));

    private OutcomeBodies() {}

    /**
     * @param score code of the programme's scores
     * @param member person id of whom it is about; left out for the whole family
     */
    public record Score(
            @NotBlank @Size(max = 64) String score,
            @NotNull Moment moment,
            @NotNull Integer value,
            @Nullable UUID member)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordScore(score, moment, value, member == null ? null : member.toString());
        }
    }
}
