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
import nl.gezinslijn.command.plan.AgreePlan;
import nl.gezinslijn.command.plan.NewGoal;
import nl.gezinslijn.command.plan.RevisePlan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Agreeing and revising the plan. */
@RestController
@RequestMapping("/v1/cases/{caseId}")
@Tag(name = "Plan", description = "One family, one plan (gezinsplan)")
public class PlanApi {

    private final Desk desk;

    public PlanApi(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/plans")
    @Operation(summary = "Agree the first plan with the family", description = "Rules PLAN-1, PLAN-4.")
    ResponseEntity<Receipt> agree(@PathVariable UUID caseId, @Valid @RequestBody Agreement body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    @PostMapping("/plan-revisions")
    @Operation(summary = "Replace the plan by a new one", description = "Rules PLAN-1, PLAN-4.")
    ResponseEntity<Receipt> revise(@PathVariable UUID caseId, @Valid @RequestBody Revision body, Caller caller) {
        return Answers.of(desk.submit(caseId.toString(), null, body, caller));
    }

    /**
     * @param agreedBy person ids of the members who agree
     * @param endCondition when help may end
     */
    public record Agreement(
            @NotNull LocalDate occurredOn,
            @NotNull @Size(max = 30) List<@NotNull UUID> agreedBy,
            @NotNull @Size(max = 50) List<@Valid @NotNull Goal> goals,
            @Size(max = 8000) @Nullable String endCondition,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new AgreePlan(
                    ids(agreedBy),
                    goals.stream().map(g -> g.sealed("PlanAgreed.goal", target)).toList(),
                    target.textOrNull("PlanAgreed.endCondition", endCondition));
        }
    }

    /**
     * @param agreedBy person ids of the members who agree
     * @param endCondition when help may end
     */
    public record Revision(
            @NotNull LocalDate occurredOn,
            @NotNull @Size(max = 30) List<@NotNull UUID> agreedBy,
            @NotNull @Size(max = 50) List<@Valid @NotNull Goal> goals,
            @Size(max = 8000) @Nullable String endCondition,
            @Size(max = 8000) @Nullable String reason,
            @Size(max = 8000) @Nullable String standInReason,
            @Size(max = 200) @Nullable String onBehalfOf)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RevisePlan(
                    ids(agreedBy),
                    goals.stream()
                            .map(g -> g.sealed("PlanRevised.goal", target))
                            .toList(),
                    target.textOrNull("PlanRevised.endCondition", endCondition));
        }
    }

    /**
     * @param goalId of a goal the revision keeps; left out for a new goal
     * @param members person ids of those it concerns; left out for the whole family
     */
    public record Goal(
            @Size(max = 20) @Nullable String goalId,
            @NotBlank @Size(max = 64) String lifeDomain,
            @Size(max = 30) @Nullable List<@NotNull UUID> members,
            @NotBlank @Size(max = 8000) String text) {

        NewGoal sealed(String place, Target target) {
            return new NewGoal(
                    goalId, lifeDomain, members == null ? List.of() : ids(members), target.text(place, text));
        }
    }

    private static List<String> ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
