package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.api.InvalidParameter.unless;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.api.ProofAnswers.Consistency;
import nl.gezinslijn.query.api.ProofAnswers.HeadList;
import nl.gezinslijn.query.api.ProofAnswers.Inclusion;
import nl.gezinslijn.query.api.ProofAnswers.SignedHead;
import nl.gezinslijn.query.proof.EventProofs;
import nl.gezinslijn.query.proof.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What shows that nothing stored was changed. */
@RestController
@RequestMapping("/v1/proofs")
@Tag(
        name = "Proofs",
        description = "Signed heads of the Merkle tree over all stored events (RFC 9162, C2SP tlog-checkpoint) and"
                + " proofs under them. Whoever keeps a head elsewhere can find out later whether an event was changed,"
                + " removed, inserted or moved. No personal data")
public class ProofApi {

    /** UTF-8, because a signature begins with a dash that ASCII does not have. */
    private static final String NOTE = "text/plain;charset=UTF-8";

    private static final int PAGE = 100;
    private static final int MOST_HEADS = 1_000;

    private final EventProofs proofs;
    private final MayRead mayRead;

    public ProofApi(EventProofs proofs, MayRead mayRead) {
        this.proofs = proofs;
        this.mayRead = mayRead;
    }

    @GetMapping(path = "/key", produces = NOTE)
    @Operation(
            summary = "The public key that heads are signed with",
            description = "As signed-note verifiers take it: name+hash+key. Its name is the origin of the log. Get it"
                    + " once over a way that you trust, and keep it.")
    String key() {
        return proofs.notary().key() + "\n";
    }

    @GetMapping(path = "/checkpoints/latest", produces = NOTE)
    @Operation(summary = "The latest signed head", description = "Keep a copy where the operator cannot reach it.")
    String latest() {
        return proofs.latest().orElseThrow(ProofApi::noHead).note().toString();
    }

    @GetMapping(path = "/checkpoints/{size}", produces = NOTE)
    @Operation(summary = "The signed head of so many events")
    String head(@PathVariable long size) {
        return proofs.head(size).orElseThrow(ProofApi::noHead).note().toString();
    }

    @GetMapping(path = "/checkpoints", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Every head that was signed, smallest first")
    HeadList heads(@RequestParam(defaultValue = "-1") long after, @RequestParam(defaultValue = "" + PAGE) int size) {
        unless(size >= 1 && size <= MOST_HEADS, "size", "is a number from 1 to " + MOST_HEADS);
        List<Head> found = proofs.headsAfter(after, size + 1);
        List<SignedHead> page = found.stream().limit(size).map(SignedHead::of).toList();
        return new HeadList(page, found.size() > size ? page.getLast().size() : null);
    }

    @PostMapping(path = "/checkpoints", produces = NOTE)
    @Operation(
            summary = "Sign a head now",
            description = "For administrators and inspectors. Of everything stored at this moment; the last head again"
                    + " when nothing was added since. 409 when the store is no longer what it was.")
    String sign(Authentication login) {
        if (!mayRead.askForHeads(Reader.of(login))) {
            throw new NotAllowed("asking for a head is not for this account's roles");
        }
        return proofs.notary().sign().note().toString();
    }

    @GetMapping(path = "/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The proof that the tree of one head grew out of that of an earlier one",
            description = "RFC 9162 §2.1.4; from and to are sizes.")
    Consistency consistency(@RequestParam long from, @RequestParam long to) {
        unless(from >= 0, "from", "is a size, and not negative");
        unless(from <= to, "to", "is a size, and not smaller than from");
        unless(to <= proofs.latest().map(Head::size).orElse(0L), "to", "is no more than the latest head has");
        return Consistency.of(proofs.consistency(from, to));
    }

    @GetMapping(path = "/inclusion", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The proof that an event is under the latest head",
            description = "RFC 9162 §2.1.3. Asked by caseId and sequence, or by eventId; for who may read the case."
                    + " 409 while no head has been signed since.")
    Inclusion inclusion(
            @RequestParam(required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable Long sequence,
            @RequestParam(required = false) @Nullable String eventId,
            Authentication login) {
        Reader reader = Reader.of(login);
        if (eventId != null) {
            unless(caseId == null && sequence == null, "eventId", "stands alone");
            return Inclusion.of(proofs.inclusion(reader, eventId));
        }
        if (caseId == null || sequence == null || sequence < 0) {
            throw new InvalidParameter(
                    caseId == null ? "caseId" : "sequence", "is needed: caseId with sequence, or eventId");
        }
        return Inclusion.of(proofs.inclusion(reader, caseId.toString(), sequence));
    }

    private static NotThere noHead() {
        return new NotThere("there is no such head");
    }
}
