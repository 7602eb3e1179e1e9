package nl.gezinslijn.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.CasePage;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.inspection.InspectionReport;
import nl.gezinslijn.query.inspection.Inspections;
import nl.gezinslijn.query.report.Answer;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inspections, for inspectors and for those who are inspected. */
@RestController
@RequestMapping(path = "/v1/inspections", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Inspections", description = "The framework with findings, and the evidence that cases and programme give")
public class InspectionApi {

    private static final int PAGE = 50;
    private static final Set<Role> INSPECTED = Set.of(Role.COORDINATOR, Role.ZORGREGISSEUR, Role.PROCESS_LEAD);

    private final Inspections inspections;
    private final CaseReading cases;

    public InspectionApi(Inspections inspections, CaseReading cases) {
        this.inspections = inspections;
        this.cases = cases;
    }

    @GetMapping
    @Operation(
            summary = "Inspections, the latest first",
            description = "Others than inspectors see those that have been published.")
    List<InspectionReport.Summary> all(Authentication login) {
        boolean inspector = mayRead(Reader.of(login));
        return inspections.all().stream()
                .filter(it -> inspector || it.published() != null)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "The report of an inspection",
            description = "Themes, criteria and indicators with their evidence, and the findings per mark. Once it is"
                    + " published it says the same whenever it is opened.")
    InspectionReport report(@PathVariable UUID id, Authentication login) {
        return visible(id, Reader.of(login)).report();
    }

    @GetMapping("/{id}/cases")
    @Operation(
            summary = "The cases behind a figure of the report",
            description = "By its JSON pointer, as /themes/0/criteria/1/indicators/0/evidence/share/cases.")
    CasePage cases(
            @PathVariable UUID id,
            @RequestParam String figure,
            @RequestParam(defaultValue = "0") int page,
            Authentication login) {
        InvalidParameter.unless(page >= 0 && page <= Integer.MAX_VALUE / PAGE, "page", "is a number from 0");
        Reader reader = Reader.of(login);
        List<String> ids = visible(id, reader)
                .counted()
                .cases(figure)
                .orElseThrow(() -> new NotThere("there is no such figure that counts cases"));
        return cases.these(reader, ids, page, PAGE);
    }

    private Answer<InspectionReport> visible(UUID id, Reader reader) {
        boolean inspector = mayRead(reader);
        return inspections
                .report(id.toString())
                .filter(it -> inspector || it.report().published() != null)
                .orElseThrow(() -> new NotThere("there is no such inspection"));
    }

    /** Whether the reader is an inspector. */
    private static boolean mayRead(Reader reader) {
        boolean inspector = reader.roles().contains(Role.INSPECTOR);
        if (!inspector && reader.roles().stream().noneMatch(INSPECTED::contains)) {
            throw new NotAllowed("inspections are not for this account's roles");
        }
        return inspector;
    }
}
