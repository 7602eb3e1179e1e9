package nl.gezinslijn.command.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.intake.Decline;
import nl.gezinslijn.command.intake.EnterWaitingList;
import nl.gezinslijn.command.intake.Register;
import nl.gezinslijn.command.intake.Register.NewMember;
import nl.gezinslijn.command.intake.Triage;
import nl.gezinslijn.event.IntakeEvent.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registration, triage, waiting list. */
@RestController
@RequestMapping("/v1/cases")
@Tag(name = "Intake", description = "Registration (aanmelding), triage, waiting list (wachtlijst)")
public class IntakeApi {

    private final Desk desk;

    public IntakeApi(Desk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Operation(summary = "Register a family with a programme", description = "Rules INT-1, INT-3, INT-5.")
    ResponseEntity<Receipt> register(@Valid @RequestBody Registration body, Caller caller) {
        String caseId = RequestKeys.caseId(caller);
        Receipt receipt = desk.submit(caseId, null, body, caller);
        return ResponseEntity.created(URI.create("/v1/cases/" + caseId))
                .eTag(Answers.etag(receipt))
                .body(receipt);
    }

    @PostMapping("/{caseId}/triages")
    @Operation(summary = "Estimate whether the family can wait")
    ResponseEntity<Receipt> triage(@PathVariable UUID caseId, @Valid @RequestBody Triaging body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    @PostMapping("/{caseId}/waiting-list-entries")
    @Operation(summary = "Put the family on the waiting list", description = "Rule WAIT-1.")
    ResponseEntity<Receipt> wait(@PathVariable UUID caseId, @Valid @RequestBody Waiting body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    @PostMapping("/{caseId}/declines")
    @Operation(summary = "Decline the registration; final", description = "The reason says why.")
    ResponseEntity<Receipt> decline(@PathVariable UUID caseId, @Valid @RequestBody Declining body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    /**
     * @param familyId identifies the family over its cases; left out for a family new to the register
     * @param questionAbout person id of the child the question is about; left out for the youngest
     * @param question what the family or the referrer asks, in their words
     */
    public record Registration(
            @NotNull LocalDate occurredOn,
            @NotBlank @Size(max = 64) String programme,
            @Nullable UUID familyId,
            @NotBlank @Size(max = 64) String referralSource,
            @Size(max = 64) @Nullable String helpQuestion,
            @Size(max = 80) @Nullable String district,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 64) String> eligibility,
            @NotEmpty @Size(max = 30) List<@Valid @NotNull Member> members,
            @Nullable UUID questionAbout,
            @Size(max = 8000) @Nullable String question,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            List<NewMember> sealed = new ArrayList<>();
            for (Member member : members) {
                sealed.add(member.sealed(target, sealed.size()));
            }
            return new Register(
                    programme,
                    familyId == null ? target.caseId() : familyId.toString(),
                    referralSource,
                    helpQuestion,
                    district,
                    eligibility == null ? List.of() : eligibility,
                    sealed,
                    questionAbout == null ? null : questionAbout.toString(),
                    target.textOrNull("FamilyRegistered.question", question));
        }
    }

    /**
     * @param personId left out for a person new to the register
     * @param dueDate of an unborn child, instead of a birth date
     * @param contact address, telephone or e-mail, as written
     */
    public record Member(
            @Nullable UUID personId,
            @NotNull Relation relation,
            @Size(max = 200) @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate dueDate,
            @Size(max = 500) @Nullable String contact) {

        NewMember sealed(Target target, int index) {
            if (birthDate != null && dueDate != null) {
                throw new InvalidField("members[" + index + "].dueDate", "is not given together with a birth date");
            }
            String id = personId == null ? target.personId(index) : personId.toString();
            return new NewMember(
                    id,
                    relation,
                    birthDate,
                    dueDate,
                    target.ofPerson(id, "FamilyRegistered.name", name),
                    target.ofPerson(id, "FamilyRegistered.birthDate", birthDate),
                    target.ofPerson(id, "FamilyRegistered.dueDate", dueDate),
                    target.ofPerson(id, "FamilyRegistered.contact", contact));
        }
    }

    /** @param urgency 1 is the most urgent, 5 the least */
    public record Triaging(
            @NotNull LocalDate occurredOn,
            @NotNull Boolean canWait,
            @NotNull @Min(1) @Max(5) Integer urgency,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new Triage(canWait, urgency);
        }
    }

    public record Waiting(
            @NotNull LocalDate occurredOn,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new EnterWaitingList();
        }
    }

    public record Declining(
            @NotNull LocalDate occurredOn,
            @NotBlank @Size(max = 8000) String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new Decline();
        }
    }
}
