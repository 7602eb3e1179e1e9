package nl.gezinslijn.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.Stores;
import nl.gezinslijn.query.TestHouse;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.history.CaseReading;
import nl.gezinslijn.query.history.CasesThen;
import nl.gezinslijn.query.history.LeftOut;
import nl.gezinslijn.query.history.OutsideHistory;
import nl.gezinslijn.query.report.CaseSource;
import nl.gezinslijn.query.report.Flow;
import nl.gezinslijn.query.report.Reports;
import nl.gezinslijn.query.report.matrix.MatrixPlan;
import nl.gezinslijn.query.worklist.Worklists;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A look back that could not read a case says so: how many to everybody, and which to those who see every case of the
 * programme.
 */
class LeftOutTest {

    private static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final String UNREADABLE = Life.id("unreadable");

    private final Stores stores = new Stores();
    private final ReportApi api = api();

    @BeforeEach
    void happen() {
        stores.happened(
                Life.of("readable", Life.VENRAY).registered("2026-01-02").assigned("2026-01-03", "anna"),
                Life.of("unreadable", Life.VENRAY).registered("2026-01-02").assigned("2026-01-03", "anna"),
                Life.of("elsewhere", Life.DRENTHE).registered("2026-01-02"));
        unreadable("unreadable", 2);
        unreadable("elsewhere", 1);
        stores.view();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_report_says_which_cases_of_its_programme_were_left_out_to_those_who_see_every_case() {
        assertThat(flow(THEN, "INSPECTOR").leftOut()).isEqualTo(new LeftOut(1, List.of(UNREADABLE)));
        assertThat(flow(THEN, "INSPECTOR").report().whole().newCases()).isEqualTo(1);
    }

    @Test
    void others_are_told_how_many() {
        assertThat(flow(THEN, "ANALYST").leftOut()).isEqualTo(new LeftOut(1, null));
        assertThat(flow(THEN, "COORDINATOR").leftOut()).isEqualTo(new LeftOut(1, null));
        assertThat(api.worklist(asked(THEN), login("COORDINATOR")).leftOut()).isEqualTo(new LeftOut(1, null));
    }

    @Test
    void a_caseload_counts_over_all_programmes_and_so_lacks_cases_of_all_of_them() {
        LeftOut leftOut = api.caseload(asked(THEN), login("INSPECTOR")).leftOut();

        assertThat(leftOut).isNotNull();
        assertThat(leftOut.caseIds()).containsExactlyInAnyOrder(UNREADABLE, Life.id("elsewhere"));
    }

    @Test
    void what_is_known_now_leaves_nothing_out() {
        assertThat(flow(null, "INSPECTOR").leftOut()).isNull();
    }

    @Test
    void it_stands_beside_the_figures() {
        JsonNode json = JsonMapper.shared().valueToTree(flow(THEN, "INSPECTOR"));

        assertThat(json.at("/whole/newCases").asInt()).isEqualTo(1);
        assertThat(json.at("/leftOut/cases").asInt()).isEqualTo(1);
        assertThat(json.at("/leftOut/caseIds/0").asString()).isEqualTo(UNREADABLE);
    }

    @Test
    void a_table_has_it_in_a_header_and_a_workbook_on_a_sheet_of_its_own() throws Exception {
        MockHttpOutputMessage csv = written(flow(THEN, "INSPECTOR"), TableConverter.CSV);
        assertThat(csv.getHeaders().getFirst("Left-Out-Cases")).isEqualTo("1");
        assertThat(csv.getBodyAsString(StandardCharsets.UTF_8))
                .startsWith("from,to,")
                .doesNotContain(UNREADABLE);

        MockHttpOutputMessage workbook = written(flow(THEN, "INSPECTOR"), TableConverter.XLSX);
        assertThat(workbook.getHeaders().getFirst("Left-Out-Cases")).isEqualTo("1");
        assertThat(cell(workbook, 1)).isEqualTo(UNREADABLE);
        assertThat(cell(written(flow(THEN, "ANALYST"), TableConverter.XLSX), 1)).isEqualTo("1");

        MockHttpOutputMessage now = written(flow(null, "INSPECTOR"), TableConverter.CSV);
        assertThat(now.getHeaders().containsHeader("Left-Out-Cases")).isFalse();
    }

    private Reported<Flow> flow(@Nullable Instant knownAt, String role) {
        return api.flow(asked(knownAt), login(role));
    }

    private static AskedReports.Asked asked(@Nullable Instant knownAt) {
        return new AskedReports.Asked(Life.VENRAY.id(), null, null, null, 2026, null, knownAt);
    }

    private static Authentication login(String role) {
        return new TestingAuthenticationToken("somebody", "", "ROLE_" + role, "ORG_" + Life.ORGANISATION);
    }

    private static MockHttpOutputMessage written(Reported<Flow> report, String type) throws Exception {
        MockHttpOutputMessage message = new MockHttpOutputMessage();
        new TableConverter().write(report, MediaType.parseMediaType(type), message);
        return message;
    }

    /** Of the second sheet, below its heading. */
    private static String cell(MockHttpOutputMessage workbook, int row) throws Exception {
        try (var opened = new ReadableWorkbook(new ByteArrayInputStream(workbook.getBodyAsBytes()))) {
            return opened.getSheet(1)
                    .orElseThrow()
                    .read()
                    .get(row)
                    .getCellRawValue(0)
                    .orElseThrow();
        }
    }

    private void unreadable(String name, long sequence) {
        stores.happened(List.of(new GenericDomainEventMessage<>("Case", Life.id(name), sequence, "of no kind")));
    }

    private ReportApi api() {
        CasesThen then = new CasesThen(stores.events, stores.history);
        MayRead mayRead = Stores.rights(Life.VENRAY.id());
        return new ReportApi(
                new AskedReports(
                        new Reports(
                                new CaseSource(stores.rows, stores.figures, then),
                                stores.rows,
                                new OutsideHistory(stores.events),
                                MatrixPlan.shipped(),
                                TestHouse.CLOCK),
                        TestHouse.CLOCK),
                new CaseReading(stores.history, stores.rows, mayRead, new Seal(new InMemoryKeyVault())),
                new Worklists(stores.rows, then, Life.PROGRAMMES, mayRead, TestHouse.CLOCK),
                Life.PROGRAMMES,
                mayRead);
    }
}
