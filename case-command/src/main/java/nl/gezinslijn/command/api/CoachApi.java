package nl.gezinslijn.command.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.coach.AssignCoach;
import nl.gezinslijn.command.coach.StartCoaching;
import nl.gezinslijn.command.coach.TransferCoach;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Assignment, transfer, start. */
@RestController
@RequestMapping("/v1/cases/{caseId}")
@Tag(name = "Coach", description = "Assignment, transfer and start of coaching (gezinscoach)")
public class CoachApi {

    private final Desk desk;

    public CoachApi(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/coach-assignments")
    @Operation(summary = "Give the family its coach", description = "Rule COACH-1.")
    ResponseEntity<Receipt> assign(@PathVariable UUID caseId, @Valid @RequestBody Assignment body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    @PostMapping("/coach-transfers")
    @Operation(
            summary = "Let another coach take over",
            description = "Rule COACH-1: the new one counts from that date.")
    ResponseEntity<Receipt> transfer(@PathVariable UUID caseId, @Valid @RequestBody Transfer body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    @PostMapping("/starts")
    @Operation(summary = "Coaching starts, and with it the term", description = "Rule TERM-1.")
    ResponseEntity<Receipt> start(@PathVariable UUID caseId, @Valid @RequestBody Start body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    /** @param coach account id of the coach */
    public record Assignment(
            @NotNull LocalDate occurredOn,
            @NotBlank @Size(max = 64) String coach,
            @NotBlank @Size(max = 80) String organisation,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new AssignCoach(coach, organisation);
        }
    }

    /** @param coach account id of the coach who takes over */
    public record Transfer(
            @NotNull LocalDate occurredOn,
            @NotBlank @Size(max = 64) String coach,
            @NotBlank @Size(max = 80) String organisation,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new TransferCoach(coach, organisation);
        }
    }

    /** @param intensity left out for the programme's first */
    public record Start(
            @NotNull LocalDate occurredOn,
            @Size(max = 64) @Nullable String intensity,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new StartCoaching(intensity);
        }
    }
}
