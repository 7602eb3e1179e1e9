package nl.gezinslijn.query.inspection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.CasePage;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.report.Answer;

/**
 * Inspections as a reader may see them: an inspector all, those who are inspected what has been published. API and
 * pages read them only through here.
 */
public final class InspectionReading {

    private static final Set<Role> INSPECTED = Set.of(Role.COORDINATOR, Role.ZORGREGISSEUR, Role.PROCESS_LEAD);

    private final Inspections inspections;
    private final CaseReading cases;

    public InspectionReading(Inspections inspections, CaseReading cases) {
        this.inspections = inspections;
        this.cases = cases;
    }

    /**
     * The latest first.
     *
     * @throws NotAllowed here and below, when inspections are not for this reader
     */
    public List<InspectionReport.Summary> all(Reader reader) {
        boolean inspector = mayRead(reader);
        return inspections.all().stream()
                .filter(it -> inspector || it.published() != null)
                .toList();
    }

    /** Empty when there is none, or it is not published and not for this reader: the two look alike. */
    public Optional<InspectionReport> report(Reader reader, String id) {
        return visible(reader, id).map(Answer::report);
    }

    /**
     * The cases behind a figure; those of them that this reader sees. Empty when there is no such figure.
     *
     * @param figure JSON pointer in the report
     * @param page from 0
     */
    public Optional<CasePage> cases(Reader reader, String id, String figure, int page, int size) {
        return visible(reader, id)
                .flatMap(it -> it.counted().cases(figure))
                .map(ids -> cases.these(reader, ids, page, size));
    }

    private Optional<Answer<InspectionReport>> visible(Reader reader, String id) {
        boolean inspector = mayRead(reader);
        return inspections.report(id).filter(it -> inspector || it.report().published() != null);
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
