package nl.gezinslijn.command.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.escalation.RaiseEscalation;
import nl.gezinslijn.command.escalation.ResolveEscalation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Escalations. */
@RestController
@RequestMapping("/v1/cases/{caseId}")
@Tag(name = "Escalation", description = "The ladder on stagnation (opschaling)")
public class EscalationApi {

    private final Desk desk;

    public EscalationApi(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/escalations")
    @Operation(
            summary = "Raise stagnation on the ladder",
            description = "Rule ESC-1: to the first rung; skipping one needs a reason.")
    ResponseEntity<Receipt> raise(@PathVariable UUID caseId, @Valid @RequestBody Escalation body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    @PostMapping("/escalations/{number}/raises")
    @Operation(summary = "Take it to the next rung", description = "Rule ESC-1.")
    ResponseEntity<Receipt> higher(
            @PathVariable UUID caseId, @PathVariable int number, @Valid @RequestBody Escalation body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), number, body, caller));
    }

    @PostMapping("/escalations/{number}/resolutions")
    @Operation(summary = "The stagnation is over", description = "Rule ESC-1.")
    ResponseEntity<Receipt> resolve(
            @PathVariable UUID caseId, @PathVariable int number, @Valid @RequestBody Resolution body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), number, body, caller));
    }

    /** @param rung left out for the next one */
    public record Escalation(
            @NotNull LocalDate occurredOn,
            @Size(max = 64) @Nullable String rung,
            @Size(max = 8000) @Nullable String matter,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RaiseEscalation(target.number(), rung, target.textOrNull("EscalationRaised.matter", matter));
        }
    }

    public record Resolution(
            @NotNull LocalDate occurredOn,
            @Size(max = 8000) @Nullable String outcome,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new ResolveEscalation(target.theNumber(), target.textOrNull("EscalationResolved.outcome", outcome));
        }
    }
}
