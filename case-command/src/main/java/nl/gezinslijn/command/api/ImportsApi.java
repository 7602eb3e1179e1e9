package nl.gezinslijn.command.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gezinslijn.command.aggregate.RequestKeyReused;
import nl.gezinslijn.command.bus.Problem;
import nl.gezinslijn.command.bus.Wordless;
import nl.gezinslijn.command.imports.Imports;
import nl.gezinslijn.command.imports.RegisterImport;
import nl.gezinslijn.command.imports.Spool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Imports of old registers, for the importer and the administrator; who may come here is for the deployment to hold.
 */
@RestController
@RequestMapping(path = ImportsApi.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Imports", description = "Old registers, line by line under the rules of today; see docs/imports.md")
class ImportsApi {

    static final String ROOT = "/v1/imports";

    private static final Logger LOG = LoggerFactory.getLogger(ImportsApi.class);

    private final Imports imports;

    /** An empty object. JSON, though there is nothing to say, because another site cannot make a browser send it. */
    record Nothing() {}

    ImportsApi(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            operationId = "import-register",
            summary = "Hand in a register: one action a line",
            description = "It is taken in whole, then carried out in the order of the lines; GET tells how far it is."
                    + " Every line is carried out once, however often it is handed in.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(implementation = ImportLine.class))),
            parameters =
                    @Parameter(
                            in = ParameterIn.HEADER,
                            name = "Idempotency-Key",
                            description = "The same file again with the same key answers the import that is there"),
            responses = {
                @ApiResponse(responseCode = "202", description = "Taken in; Location is where it can be followed"),
                @ApiResponse(responseCode = "413", description = "The file is too large"),
                @ApiResponse(responseCode = "422", description = "This Idempotency-Key was used for another file")
            })
    ResponseEntity<ImportProgress> receive(@Parameter(hidden = true) InputStream body, Caller caller)
            throws IOException {
        UUID id = RequestKeys.importId(caller);
        RegisterImport received;
        try {
            received = imports.receive(id, caller.actor().id(), body);
        } catch (RequestKeyReused e) {
            throw problem(Problem.Kind.KEY_REUSED, String.valueOf(e.getMessage()));
        } catch (Spool.BrokenUpload | Spool.TooLarge e) {
            throw e;
        } catch (IOException e) {
            LOG.error("an upload could not be kept", Wordless.copy(e));
            throw problem(Problem.Kind.UNAVAILABLE, "the file could not be kept; try again");
        }
        return ResponseEntity.accepted().location(URI.create(ROOT + "/" + id)).body(ImportProgress.of(received));
    }

    @GetMapping
    @Operation(operationId = "list-imports", summary = "Imports, the latest first")
    List<ImportProgress> list(@RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return imports.latest(limit).stream().map(ImportProgress::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "read-import", summary = "How far an import is")
    ImportProgress read(@PathVariable UUID id) {
        return there(imports.find(id));
    }

    @GetMapping("/{id}/refusals")
    @Operation(
            operationId = "list-refusals",
            summary = "The lines that were refused, in the order of the file",
            description = "Each with its number and the rule or the field; next is the afterLine of the next page.")
    RefusalPage refusals(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) long afterLine,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        there(imports.find(id));
        return RefusalPage.of(imports.refusals(id, afterLine, limit), limit);
    }

    @PostMapping(path = "/{id}/interruptions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "pause-import",
            summary = "Let an import stand still after the lines in hand",
            description = "The body is an empty object.")
    ResponseEntity<ImportProgress> pause(@PathVariable UUID id, @RequestBody Nothing nothing) {
        return ResponseEntity.accepted().body(there(imports.pause(id)));
    }

    @PostMapping(path = "/{id}/resumptions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "resume-import",
            summary = "Let an import that stands still go on",
            description = "The body is an empty object. One that runs or has ended stays as it is.")
    ResponseEntity<ImportProgress> resume(@PathVariable UUID id, @RequestBody Nothing nothing) {
        return ResponseEntity.accepted().body(there(imports.resume(id)));
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "cancel-import",
            summary = "End an import",
            description = "What was carried out stays; the rest of the file is forgotten. One that has ended stays so.")
    ImportProgress cancel(@PathVariable UUID id) {
        return there(imports.cancel(id));
    }

    private static ImportProgress there(Optional<RegisterImport> found) {
        return ImportProgress.of(found.orElseThrow(() -> problem(Problem.Kind.NOT_FOUND, "there is no such import")));
    }

    private static ProblemException problem(Problem.Kind kind, String detail) {
        return new ProblemException(new Problem(kind, detail, null, null, null));
    }
}
