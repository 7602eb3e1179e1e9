package nl.gezinslijn.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.changes.CaseChanges;
import nl.gezinslijn.query.history.CaseReading;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** That a case has changed, for who has it open. Lets its clients go first of all when the process is asked to stop. */
@RestController
@RequestMapping(path = "/v1/cases", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
@Tag(name = "Cases")
public class CaseChangesApi implements SmartLifecycle {

    private final CaseReading cases;
    private final CaseChanges changes;
    private final Set<VersionEvents> clients = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    public CaseChangesApi(CaseReading cases, CaseChanges changes) {
        this.cases = cases;
        this.changes = changes;
    }

    @GetMapping("/{caseId}/changes")
    @Operation(
            summary = "Each newer version of a case, as server-sent events",
            description = "An event named version at once, and again whenever something was recorded. It says nothing"
                    + " but the version. Ends after ten minutes: ask again.")
    SseEmitter versions(@PathVariable UUID caseId, HttpMethod method, Authentication login) {
        Reader reader = Reader.of(login);
        long first = cases.version(reader, caseId.toString());
        if (HeadOfStream.isAsked(method)) {
            return HeadOfStream.alone();
        }
        var client = new VersionEvents(
                changes,
                caseId.toString(),
                () -> Math.max(first, cases.version(reader, caseId.toString())),
                clients::remove);
        clients.add(client);
        if (!running) {
            client.end();
        }
        return client.start();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        clients.forEach(VersionEvents::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
