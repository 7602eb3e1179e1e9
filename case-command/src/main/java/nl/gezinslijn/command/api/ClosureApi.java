package nl.gezinslijn.command.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.closure.CloseCase;
import nl.gezinslijn.command.closure.ReopenCase;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Closing and reopening. */
@RestController
@RequestMapping("/v1/cases/{caseId}")
@Tag(name = "Closure", description = "Closing and reopening")
public class ClosureApi {

    private final Desk desk;

    public ClosureApi(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/closures")
    @Operation(summary = "Close the case", description = "Rule CLOSE-1; the day it occurred is the end date.")
    ResponseEntity<Receipt> close(@PathVariable UUID caseId, @Valid @RequestBody Closing body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    @PostMapping("/reopenings")
    @Operation(summary = "Take the family in again in the same case", description = "Rule CLOSE-4.")
    ResponseEntity<Receipt> reopen(@PathVariable UUID caseId, @Valid @RequestBody Reopening body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    /**
     * @param closureReason code of the programme's list
     * @param goals the outcome of each goal of the current plan
     * @param facts codes of the facts the reason requires
     * @param destination code of the programme's list
     */
    public record Closing(
            @NotNull LocalDate occurredOn,
            @NotBlank @Size(max = 64) String closureReason,
            @NotNull @Size(max = 50) List<@Valid @NotNull Outcome> goals,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 64) String> facts,
            @Size(max = 64) @Nullable String destination,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new CloseCase(
                    closureReason,
                    goals.stream()
                            .map(g -> new GoalOutcome(g.goalId(), g.outcome()))
                            .toList(),
                    facts == null ? List.of() : facts,
                    destination);
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
            @NotNull LocalDate occurredOn,
            @NotBlank @Size(max = 64) String coach,
            @NotBlank @Size(max = 80) String organisation,
            @Size(max = 64) @Nullable String intensity,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new ReopenCase(coach, organisation, intensity);
        }
    }
}
