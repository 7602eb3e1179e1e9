package nl.gezinslijn.query.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.OfficeEvent.FindingRecorded;
import nl.gezinslijn.event.OfficeEvent.InspectionOpened;
import nl.gezinslijn.event.OfficeEvent.InspectionPublished;
import nl.gezinslijn.event.OfficeEvent.OfInspection;
import nl.gezinslijn.event.OfficeEvent.Verdict;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.inspection.Framework.EvidenceKind;
import nl.gezinslijn.inspection.Frameworks;
import nl.gezinslijn.office.LineIds;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.Stores;
import nl.gezinslijn.query.history.CasesThen;
import nl.gezinslijn.query.inspection.InspectionReport.OfIndicator;
import nl.gezinslijn.query.inspection.InspectionReport.OfMark;
import nl.gezinslijn.query.report.Share;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An inspection stands beside the evidence of its period, and says the same whenever it is opened again. */
class InspectionsTest {

    private static final String ID = Life.id("inspection");
    private static final Actor INSPECTOR = new Actor("inspector.ids", Role.INSPECTOR, "inspectie");

    private final Stores stores = new Stores();
    private final Seal seal = new Seal(new InMemoryKeyVault());
    private final Inspections inspections = new Inspections(
            stores.inspections,
            stores.events,
            new CasesThen(stores.events, stores.history),
            Life.PROGRAMMES,
            Frameworks.shipped(),
            seal,
            Clock.fixed(Instant.parse("2024-06-01T10:00:00Z"), ZoneOffset.UTC));
    private final List<OfInspection> line = new ArrayList<>();

    @BeforeEach
    void happen() {
        Life visited = helped("visited").contact("2023-05-01").plan("2023-05-02");
        Life unvisited = helped("unvisited").closed("2023-09-01", "ended-by-family");
        Life over = Life.of("over", Life.VENRAY)
                .registered("2021-01-01")
                .assigned("2021-01-02", "anna")
                .started("2021-01-03")
                .closed("2021-06-01");
        stores.happened(visited, unvisited, over);
        recorded(
                "2024-01-10",
                new InspectionOpened(
                        Life.VENRAY.id(),
                        1,
                        "stj-2013",
                        1,
                        LocalDate.parse("2023-01-01"),
                        LocalDate.parse("2023-12-31")));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void each_indicator_has_the_evidence_of_the_cases_of_the_period_and_what_the_programme_says() {
        assertThat(evidence("i18")).isEqualTo(new Evidence(EvidenceKind.ONE_PLAN, Share.of(1, 2)));
        assertThat(evidence("i19")).isEqualTo(new Evidence(EvidenceKind.PLAN_FOR_EVERYBODY, Share.of(1, 1)));
        assertThat(evidence("i20")).isEqualTo(new Evidence(EvidenceKind.HOME_VISITS, Share.of(1, 1)));
        assertThat(evidence("i21")).isEqualTo(new Evidence(EvidenceKind.NOT_ENDED_BY_FAMILY, Share.of(0, 1)));
        assertThat(evidence("i15")).isEqualTo(new Evidence(EvidenceKind.ONE_COACH, Share.of(2, 2)));
        assertThat(evidence("i29")).isEqualTo(new Evidence(EvidenceKind.WITHOUT_WAITING_LIST, Share.of(2, 2)));
        assertThat(evidence("i8")).isNull();
        assertThat(indicator("i17").document().part()).isEqualTo("caseloadCap");
        assertThat(indicator("i17").document().says().isNull()).isTrue();
        assertThat(indicator("i23").document().says().get(0).get("code").asString())
                .isEqualTo("coordinator");
        assertThat(inspections
                        .report(ID)
                        .orElseThrow()
                        .counted()
                        .cases("/themes/2/criteria/2/indicators/0/evidence/share/cases"))
                .contains(List.of(Life.id("visited")));
    }

    @Test
    void a_finding_stands_at_its_mark_with_the_indicators_that_share_it() {
        recorded(
                "2024-01-11",
                new FindingRecorded(
                        "i16-i17",
                        Verdict.TO_IMPROVE,
                        seal.text(ID, KeyVault.ofCase(ID), "FindingRecorded.text", "Geen maximum.")));

        InspectionReport report = report();
        OfMark mark = report.themes().get(2).marks().stream()
                .filter(it -> it.code().equals("i16-i17"))
                .findFirst()
                .orElseThrow();
        assertThat(mark)
                .isEqualTo(new OfMark(
                        "i16-i17",
                        List.of("i16", "i17"),
                        Verdict.TO_IMPROVE,
                        "Geen maximum.",
                        LocalDate.parse("2024-01-11")));
        assertThat(report.total()).isEqualTo(new InspectionReport.Tally(13, 30, 26, 0, 1, 25));
    }

    @Test
    void a_published_report_says_the_same_when_it_is_opened_again_whatever_was_recorded_since() {
        recorded("2024-01-20", new InspectionPublished(Instant.parse("2024-01-20T12:00:00Z")));
        InspectionReport published = report();

        Life late = Life.of("late", Life.VENRAY);
        Life model = helped("late").plan("2023-07-01");
        model.entries()
                .forEach(entry ->
                        late.then(entry.event(), entry.stamp().recordedAt(Instant.parse("2024-02-01T10:00:00Z"))));
        stores.happened(late);

        assertThat(report()).isEqualTo(published);
        assertThat(published.published()).isEqualTo("2024-01-20");
        assertThat(published.knownAt()).isEqualTo("2024-01-20T12:00:00Z");
    }

    @Test
    void one_being_written_looks_at_what_is_known_now() {
        Share before = evidence("i18").share();
        stores.happened(helped("another"));

        assertThat(evidence("i18").share()).isEqualTo(Share.of(before.cases(), before.of() + 1));
    }

    @Test
    void inspections_are_listed_and_what_is_not_there_is_empty() {
        stores.view();

        assertThat(inspections.all())
                .containsExactly(new InspectionReport.Summary(
                        ID,
                        Life.VENRAY.id(),
                        "stj-2013",
                        LocalDate.parse("2023-01-01"),
                        LocalDate.parse("2023-12-31"),
                        LocalDate.parse("2024-01-10"),
                        "inspector.ids",
                        0,
                        null));
        assertThat(inspections.report(Life.id("none"))).isEmpty();
    }

    private InspectionReport report() {
        return inspections.report(ID).orElseThrow().report();
    }

    private Evidence evidence(String indicator) {
        return indicator(indicator).evidence();
    }

    private OfIndicator indicator(String code) {
        return report().themes().stream()
                .flatMap(theme -> theme.criteria().stream())
                .flatMap(criterion -> criterion.indicators().stream())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Life helped(String name) {
        return Life.of(name, Life.VENRAY)
                .registered("2023-02-01")
                .assigned("2023-02-02", "anna")
                .started("2023-02-03");
    }

    private void recorded(String day, OfInspection event) {
        Stamp stamp = new Stamp(
                LocalDate.parse(day),
                Instant.parse(day + "T10:00:00Z"),
                INSPECTOR,
                null,
                null,
                null,
                "request-1",
                false);
        DomainEventMessage<?> message = new GenericDomainEventMessage<>(
                "Inspection", LineIds.ofInspection(ID), line.size(), event, MetaData.from(stamp.toMetadata()));
        line.add(event);
        stores.happened(List.of(message));
    }
}
