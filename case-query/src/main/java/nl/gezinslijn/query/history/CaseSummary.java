package nl.gezinslijn.query.history;

import java.time.LocalDate;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.query.casefile.CaseRow;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list: no personal data.
 *
 * @param coach of now or, after closure, the last one; null before the first
 * @param assignedOn first day a coach had the case
 * @param termEndsOn last day of the enforced term; null where there is none
 * @param closedOn last day of the latest period of help; null while it is open
 */
public record CaseSummary(
        String caseId,
        String programme,
        int programmeVersion,
        CaseState state,
        LocalDate registeredOn,
        @Nullable String referralSource,
        @Nullable String ageBand,
        @Nullable String district,
        @Nullable String coach,
        @Nullable String organisation,
        @Nullable LocalDate assignedOn,
        @Nullable LocalDate firstContactOn,
        @Nullable LocalDate termEndsOn,
        boolean extensionPending,
        boolean openSteps,
        @Nullable LocalDate closedOn,
        @Nullable String closureReason) {

    static CaseSummary of(CaseRow row) {
        return new CaseSummary(
                row.caseId(),
                row.programme(),
                row.programmeVersion(),
                row.state(),
                row.registeredOn(),
                row.referralSource(),
                row.ageBand(),
                row.district(),
                row.lastCoach(),
                row.organisation(),
                row.firstAssignedOn(),
                row.firstContactOn(),
                row.termEndsOn(),
                row.extensionPending(),
                row.openSteps(),
                row.closedOn(),
                row.closedOn() == null ? null : row.closureReason());
    }
}
