package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.api.InvalidParameter.unless;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.api.AskedReports.Asked;
import nl.gezinslijn.query.history.CasePage;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.history.LeftOut;
import nl.gezinslijn.query.report.Answer;
import nl.gezinslijn.query.report.Capacity;
import nl.gezinslijn.query.report.Caseload;
import nl.gezinslijn.query.report.EscalationTimes;
import nl.gezinslijn.query.report.Extensions;
import nl.gezinslijn.query.report.Flow;
import nl.gezinslijn.query.report.LeadTimes;
import nl.gezinslijn.query.report.Tabular;
import nl.gezinslijn.query.report.WaitingList;
import nl.gezinslijn.query.report.matrix.SteeringMatrix;
import nl.gezinslijn.query.worklist.Worklist;
import nl.gezinslijn.query.worklist.Worklists;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Reports over the cases of a programme, as JSON, as CSV or as a workbook. */
@RestController
@RequestMapping(
        path = "/v1/reports",
        produces = {MediaType.APPLICATION_JSON_VALUE, TableConverter.CSV, TableConverter.XLSX})
@Tag(
        name = "Reports",
        description =
                "Counts over cases; no personal data. Accept: application/json, text/csv or an XLSX workbook. Each"
                        + " can be had as it was known at an instant (knownAt), and those of a day as it was on one (on):"
                        + " then leftOut says how many cases could not be counted because something in them cannot be"
                        + " read, and which, to those who see every case. With a table the header Left-Out-Cases says"
                        + " how many, and a sheet of the workbook which.")
public class ReportApi {

    private static final int PAGE = 50;

    private final AskedReports reports;
    private final CaseReading cases;
    private final Worklists worklists;
    private final Programmes programmes;
    private final MayRead mayRead;

    public ReportApi(
            AskedReports reports, CaseReading cases, Worklists worklists, Programmes programmes, MayRead mayRead) {
        this.reports = reports;
        this.cases = cases;
        this.worklists = worklists;
        this.programmes = programmes;
        this.mayRead = mayRead;
    }

    @GetMapping("/caseload")
    @Operation(
            summary = "Who has how many families, and what waits for a coordinator",
            description = "Per coach and organisation, beside the cap where there is one, with the minutes spent.")
    Reported<Caseload> caseload(@ParameterObject Asked asked, Authentication login) {
        return reported(reports.caseload(known(asked, login), asked), asked, login);
    }

    @GetMapping("/waiting-list")
    @Operation(
            summary = "Families without a coach, in the order of their turn",
            description = "By urgency, registration date and case; those that cannot wait come first. The families"
                    + " themselves only for those who may see every case.")
    Reported<WaitingList> waitingList(@ParameterObject Asked asked, Authentication login) {
        Reported<WaitingList> list = reported(reports.waitingList(known(asked, login), asked), asked, login);
        return new Reported<>(
                list.report()
                        .showing(cases.listed(
                                Reader.of(login),
                                list.report().families().stream()
                                        .map(WaitingList.Family::caseId)
                                        .toList())::contains),
                list.leftOut());
    }

    @GetMapping("/lead-times")
    @Operation(
            summary = "How long families waited and were helped",
            description = "Each time is counted in the period in which it ended; by default the year up to today."
                    + " Within six months = closed on or before the last day of a term of six months. With by: per"
                    + " district, source, help question, age band, intensity, organisation or closure reason too.")
    Reported<LeadTimes> leadTimes(@ParameterObject Asked asked, Authentication login) {
        return reported(reports.leadTimes(known(asked, login), asked), asked, login);
    }

    @GetMapping("/flow")
    @Operation(
            summary = "How families came and went in a year, in all and per month",
            description = "Active = open on the last day of the year before, or assigned or reopened in the year."
                    + " Closed = active and not open on its last day. New = first assigned in it."
                    + " By default the year of the latest step in any case.")
    Reported<Flow> flow(@ParameterObject Asked asked, Authentication login) {
        return reported(reports.flow(known(asked, login), asked), asked, login);
    }

    @GetMapping("/open-cases")
    @Operation(
            summary = "How many cases were open on a day",
            description = "Open = assigned or reopened on or before it, and not closed on or before it. By default"
                    + " today.")
    Reported<Flow.OpenOn> openCases(@ParameterObject Asked asked, Authentication login) {
        return reported(reports.openCases(known(asked, login), asked), asked, login);
    }

    @GetMapping("/extensions")
    @Operation(
            summary = "How often terms were extended",
            description = "Over the periods of help that began in the period, and what was asked, granted and refused"
                    + " in it.")
    Reported<Extensions> extensions(@ParameterObject Asked asked, Authentication login) {
        return reported(reports.extensions(known(asked, login), asked), asked, login);
    }

    @GetMapping("/escalations")
    @Operation(summary = "How long stagnation stood on each rung of the ladder")
    Reported<EscalationTimes> escalations(@ParameterObject Asked asked, Authentication login) {
        return reported(reports.escalations(known(asked, login), asked), asked, login);
    }

    @GetMapping("/capacity")
    @Operation(
            summary = "Places of the intensities, and gaps in their supervision",
            description = "Supported, begun and ended in the period, open on its last day, beside the number of places;"
                    + " and when nobody was in office in the role that assesses them.")
    Reported<Capacity> capacity(@ParameterObject Asked asked, Authentication login) {
        return reported(reports.capacity(known(asked, login), asked), asked, login);
    }

    @GetMapping("/steering-matrix")
    @Operation(
            summary = "The steering matrix of a year",
            description = "Every indicator with its definition, its figure beside that of the year before, and where it"
                    + " comes from: reckoned from cases, reported, or not kept by this programme.")
    Reported<SteeringMatrix> steeringMatrix(@ParameterObject Asked asked, Authentication login) {
        return reported(reports.steeringMatrix(known(asked, login), asked), asked, login);
    }

    @GetMapping(path = "/worklist", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What a coordinator had to decide or to see",
            description = "As /v1/worklists/coordinator, also on another day and as it was known then.")
    Worklist worklist(@ParameterObject Asked asked, Authentication login) {
        Programme programme = known(asked, login);
        return worklists.ofCoordinator(Reader.of(login), programme.id(), reports.standpoint(programme, asked));
    }

    @GetMapping(path = "/{report}/cases", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The cases behind a figure of a report",
            description = "The figure by its JSON pointer in the report, as /months/3/closed; otherwise asked as the"
                    + " report itself. Fifty a page. A coach sees those of the own cases that it counts.")
    CasePage cases(
            @PathVariable String report,
            @ParameterObject Asked asked,
            @RequestParam String figure,
            @RequestParam(defaultValue = "0") int page,
            Authentication login) {
        unless(page >= 0 && page <= Integer.MAX_VALUE / PAGE, "page", "is a number from 0");
        Answer<?> answer = reports.named(report, known(asked, login), asked);
        return cases.these(
                Reader.of(login),
                answer.counted()
                        .cases(figure)
                        .orElseThrow(() -> new NotThere("there is no such figure that counts cases")),
                page,
                PAGE);
    }

    /** Leaves what stands behind the figures for {@link SmallCells}. */
    private <R extends Tabular> Reported<R> reported(Answer<R> answer, Asked asked, Authentication login) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(SmallCells.COUNTED, answer.counted(), RequestAttributes.SCOPE_REQUEST);
        }
        LeftOut leftOut = answer.leftOut();
        return new Reported<>(
                answer.report(), leftOut == null || inspects(asked, login) ? leftOut : leftOut.withoutIds());
    }

    /** What cannot be folded cannot be judged: who sees every case of a programme may know which they are. */
    private boolean inspects(Asked asked, Authentication login) {
        return mayRead.sight(Reader.of(login)).inspected().contains(String.valueOf(asked.programme()));
    }

    private Programme known(Asked asked, Authentication login) {
        String asksFor = asked.programme();
        Reader reader = Reader.of(login);
        if (mayRead.figures(reader, String.valueOf(asksFor)) == MayRead.Figures.NONE) {
            throw new NotAllowed("reports are not for this account's roles");
        }
        if (asksFor == null) {
            throw new InvalidParameter("programme", "is required");
        }
        return programmes.newest(asksFor).orElseThrow(UnknownProgramme::new);
    }
}
