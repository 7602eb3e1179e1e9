package nl.gezinslijn.query.report;

import static nl.gezinslijn.query.Life.VENRAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.gezinslijn.casefile.AsOf;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.RecordEvent.EntryVoided;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.Stores;
import nl.gezinslijn.query.history.CasesThen;
import nl.gezinslijn.query.history.LeftOut;
import nl.gezinslijn.query.history.OutsideHistory;
import nl.gezinslijn.query.report.Caseload.OfCoach;
import nl.gezinslijn.query.report.matrix.MatrixPlan;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Supervisors stand at any date and know only what was known then: late entries and withdrawals make the difference.
 */
class AsKnownThenTest {

    private static final Actor COORDINATOR = new Actor("coordinator-1", Role.COORDINATOR, "gemeente");
    private static final LocalDate NEW_YEARS_EVE = LocalDate.parse("2022-12-31");

    private final Stores stores = new Stores();
    private final CasesThen then = new CasesThen(stores.events, stores.history);
    private final Reports reports = new Reports(
            new CaseSource(stores.rows, stores.figures, then),
            stores.rows,
            new OutsideHistory(stores.events),
            MatrixPlan.shipped(),
            Clock.fixed(Instant.parse("2023-06-01T10:00:00Z"), ZoneOffset.UTC));

    /** Known in time; closed on 30 December but recorded on 20 January; closed on 29 December, voided on 10 January. */
    @BeforeEach
    void happen() {
        Life inTime = started("in-time", "anna");
        Life late = started("late", "anna");
        recorded(
                late,
                "2022-12-30",
                "2023-01-20T10:00:00Z",
                new CaseClosed("finished", List.of(), List.of(), null, null, null));
        Life voided = started("voided", "anna").closed("2022-12-29");
        recorded(voided, "2023-01-10", "2023-01-10T10:00:00Z", new EntryVoided(3, "CaseClosed"));
        Life registeredLate = Life.of("registered-late", VENRAY);
        Stamp stamp = new Stamp(
                LocalDate.parse("2022-12-28"),
                Instant.parse("2023-02-01T10:00:00Z"),
                COORDINATOR,
                null,
                null,
                null,
                "request-1",
                false);
        Life model = Life.of("registered-late", VENRAY).registered("2022-12-28").assigned("2022-12-28", "anna");
        model.entries().forEach(entry -> registeredLate.then(entry.event(), stamp));
        stores.happened(inTime, late, voided, registeredLate);
        stores.view();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void the_caseload_of_a_day_as_known_then_and_as_known_now_differ_by_exactly_the_late_entries() {
        assertThat(annasCases("2023-01-05T12:00:00Z")).containsExactlyInAnyOrder(Life.id("in-time"), Life.id("late"));
        assertThat(annasCases("2023-01-15T12:00:00Z"))
                .containsExactlyInAnyOrder(Life.id("in-time"), Life.id("late"), Life.id("voided"));
        assertThat(annasCases("2023-01-25T12:00:00Z")).containsExactlyInAnyOrder(Life.id("in-time"), Life.id("voided"));
        assertThat(annasCases("2023-06-01T10:00:00Z"))
                .containsExactlyInAnyOrder(Life.id("in-time"), Life.id("voided"), Life.id("registered-late"));
    }

    @Test
    void the_flow_of_the_year_as_known_then_closes_what_had_been_recorded_as_closed() {
        Flow then2023 = flow("2023-01-05T12:00:00Z");
        Flow now = reports.flow(VENRAY, 2022, null).report();

        assertThat(then2023.whole().closed()).isEqualTo(1);
        assertThat(then2023.whole().openAtEnd()).isEqualTo(2);
        assertThat(now.whole().closed()).isEqualTo(1);
        assertThat(now.whole().openAtEnd()).isEqualTo(3);
        assertThat(reports.flow(VENRAY, 2022, Instant.parse("2023-06-01T10:00:00Z"))
                        .report())
                .isEqualTo(now);
    }

    @Test
    void as_known_now_the_events_say_what_the_views_say() {
        Answer<Caseload> views = reports.caseload(VENRAY, null);
        Answer<Caseload> events = reports.caseload(
                VENRAY, new AsOf(LocalDate.parse("2023-06-01"), Instant.parse("2023-06-01T10:00:00Z")));

        assertThat(events.report()).isEqualTo(views.report());
    }

    @Test
    void a_case_that_will_not_fold_is_left_out_and_the_others_are_counted() {
        stores.happened(List.of(new GenericDomainEventMessage<>("Case", Life.id("in-time"), 3, "of no kind")));

        assertThat(annasCases("2023-06-01T10:00:00Z"))
                .containsExactlyInAnyOrder(Life.id("voided"), Life.id("registered-late"));
        assertThat(reports.flow(VENRAY, 2022, Instant.parse("2023-06-01T10:00:00Z"))
                        .leftOut())
                .isEqualTo(new LeftOut(1, List.of(Life.id("in-time"))));
    }

    private List<String> annasCases(String knownAt) {
        Answer<Caseload> answer = reports.caseload(VENRAY, new AsOf(NEW_YEARS_EVE, Instant.parse(knownAt)));
        assertThat(answer.report().coaches()).extracting(OfCoach::coach).containsExactly("anna");
        return answer.counted().cases("/coaches/0/cases/total").orElseThrow();
    }

    private Flow flow(String knownAt) {
        return reports.flow(VENRAY, 2022, Instant.parse(knownAt)).report();
    }

    private static Life started(String name, String coach) {
        return Life.of(name, VENRAY)
                .registered("2022-05-01")
                .assigned("2022-05-02", coach)
                .started("2022-05-03");
    }

    private static void recorded(Life life, String on, String at, CaseEvent event) {
        life.then(
                event,
                new Stamp(LocalDate.parse(on), Instant.parse(at), COORDINATOR, null, null, null, "request-1", false));
    }
}
