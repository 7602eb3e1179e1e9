package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.api.InvalidParameter.unless;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.api.ProofAnswers.Consistency;
import nl.gezinslijn.query.api.ProofAnswers.EventInclusion;
import nl.gezinslijn.query.api.ProofAnswers.HeadList;
import nl.gezinslijn.query.api.ProofAnswers.LineInclusion;
import nl.gezinslijn.query.api.ProofAnswers.SignedHead;
import nl.gezinslijn.query.proof.AccessLogProofs;
import nl.gezinslijn.query.proof.EventProofs;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.LogProofs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What shows that nothing stored was changed: in the events, and in the access log. */
@RestController
@RequestMapping("/v1/proofs")
@Tag(
        name = "Proofs",
        description = "Signed heads of the Merkle trees over all stored events, and over the access log (RFC 9162, C2SP"
                + " tlog-checkpoint), and proofs under them. Whoever keeps a head elsewhere can find out later whether"
                + " an entry was changed, removed, inserted or moved. No personal data")
public class ProofApi {

    /** UTF-8, because a signature begins with a dash that ASCII does not have. */
    private static final String NOTE = "text/plain;charset=UTF-8";

    private static final String LOG = "events, or access-log";

    private static final int PAGE = 100;
    private static final int MOST_HEADS = 1_000;

    private final EventProofs events;
    private final AccessLogProofs accessLog;
    private final MayRead mayRead;

    public ProofApi(EventProofs events, AccessLogProofs accessLog, MayRead mayRead) {
        this.events = events;
        this.accessLog = accessLog;
        this.mayRead = mayRead;
    }

    @GetMapping(path = "/{log}/key", produces = NOTE)
    @Operation(
            summary = "The public key that heads are signed with",
            description = "As signed-note verifiers take it: name+hash+key. Its name is the origin of the log. Get it"
                    + " once over a way that you trust, and keep it.")
    String key(@PathVariable @Parameter(description = LOG) String log) {
        return of(log).notary().key() + "\n";
    }

    @GetMapping(path = "/{log}/checkpoints/latest", produces = NOTE)
    @Operation(summary = "The latest signed head", description = "Keep a copy where the operator cannot reach it.")
    String latest(@PathVariable @Parameter(description = LOG) String log) {
        return of(log).latest().orElseThrow(ProofApi::noHead).note().toString();
    }

    @GetMapping(path = "/{log}/checkpoints/{size}", produces = NOTE)
    @Operation(summary = "The signed head of so many entries")
    String head(@PathVariable @Parameter(description = LOG) String log, @PathVariable long size) {
        return of(log).head(size).orElseThrow(ProofApi::noHead).note().toString();
    }

    @GetMapping(path = "/{log}/checkpoints", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Every head that was signed, smallest first")
    HeadList heads(
            @PathVariable @Parameter(description = LOG) String log,
            @RequestParam(defaultValue = "-1") long after,
            @RequestParam(defaultValue = "" + PAGE) int size) {
        unless(size >= 1 && size <= MOST_HEADS, "size", "is a number from 1 to " + MOST_HEADS);
        List<Head> found = of(log).headsAfter(after, size + 1);
        List<SignedHead> page = found.stream().limit(size).map(SignedHead::of).toList();
        return new HeadList(page, found.size() > size ? page.getLast().size() : null);
    }

    @PostMapping(path = "/{log}/checkpoints", produces = NOTE)
    @Operation(
            summary = "Sign a head now",
            description = "For administrators and inspectors. Of everything stored at this moment; the last head again"
                    + " when nothing was added since. 409 when the store is no longer what it was.")
    String sign(@PathVariable @Parameter(description = LOG) String log, Authentication login) {
        if (!mayRead.askForHeads(Reader.of(login))) {
            throw new NotAllowed("asking for a head is not for this account's roles");
        }
        return of(log).notary().sign().note().toString();
    }

    @GetMapping(path = "/{log}/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The proof that the tree of one head grew out of that of an earlier one",
            description = "RFC 9162 §2.1.4; from and to are sizes.")
    Consistency consistency(
            @PathVariable @Parameter(description = LOG) String log, @RequestParam long from, @RequestParam long to) {
        LogProofs proofs = of(log);
        unless(from >= 0, "from", "is a size, and not negative");
        unless(from <= to, "to", "is a size, and not smaller than from");
        unless(to <= proofs.latest().map(Head::size).orElse(0L), "to", "is no more than the latest head has");
        return Consistency.of(proofs.consistency(from, to));
    }

    @GetMapping(path = "/events/inclusion", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The proof that an event is under the latest head",
            description = "RFC 9162 §2.1.3. Asked by caseId and sequence, or by eventId; for who may read the case."
                    + " 409 while no head has been signed since.")
    EventInclusion event(
            @RequestParam(required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable Long sequence,
            @RequestParam(required = false) @Nullable String eventId,
            Authentication login) {
        Reader reader = Reader.of(login);
        if (eventId != null) {
            unless(caseId == null && sequence == null, "eventId", "stands alone");
            return EventInclusion.of(events.inclusion(reader, eventId));
        }
        if (caseId == null || sequence == null || sequence < 0) {
            throw new InvalidParameter(
                    caseId == null ? "caseId" : "sequence", "is needed: caseId with sequence, or eventId");
        }
        return EventInclusion.of(events.inclusion(reader, caseId.toString(), sequence));
    }

    @GetMapping(path = "/access-log/inclusion", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The proof that a line of the access log is under the latest head",
            description = "RFC 9162 §2.1.3. For whose line it is, and for who may read a case that it names. 409 while"
                    + " no head has been signed since.")
    LineInclusion line(@RequestParam long number, Authentication login) {
        unless(number >= 1 && number < Long.MAX_VALUE, "number", "is the number of a line, from 1");
        return accessLog
                .inclusion(Reader.of(login), number)
                .map(LineInclusion::of)
                .orElseThrow(() -> new NotThere("there is no such line"));
    }

    private LogProofs of(String log) {
        return switch (log) {
            case "events" -> events.log();
            case "access-log" -> accessLog.log();
            default -> throw new NotThere("there is no such log; there are events and access-log");
        };
    }

    private static NotThere noHead() {
        return new NotThere("there is no such head");
    }
}
