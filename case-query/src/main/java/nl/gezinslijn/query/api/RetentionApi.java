package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.api.InvalidParameter.unless;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.retention.DestructionReport;
import nl.gezinslijn.query.retention.DueForDestruction;
import nl.gezinslijn.query.retention.RetentionReports;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long cases are kept. */
@RestController
@RequestMapping(path = "/v1/retention", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Retention",
        description = "What is kept no longer and what was destroyed, without anything of what it is: for"
                + " administrators, and for coordinators of the cases of the own organisation")
public class RetentionApi {

    private final RetentionReports retention;
    private final Programmes programmes;
    private final Clock clock;

    public RetentionApi(RetentionReports retention, Programmes programmes, Clock clock) {
        this.retention = retention;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping("/due")
    @Operation(
            summary = "Cases that are due for destruction on a day",
            description = "Closed, declined or withdrawn, and kept as long as the programme says. A case is destroyed"
                    + " by erasing each of the persons told here and then its text (POST …/erasures).")
    DueForDestruction due(
            @RequestParam String programme,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            Authentication login) {
        return retention.due(Reader.of(login), programme, on == null ? today(programme) : on);
    }

    @GetMapping("/destroyed")
    @Operation(
            summary = "The destruction report: what was erased when, by whom and on what ground",
            description = "By default of the year up to today.")
    DestructionReport destroyed(
            @RequestParam String programme,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            Authentication login) {
        LocalDate last = to == null ? today(programme) : to;
        LocalDate first = from == null ? last.minusYears(1).plusDays(1) : from;
        unless(!first.isAfter(last), "from", "is not after the last day");
        return retention.destroyed(Reader.of(login), programme, first, last);
    }

    private LocalDate today(String programme) {
        Programme known = programmes.newest(programme).orElseThrow(UnknownProgramme::new);
        return LocalDate.now(clock.withZone(known.timeZone()));
    }
}
