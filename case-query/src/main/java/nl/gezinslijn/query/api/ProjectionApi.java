package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.api.InvalidParameter.unless;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.api.ProjectionAnswers.Abandonment;
import nl.gezinslijn.query.api.ProjectionAnswers.Acceptance;
import nl.gezinslijn.query.api.ProjectionAnswers.Parked;
import nl.gezinslijn.query.api.ProjectionAnswers.ParkedList;
import nl.gezinslijn.query.api.ProjectionAnswers.Progress;
import nl.gezinslijn.query.api.ProjectionAnswers.ProjectionList;
import nl.gezinslijn.query.api.ProjectionAnswers.RebuildList;
import nl.gezinslijn.query.api.ProjectionAnswers.Version;
import nl.gezinslijn.query.projection.Generation;
import nl.gezinslijn.query.projection.ParkedCase.GivenUp;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.projection.rebuild.Projections;
import nl.gezinslijn.query.projection.rebuild.RebuildRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The views themselves: how they are doing, and building them anew. */
@RestController
@RequestMapping(path = "/v1/projections", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Projections",
        description =
                "The views that reports and lists are read from; for analysts and administrators. No personal data")
public class ProjectionApi {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 200;

    private final Projections projections;
    private final MayRead mayRead;

    public ProjectionApi(Projections projections, MayRead mayRead) {
        this.projections = projections;
        this.mayRead = mayRead;
    }

    @GetMapping
    @Operation(
            summary = "Every projection in all its generations, and how they are doing",
            description = "Readers get the current one. Earlier ones stay, no longer kept level, until they are"
                    + " dropped.")
    ProjectionList all(Authentication login) {
        allowed(login);
        return new ProjectionList(projections.all().stream()
                .flatMap(keeper -> keeper.generations().stream())
                .map(Version::of)
                .toList());
    }

    @PostMapping("/{name}/rebuilds")
    @Operation(
            summary = "Begin to build a projection anew, beside the one that serves",
            description = "Answers at once; Location says where the progress is. 409 while another is under way.")
    ResponseEntity<Progress> begin(@PathVariable String name, Authentication login) {
        Progress begun = Progress.of(keeper(name, login).rebuild(login.getName()));
        return ResponseEntity.accepted()
                .location(URI.create("/v1/projections/" + begun.projection() + "/rebuilds/" + begun.id()))
                .body(begun);
    }

    @GetMapping("/{name}/rebuilds")
    @Operation(summary = "The rebuilds of a projection, the last one first")
    RebuildList rebuilds(@PathVariable String name, Authentication login) {
        return new RebuildList(
                keeper(name, login).rebuilds().stream().map(Progress::of).toList());
    }

    @GetMapping("/{name}/rebuilds/{id}")
    @Operation(summary = "How far a rebuild is, and what the comparison with the old documents found")
    Progress rebuild(@PathVariable String name, @PathVariable String id, Authentication login) {
        return progress(keeper(name, login), id);
    }

    @GetMapping(path = "/{name}/rebuilds/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "The same as server-sent events, until the rebuild has ended",
            description = "An event named progress whenever something has changed, twice a second at most.")
    SseEmitter events(@PathVariable String name, @PathVariable String id, HttpMethod method, Authentication login) {
        ProjectionKeeper<?, ?> keeper = keeper(name, login);
        progress(keeper, id);
        return HeadOfStream.isAsked(method) ? HeadOfStream.alone() : ProgressEvents.follow(() -> progress(keeper, id));
    }

    @PostMapping("/{name}/rebuilds/{id}/switch")
    @Operation(
            summary = "Let readers change over to what was built",
            description = "At once here, and within a second in other processes. 409 while it is not ready, and when"
                    + " differences were found unless acceptedBecause says why they are right.")
    Progress change(
            @PathVariable String name,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Acceptance body,
            Authentication login) {
        ProjectionKeeper<?, ?> keeper = keeper(name, login);
        progress(keeper, id);
        String accepted = body == null ? null : body.acceptedBecause();
        return Progress.of(keeper.switchTo(id, accepted == null ? null : reason("acceptedBecause", accepted)));
    }

    @DeleteMapping("/{name}/rebuilds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Cancel a rebuild that has not been switched to, and drop what was built",
            description = "409 when it has ended. What was known of it stays to be read.")
    void cancel(@PathVariable String name, @PathVariable String id, Authentication login) {
        ProjectionKeeper<?, ?> keeper = keeper(name, login);
        progress(keeper, id);
        keeper.cancel(id);
    }

    @DeleteMapping("/{name}/versions/{collection}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Drop the documents of a generation that served earlier", description = "409 for the current.")
    void drop(@PathVariable String name, @PathVariable String collection, Authentication login) {
        ProjectionKeeper<?, ?> keeper = keeper(name, login);
        Generation generation = keeper.generations().stream()
                .map(kept -> kept.generation())
                .filter(it -> it.collection().equals(collection))
                .findFirst()
                .orElseThrow(() -> new NotThere("there is no such version"));
        keeper.dropEarlier(generation);
    }

    @GetMapping("/{name}/parked")
    @Operation(
            summary = "The cases that could not be folded",
            description = "Their view stays as it was before the event that failed; all other cases go on.")
    ParkedList parked(@PathVariable String name, Authentication login) {
        return new ParkedList(
                keeper(name, login).parked().stream().map(Parked::of).toList());
    }

    @PostMapping("/{name}/parked/{caseId}/retries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Fold a parked case again, from its first event on",
            description = "204 when its view is level now; 409 when it still cannot be folded.")
    void retry(@PathVariable String name, @PathVariable UUID caseId, Authentication login) {
        ProjectionKeeper<?, ?> keeper = keeper(name, login);
        parked(keeper, caseId);
        if (!keeper.retry(caseId.toString())) {
            throw new RebuildRefusedException("the case still cannot be folded");
        }
    }

    @PostMapping("/{name}/parked/{caseId}/abandonments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Give a parked case up, with a reason",
            description = "It stays visible and can still be retried, but counts no longer as waiting.")
    void giveUp(
            @PathVariable String name, @PathVariable UUID caseId, @RequestBody Abandonment body, Authentication login) {
        ProjectionKeeper<?, ?> keeper = keeper(name, login);
        parked(keeper, caseId);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        keeper.giveUp(caseId.toString(), new GivenUp(reason("reason", body.reason()), login.getName(), now));
    }

    private static void parked(ProjectionKeeper<?, ?> keeper, UUID caseId) {
        if (keeper.parked().stream().noneMatch(it -> it.key().equals(caseId.toString()))) {
            throw new NotThere("this case is not parked");
        }
    }

    private static Progress progress(ProjectionKeeper<?, ?> keeper, String id) {
        return keeper.find(id).map(Progress::of).orElseThrow(() -> new NotThere("there is no such rebuild"));
    }

    private ProjectionKeeper<?, ?> keeper(String name, Authentication login) {
        allowed(login);
        return projections.find(name).orElseThrow(() -> new NotThere("there is no such projection"));
    }

    private void allowed(Authentication login) {
        if (!mayRead.projections(Reader.of(login))) {
            throw new NotAllowed("projections are not for this account's roles");
        }
    }

    private static String reason(String field, @Nullable String given) {
        String reason = given == null ? "" : given.strip();
        unless(
                reason.length() >= SHORTEST_REASON && reason.length() <= LONGEST_REASON,
                field,
                "is a reason of " + SHORTEST_REASON + " to " + LONGEST_REASON + " characters, without personal data");
        return reason;
    }
}
