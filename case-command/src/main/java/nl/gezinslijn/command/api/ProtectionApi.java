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
import nl.gezinslijn.command.protection.RecordProtectionOutcome;
import nl.gezinslijn.command.protection.ReferToProtection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Referrals to protection bodies. */
@RestController
@RequestMapping("/v1/cases/{caseId}")
@Tag(name = "Protection", description = "Melding or advice at Veilig Thuis and other protection bodies")
public class ProtectionApi {

    private final Desk desk;

    public ProtectionApi(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/protection-referrals")
    @Operation(summary = "Refer to a protection body", description = "Rules MELD-1, MELD-2.")
    ResponseEntity<Receipt> refer(
            @PathVariable UUID caseId, @Valid @RequestBody ProtectionReferral body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    @PostMapping("/protection-referrals/{number}/outcomes")
    @Operation(summary = "Record what the body answered", description = "Rule MELD-2; on a closed case too.")
    ResponseEntity<Receipt> outcome(
            @PathVariable UUID caseId,
            @PathVariable int number,
            @Valid @RequestBody ProtectionOutcome body,
            Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), number, body, caller));
    }

    /** @param acuteDanger the five steps could not be awaited; the reason says why */
    public record ProtectionReferral(
            @NotNull LocalDate occurredOn,
            @NotBlank @Size(max = 64) String body,
            @NotBlank @Size(max = 64) String kind,
            @Nullable Boolean acuteDanger,
            @Size(max = 8000) @Nullable String note,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new ReferToProtection(
                    body,
                    kind,
                    Boolean.TRUE.equals(acuteDanger),
                    target.textOrNull("ProtectionReferralMade.note", note));
        }
    }

    public record ProtectionOutcome(
            @NotNull LocalDate occurredOn,
            @NotBlank @Size(max = 64) String outcome,
            @Size(max = 8000) @Nullable String note,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordProtectionOutcome(
                    target.theNumber(), outcome, target.textOrNull("ProtectionOutcomeRecorded.note", note));
        }
    }
}
