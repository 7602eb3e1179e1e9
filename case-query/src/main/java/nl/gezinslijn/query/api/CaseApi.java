package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.api.InvalidParameter.unless;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.CasePage;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.history.OpenEntry;
import nl.gezinslijn.query.history.OpenFile;
import nl.gezinslijn.query.history.ReplayStep;
import nl.gezinslijn.query.history.ReplayedFile;
import nl.gezinslijn.query.history.TimelinePage;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases, for those who may see them. */
@RestController
@RequestMapping(path = "/v1/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases", description = "The case file and its history; a coach sees the own cases")
public class CaseApi {

    private static final int PAGE = 50;
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_PAGES = 1_000_000;

    private final CaseReading cases;
    private final Programmes programmes;
    private final Clock clock;

    public CaseApi(CaseReading cases, Programmes programmes, Clock clock) {
        this.cases = cases;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Cases by latest registration, without personal data",
            description = "Fifty a page; a change may take a moment to show.")
    CasePage list(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(required = false) @Nullable String coach,
            @RequestParam(defaultValue = "0") int page,
            Authentication login) {
        unless(page >= 0 && page <= MOST_PAGES, "page", "is a number from 0");
        if (programme != null && programmes.newest(programme).isEmpty()) {
            throw new UnknownProgramme();
        }
        return cases.list(Reader.of(login), programme, state, coach, page, PAGE);
    }

    @GetMapping("/{caseId}")
    @Operation(
            summary = "The case file",
            description = "With everything that is stored, also what was written just now. The ETag is the case's"
                    + " version, for If-Match; If-None-Match answers 304 while nothing has happened. With on or"
                    + " knownAt: as it was in the world on that day, as far as it was known at that instant, without"
                    + " an ETag.")
    ResponseEntity<OpenFile> file(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Instant knownAt,
            Authentication login) {
        if (on == null && knownAt == null) {
            OpenFile file = cases.file(Reader.of(login), caseId.toString());
            return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
        }
        return ResponseEntity.ok(cases.file(Reader.of(login), caseId.toString(), Standpoint.of(on, knownAt, clock)));
    }

    @GetMapping("/{caseId}/replay")
    @Operation(
            summary = "The steps of a case: what each entry changed in the case file, field by field",
            description = "In the order they were recorded, as it was known then. Sequences count from 0; next is"
                    + " where the following page begins.")
    TimelinePage<ReplayStep> replay(
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "" + PAGE) int size,
            Authentication login) {
        page(from, size);
        return cases.replay(Reader.of(login), caseId.toString(), from, size);
    }

    @GetMapping("/{caseId}/replay/{sequence}")
    @Operation(summary = "One step of a case, with the whole case file before and after it")
    ReplayedFile replayed(@PathVariable UUID caseId, @PathVariable long sequence, Authentication login) {
        return cases.replayed(Reader.of(login), caseId.toString(), sequence);
    }

    @GetMapping("/{caseId}/timeline")
    @Operation(
            summary = "The line of a case: its entries in the order they were recorded",
            description = "Sequences count from 0; next is where the following page begins.")
    TimelinePage<OpenEntry> timeline(
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "" + PAGE) int size,
            Authentication login) {
        page(from, size);
        return cases.timeline(Reader.of(login), caseId.toString(), from, size);
    }

    private static void page(long from, int size) {
        unless(from >= 0 && from <= Integer.MAX_VALUE, "from", "is a sequence from 0");
        unless(size >= 1 && size <= MOST_ENTRIES, "size", "is a number from 1 to " + MOST_ENTRIES);
    }
}
