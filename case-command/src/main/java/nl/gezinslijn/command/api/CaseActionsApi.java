package nl.gezinslijn.command.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.command.PossibleActions;
import nl.gezinslijn.command.PossibleActions.Obstacle;
import nl.gezinslijn.command.PossibleActions.Possible;
import nl.gezinslijn.command.aggregate.StoredCases;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What can be done in a case now by who asks, and why the rest can not. */
@RestController
@Tag(name = "Actions", description = "What can be done in a case now")
class CaseActionsApi {

    private final StoredCases cases;
    private final Programmes programmes;
    private final Clock clock;

    CaseActionsApi(EventStore events, Programmes programmes, Clock clock) {
        this.cases = new StoredCases(events);
        this.programmes = programmes;
        this.clock = clock;
    }

    /** @param version for If-Match */
    record CaseActions(String caseId, long version, List<CaseAction> actions) {}

    /**
     * One action of this case.
     *
     * @param action its operation in this document
     * @param path where it is posted; {@code {number}} is of the extension, party and so on that it speaks of
     * @param allowed passes state, role and date; the action's own rules may still refuse
     * @param standIn for the coach, with a stand-in reason
     * @param until last day on which it can have happened
     * @param rule what is in the way now; null when nothing is
     */
    record CaseAction(
            String action,
            String method,
            String path,
            boolean allowed,
            boolean standIn,
            LocalDate until,
            @Nullable String rule,
            @Nullable String why) {}

    @GetMapping(path = ActionEndpoints.ROOT + "/{caseId}/actions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "possible-actions",
            summary = "Every action of a case: whether you may do it now, and if not, which rule is in the way",
            description = "Nothing is done. An action that is allowed may still be refused by its own rules, which look"
                    + " at what is sent.",
            parameters =
                    @Parameter(
                            in = ParameterIn.HEADER,
                            name = "Acting-Role",
                            description = "Which of the account's roles to act in, as process-lead; else its first"),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The actions",
                        headers =
                                @Header(
                                        name = "ETag",
                                        description = "Version of the case",
                                        schema = @Schema(type = "string"))),
                @ApiResponse(
                        responseCode = "404",
                        description = "There is no such case, or it is not for this account",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                        schema = @Schema(ref = "#/components/schemas/Problem")))
            })
    ResponseEntity<CaseActions> possible(@PathVariable UUID caseId, Caller caller) {
        CaseFile file = cases.find(caseId.toString()).orElseThrow(() -> notThere(caseId));
        PossibleActions possible = new PossibleActions(file, programme(file), caller.actor(), clock.instant());
        if (!possible.concerns()) {
            throw notThere(caseId);
        }
        List<CaseAction> actions = ActionResources.ALL.stream()
                .filter(resource -> resource.path().contains("{caseId}"))
                .map(resource -> action(resource, caseId, possible.of(resource.action())))
                .toList();
        return ResponseEntity.ok()
                .eTag("\"" + file.version() + "\"")
                .body(new CaseActions(caseId.toString(), file.version(), actions));
    }

    private static CaseAction action(ActionResource resource, UUID caseId, Possible possible) {
        Obstacle refusal = possible.refusal();
        return new CaseAction(
                ActionResources.operation(resource),
                "POST",
                ActionEndpoints.ROOT + resource.path().replace("{caseId}", caseId.toString()),
                refusal == null,
                possible.standIn(),
                possible.until(),
                refusal == null ? null : refusal.rule().id(),
                refusal == null ? null : refusal.why());
    }

    private Programme programme(CaseFile file) {
        return Optional.ofNullable(file.intake())
                .flatMap((Intake intake) -> programmes.find(intake.programme(), intake.programmeVersion()))
                .orElseThrow(() -> new IllegalStateException("the programme of a case is not loaded"));
    }

    private static ProblemException notThere(UUID caseId) {
        return new ProblemException(
                new Problem(Problem.Kind.NOT_FOUND, "there is no case " + caseId, null, null, null));
    }
}
