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
import nl.gezinslijn.command.meldcode.TakeMeldcodeStep;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Steps of the meldcode. */
@RestController
@RequestMapping("/v1/cases/{caseId}")
@Tag(name = "Meldcode", description = "The five steps of the meldcode")
public class MeldcodeApi {

    private final Desk desk;

    public MeldcodeApi(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/meldcode-steps")
    @Operation(summary = "Record a step of the meldcode", description = "Rule MELD-1.")
    ResponseEntity<Receipt> take(@PathVariable UUID caseId, @Valid @RequestBody MeldcodeStep body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    /**
     * @param leftOut only step 3, when talking would endanger someone; the reason says why
     * @param reportingNeeded first decision of step 5
     * @param helpPossible second decision of step 5
     */
    public record MeldcodeStep(
            @NotNull LocalDate occurredOn,
            @NotNull @Min(1) @Max(5) Integer step,
            @Nullable Boolean leftOut,
            @Nullable Boolean reportingNeeded,
            @Nullable Boolean helpPossible,
            @Size(max = 8000) @Nullable String note,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
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
