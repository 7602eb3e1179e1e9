package nl.gezinslijn.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.worklist.Worklist;
import nl.gezinslijn.query.worklist.Worklists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is due. */
@RestController
@RequestMapping(path = "/v1/worklists", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Worklists", description = "What is due: derived from the cases and today, never stored; no personal data")
public class WorklistApi {

    private final Worklists worklists;
    private final Programmes programmes;

    public WorklistApi(Worklists worklists, Programmes programmes) {
        this.worklists = worklists;
        this.programmes = programmes;
    }

    @GetMapping("/coaches/{account}")
    @Operation(
            summary = "What a coach has to do",
            description = "Term ends, reviews, contacts behind rhythm, awaited outcomes, plans and talks to be held, in"
                    + " the coach's own cases; a coach sees only the own list. Most pressing first.")
    Worklist coach(@PathVariable String account, Authentication login) {
        return worklists.ofCoach(Reader.of(login), account);
    }

    @GetMapping("/coordinator")
    @Operation(
            summary = "What a coordinator has to decide or to see",
            description =
                    "Families that cannot wait, triage, waiting list, requests to extend, escalations, whatever is"
                            + " overdue, and what is still open on closed cases. Most pressing first.")
    Worklist coordinator(@RequestParam(required = false) @Nullable String programme, Authentication login) {
        if (programme != null && programmes.newest(programme).isEmpty()) {
            throw new UnknownProgramme();
        }
        return worklists.ofCoordinator(Reader.of(login), programme);
    }
}
