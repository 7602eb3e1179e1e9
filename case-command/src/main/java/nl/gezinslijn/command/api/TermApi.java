package nl.gezinslijn.command.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.term.GrantExtension;
import nl.gezinslijn.command.term.RefuseExtension;
import nl.gezinslijn.command.term.RequestExtension;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Extensions of the term. */
@RestController
@RequestMapping("/v1/cases/{caseId}")
@Tag(name = "Term", description = "Extensions of the term (verlenging)")
public class TermApi {

    private final Desk desk;

    public TermApi(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/extensions")
    @Operation(
            summary = "Ask for an extension",
            description = "Rules TERM-2, TERM-3. The reason is the special situation.")
    ResponseEntity<Receipt> request(
            @PathVariable UUID caseId, @Valid @RequestBody ExtensionRequest body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    @PostMapping("/extensions/{number}/grants")
    @Operation(summary = "Grant it", description = "Rule TERM-3: by another person than the asker.")
    ResponseEntity<Receipt> grant(
            @PathVariable UUID caseId,
            @PathVariable int number,
            @Valid @RequestBody ExtensionAnswer body,
            Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), number, body, caller));
    }

    @PostMapping("/extensions/{number}/refusals")
    @Operation(summary = "Refuse it", description = "Rule TERM-3.")
    ResponseEntity<Receipt> refuse(
            @PathVariable UUID caseId,
            @PathVariable int number,
            @Valid @RequestBody ExtensionRefusal body,
            Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), number, body, caller));
    }

    public record ExtensionRequest(
            @NotNull LocalDate occurredOn,
            @NotNull @Min(1) @Max(120) Integer months,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RequestExtension(months);
        }
    }

    public record ExtensionAnswer(
            @NotNull LocalDate occurredOn,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new GrantExtension(target.theNumber());
        }
    }

    public record ExtensionRefusal(
            @NotNull LocalDate occurredOn,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RefuseExtension(target.theNumber());
        }
    }
}
