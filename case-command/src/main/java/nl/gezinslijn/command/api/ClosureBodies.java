package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Action.CLOSE;
import static nl.gezinslijn.casefile.Action.REOPEN;
import static nl.gezinslijn.casefile.Rule.CLOSE_1;
import static nl.gezinslijn.casefile.Rule.CLOSE_2;
import static nl.gezinslijn.casefile.Rule.CLOSE_3;
import static nl.gezinslijn.casefile.Rule.CLOSE_4;
import static nl.gezinslijn.casefile.Rule.COACH_2;
import static nl.gezinslijn.casefile.Rule.COACH_3;
import static nl.gezinslijn.casefile.Rule.COACH_5;
import static nl.gezinslijn.casefile.Rule.HAND_1;
import static nl.gezinslijn.casefile.Rule.INTY_2;
import static nl.gezinslijn.casefile.Rule.INTY_5;
import static nl.gezinslijn.casefile.Rule.INT_2;
import static nl.gezinslijn.command.api.ActionResource.withFields;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.closure.CloseCase;
import nl.gezinslijn.command.closure.ReopenCase;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import org.jspecify.annotations.Nullable;

/** Closing and reopening. */
final class ClosureBodies {

    static final Topic TOPIC = new Topic(
            "Closure",
            "The end of a case, and the way back",
            List.of(
                    withFields(
                            CLOSE,
                            "/{caseId}/closures",
                            Closing.class,
                            "Close the case; the day it occurred is the end date",
                            CLOSE_1,
                            CLOSE_2,
                            CLOSE_3,
                            HAND_1,
                            INTY_5),
                    withFields(
                            REOPEN,
                            "/{caseId}/reopenings",
                            Reopening.class,
                            "Take the family in again in the same case",
                            CLOSE_4,
                            INT_2,
                            COACH_2,
                            COACH_3,
                            COACH_5,
                            INTY_2)));

    private ClosureBodies() {}

    /**
     * @param closureReason code of the programme's list
     * @param goals the outcome of each goal of the current plan
     * @param facts codes of the facts the reason requires
     * @param destination code of the programme's list
     * @param service name of the service that takes the family on, where the reason asks for one
     * @param coordinationElsewhere who coordinates help now that the family ended it
     */
    public record Closing(
            @NotBlank @Size(max = 64) String closureReason,
            @NotNull @Size(max = 50) List<@Valid @NotNull Outcome> goals,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 64) String> facts,
            @Size(max = 64) @Nullable String destination,
            @Size(max = 120) @Nullable String service,
            @Size(max = 120) @Nullable String coordinationElsewhere)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new CloseCase(
                    closureReason,
                    goals.stream()
                            .map(g -> new GoalOutcome(g.goalId(), g.outcome()))
                            .toList(),
                    facts == null ? List.of() : facts,
                    destination,
                    service,
                    coordinationElsewhere);
        }
    }

    /** What became of one goal. */
    public record Outcome(
            @NotBlank @Size(max = 20) String goalId,
            @NotNull GoalOutcome.Outcome outcome) {}

    /**
     * @param coach account id of the coach
     * @param intensity left out for the programme's first
     */
    public record Reopening(
            @NotBlank @Size(max = 64) String coach,
            @NotBlank @Size(max = 80) String organisation,
            @Size(max = 64) @Nullable String intensity)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new ReopenCase(coach, organisation, intensity);
        }
    }
}
