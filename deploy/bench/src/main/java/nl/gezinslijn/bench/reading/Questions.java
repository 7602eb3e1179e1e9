package nl.gezinslijn.bench.reading;

import static nl.gezinslijn.query.Life.VENRAY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.Stores;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.casefile.CaseRow;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.history.CasesThen;
import nl.gezinslijn.query.history.OutsideHistory;
import nl.gezinslijn.query.report.CaseSource;
import nl.gezinslijn.query.report.LeadTimes;
import nl.gezinslijn.query.report.Period;
import nl.gezinslijn.query.report.Reports;
import nl.gezinslijn.query.report.matrix.MatrixPlan;
import nl.gezinslijn.query.worklist.Worklists;

/** What is asked of the views: each report, and what lists and sweeps ask most. */
final class Questions {

    private static final Reader COORDINATOR = new Reader("coordinator-1", Set.of(Role.COORDINATOR), Life.ORGANISATION);
    /** After all that is told. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private static final Period YEAR = new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"));

    private Questions() {}

    /** By name; an answer equals that to the same question of the same cases. */
    static Map<String, Supplier<?>> of(Stores stores) {
        CasesThen then = new CasesThen(stores.events, stores.history);
        Reports reports = new Reports(
                new CaseSource(stores.rows, stores.figures, then),
                stores.rows,
                new OutsideHistory(stores.events),
                MatrixPlan.shipped(),
                CLOCK);
        Worklists worklists = new Worklists(stores.rows, then, Life.PROGRAMMES, Stores.rights(), CLOCK);
        CaseReading cases =
                new CaseReading(stores.history, stores.rows, Stores.rights(), new Seal(new InMemoryKeyVault()));
        Map<String, Supplier<?>> questions = new LinkedHashMap<>();
        questions.put("caseload", () -> reports.caseload(VENRAY, null).report());
        questions.put("waiting list", () -> reports.waitingList(VENRAY, null).report());
        questions.put(
                "lead times", () -> reports.leadTimes(VENRAY, YEAR, null, null).report());
        questions.put(
                "lead times by district",
                () -> reports.leadTimes(VENRAY, YEAR, LeadTimes.Grouping.DISTRICT, null)
                        .report());
        questions.put("flow", () -> reports.flow(VENRAY, 2025, null).report());
        questions.put(
                "open cases on a day",
                () -> reports.openOn(VENRAY, LocalDate.parse("2025-06-30"), null)
                        .report());
        questions.put("extensions", () -> reports.extensions(VENRAY, YEAR, null).report());
        questions.put(
                "escalations", () -> reports.escalations(VENRAY, YEAR, null).report());
        questions.put("capacity", () -> reports.capacity(VENRAY, YEAR, null).report());
        questions.put(
                "steering matrix",
                () -> reports.steeringMatrix(VENRAY, 2025, null).report());
        questions.put("worklist of the coordinator", () -> worklists.ofCoordinator(COORDINATOR, VENRAY.id()));
        questions.put("first page of cases", () -> cases.list(COORDINATOR, VENRAY.id(), null, null, 0, 20));
        questions.put("terms lapsed", () -> lapsed(stores));
        return questions;
    }

    private static Set<String> lapsed(Stores stores) {
        try (Stream<CaseRow> rows = stores.rows.lapsedUnrecorded(LocalDate.now(CLOCK))) {
            return rows.map(CaseRow::caseId).collect(Collectors.toSet());
        }
    }
}
