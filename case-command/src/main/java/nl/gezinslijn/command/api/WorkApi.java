package nl.gezinslijn.command.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.work.RecordContact;
import nl.gezinslijn.command.work.RecordReview;
import nl.gezinslijn.event.WorkEvent.ReviewHeld.Conclusion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contacts and reviews. */
@RestController
@RequestMapping("/v1/cases/{caseId}")
@Tag(name = "Work", description = "Contacts and reviews; may be recorded late")
public class WorkApi {

    private final Desk desk;

    public WorkApi(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/contacts")
    @Operation(
            summary = "Record a contact with or for the family",
            description = "Rule TIME-1: may be late, on a closed case up to its end.")
    ResponseEntity<Receipt> contact(@PathVariable UUID caseId, @Valid @RequestBody Contact body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    @PostMapping("/reviews")
    @Operation(summary = "Record a review of plan and intensity")
    ResponseEntity<Receipt> review(@PathVariable UUID caseId, @Valid @RequestBody Review body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    /** @param members person ids of the members who took part */
    public record Contact(
            @NotNull LocalDate occurredOn,
            @NotBlank @Size(max = 64) String kind,
            @NotNull @Min(0) @Max(1440) Integer minutes,
            @Size(max = 30) @Nullable List<@NotNull UUID> members,
            @Size(max = 8000) @Nullable String note,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordContact(
                    kind,
                    minutes,
                    members == null
                            ? List.of()
                            : members.stream().map(UUID::toString).toList(),
                    target.textOrNull("ContactHeld.note", note));
        }
    }

    public record Review(
            @NotNull LocalDate occurredOn,
            @NotNull Conclusion conclusion,
            @Size(max = 8000) @Nullable String note,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordReview(conclusion, target.textOrNull("ReviewHeld.note", note));
        }
    }
}
