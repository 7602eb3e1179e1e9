package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.api.InvalidParameter.unless;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.report.Caseload;
import nl.gezinslijn.query.report.Flow;
import nl.gezinslijn.query.report.LeadTimes;
import nl.gezinslijn.query.report.Period;
import nl.gezinslijn.query.report.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports over the cases of a programme. */
@RestController
@RequestMapping(path = "/v1/reports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reports", description = "Counts over cases; no personal data")
public class ReportApi {

    private static final int EARLIEST = 1900;

    private final Reports reports;
    private final Programmes programmes;
    private final MayRead mayRead;

    public ReportApi(Reports reports, Programmes programmes, MayRead mayRead) {
        this.reports = reports;
        this.programmes = programmes;
        this.mayRead = mayRead;
    }

    @GetMapping("/caseload")
    @Operation(
            summary = "Who has how many families now, and what waits for a coordinator",
            description = "Per coach and organisation, beside the cap where the programme has one.")
    Caseload caseload(@RequestParam String programme, Authentication login) {
        return reports.caseload(known(programme, login));
    }

    @GetMapping("/lead-times")
    @Operation(
            summary = "How long families waited and were helped",
            description = "Each time is counted in the period in which it ended; by default the year up to today."
                    + " Within six months = closed on or before the last day of a term of six months.")
    LeadTimes leadTimes(
            @RequestParam String programme,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            Authentication login) {
        Programme known = known(programme, login);
        LocalDate last = to == null ? reports.today(known) : to;
        unless(last.getYear() >= EARLIEST && last.getYear() <= 9999, "to", "is a day from " + EARLIEST + " to 9999");
        LocalDate first = from == null ? last.minusYears(1).plusDays(1) : from;
        unless(!first.isAfter(last), "from", "is not after the last day of the period");
        return reports.leadTimes(known, new Period(first, last));
    }

    @GetMapping("/flow")
    @Operation(
            summary = "How families came and went in a year, in all and per month",
            description = "Active = open on the last day of the year before, or assigned or reopened in the year."
                    + " Closed = active and not open on its last day. New = first assigned in it."
                    + " By default the year of the latest step in any case.")
    Flow flow(
            @RequestParam String programme,
            @RequestParam(required = false) @Nullable Integer year,
            Authentication login) {
        Programme known = known(programme, login);
        int now = Period.yearOf(known, reports.today(known));
        int wanted = year == null ? reports.latestYear(known).orElse(now) : year;
        unless(wanted >= EARLIEST && wanted <= now, "year", "is a year from " + EARLIEST + " to " + now);
        return reports.flow(known, wanted);
    }

    @GetMapping("/open-cases")
    @Operation(
            summary = "How many cases were open on a day",
            description = "Open = assigned or reopened on or before it, and not closed on or before it. By default"
                    + " today.")
    Flow.OpenOn openCases(
            @RequestParam String programme,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            Authentication login) {
        Programme known = known(programme, login);
        LocalDate today = reports.today(known);
        unless(on == null || !on.isAfter(today), "on", "is not in the future; today is " + today);
        return reports.openOn(known, on == null ? today : on);
    }

    private Programme known(String programme, Authentication login) {
        if (!mayRead.reports(Reader.of(login))) {
            throw new NotAllowed("reports are not for this account's roles");
        }
        return programmes.newest(programme).orElseThrow(UnknownProgramme::new);
    }
}
