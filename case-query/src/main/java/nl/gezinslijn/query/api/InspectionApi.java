package nl.gezinslijn.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.CasePage;
import nl.gezinslijn.query.inspection.InspectionReading;
import nl.gezinslijn.query.inspection.InspectionReport;
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

    private final InspectionReading inspections;

    public InspectionApi(InspectionReading inspections) {
        this.inspections = inspections;
    }

    @GetMapping
    @Operation(
            summary = "Inspections, the latest first",
            description = "Others than inspectors see those that have been published.")
    List<InspectionReport.Summary> all(Authentication login) {
        return inspections.all(Reader.of(login));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "The report of an inspection",
            description = "Themes, criteria and indicators with their evidence, and the findings per mark. Once it is"
                    + " published it says the same whenever it is opened.")
    InspectionReport report(@PathVariable UUID id, Authentication login) {
        return inspections.report(Reader.of(login), id.toString()).orElseThrow(InspectionApi::noInspection);
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
        return inspections
                .cases(reader, id.toString(), figure, page, PAGE)
                .orElseThrow(() -> inspections.report(reader, id.toString()).isEmpty()
                        ? noInspection()
                        : new NotThere("there is no such figure that counts cases"));
    }

    private static NotThere noInspection() {
        return new NotThere("there is no such inspection");
    }
}
