package nl.gezinslijn.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.gezinslijn.event.OfficeEvent.FindingRecorded;
import nl.gezinslijn.event.OfficeEvent.InspectionOpened;
import nl.gezinslijn.event.OfficeEvent.InspectionPublished;
import nl.gezinslijn.event.OfficeEvent.OfInspection;
import nl.gezinslijn.event.OfficeEvent.Verdict;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/**
 * One inspection of a programme over a period.
 *
 * @param id a UUID as text
 * @param scope null before it is opened
 * @param findings the latest per mark
 * @param published null while it is being written
 */
public record Inspection(
        String id,
        @Nullable Scope scope,
        SortedMap<String, Finding> findings,
        @Nullable Published published) {

    public Inspection {
        findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
    }

    /**
     * What is looked at.
     *
     * @param from first day
     * @param to last day
     * @param openedBy account id of the inspector
     */
    public record Scope(
            String programme,
            int programmeVersion,
            String framework,
            int frameworkVersion,
            LocalDate from,
            LocalDate to,
            LocalDate openedOn,
            String openedBy) {}

    public record Finding(Verdict verdict, @Nullable Protected<String> text, LocalDate on) {}

    /** @param knownAt the instant it looked at: what was recorded later is not in it */
    public record Published(LocalDate on, Instant knownAt) {}

    public static Inspection unknown(String id) {
        return new Inspection(id, null, Collections.emptySortedMap(), null);
    }

    public Inspection evolve(LocalDate on, String actor, OfInspection event) {
        return switch (event) {
            case InspectionOpened e ->
                new Inspection(
                        id,
                        new Scope(
                                e.programme(),
                                e.programmeVersion(),
                                e.framework(),
                                e.frameworkVersion(),
                                e.from(),
                                e.to(),
                                on,
                                actor),
                        findings,
                        published);
            case FindingRecorded e -> {
                Map<String, Finding> all = new TreeMap<>(findings);
                all.put(e.mark(), new Finding(e.verdict(), e.text(), on));
                yield new Inspection(id, scope, new TreeMap<>(all), published);
            }
            case InspectionPublished e -> new Inspection(id, scope, findings, new Published(on, e.knownAt()));
        };
    }
}
