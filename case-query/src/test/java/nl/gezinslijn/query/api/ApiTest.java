package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.TestHouse.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.WholeHouse;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeHouse
class ApiTest {

    @Autowired
    MockMvc web;

    @Autowired
    EmbeddedEventStore events;

    @Autowired
    Seal seal;

    @Autowired
    ProjectionKeeper<Entry<CaseEvent>, CaseFile> cases;

    /** Each test has a coach, and so a family, of its own: the house is shared. */
    private final String coach = "coach-" + UUID.randomUUID();

    private Life life;

    @BeforeEach
    void happen() {
        life = Life.of(coach, Life.VENRAY, seal)
                .registered("2024-01-02")
                .assigned("2024-01-09", coach)
                .started("2024-01-10");
        events.publish(life.messages());
    }

    @Test
    void a_case_is_read_as_it_was_written_just_now() throws Exception {
        ask("/v1/cases/{id}", "COORDINATOR", life.caseId())
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(jsonPath("$.state").value("ACTIVE"))
                .andExpect(jsonPath("$.registration.members[0].name").value("Sanne Verzonnen"))
                .andExpect(jsonPath("$.registration.question").value("Wij komen er samen niet uit."));

        life.contact("2024-01-12");
        events.publish(life.messages().subList(3, 4));

        ask("/v1/cases/{id}", "COORDINATOR", life.caseId())
                .andExpect(header().string("ETag", "\"4\""))
                .andExpect(jsonPath("$.work.contacts").value(1));
    }

    @Test
    void a_case_that_has_not_changed_is_not_sent_again() throws Exception {
        web.perform(get("/v1/cases/{id}", life.caseId())
                        .with(somebody("somebody", "COORDINATOR"))
                        .header("If-None-Match", "\"3\""))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        web.perform(get("/v1/cases/{id}", life.caseId())
                        .with(somebody("somebody", "COORDINATOR"))
                        .header("If-None-Match", "\"2\""))
                .andExpect(status().isOk());
    }

    @Test
    void who_has_a_case_open_is_told_each_newer_version() throws Exception {
        MockHttpServletResponse told = ask("/v1/cases/{id}/changes", "COORDINATOR", life.caseId())
                .andExpect(request().asyncStarted())
                .andReturn()
                .getResponse();
        await().until(() -> told.getContentAsString().contains("event:version\ndata:{\"version\":3}"));

        life.contact("2024-01-12");
        events.publish(life.messages().subList(3, 4));

        await().until(() -> told.getContentAsString().contains("{\"version\":4}"));
        assertThat(told.getContentType()).startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    @Test
    void who_may_not_read_a_case_is_not_told_of_it_either() throws Exception {
        web.perform(get("/v1/cases/{id}/changes", life.caseId()).with(somebody("another-coach", "COACH")))
                .andExpect(status().isNotFound());
        ask("/v1/cases/{id}/changes", "COORDINATOR", UUID.randomUUID()).andExpect(status().isNotFound());
    }

    @Test
    void a_timeline_comes_in_pages() throws Exception {
        ask("/v1/cases/{id}/timeline?size=2", "COORDINATOR", life.caseId())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries[*].event", contains("FamilyRegistered", "CoachAssigned")))
                .andExpect(jsonPath("$.entries[0].actor.role").value("coordinator"))
                .andExpect(jsonPath("$.entries[0].fields.members[1].birthDate").value("2015-05-04"))
                .andExpect(jsonPath("$.next").value(2));
        ask("/v1/cases/{id}/timeline?size=2&from=2", "COORDINATOR", life.caseId())
                .andExpect(jsonPath("$.entries[*].sequence", contains(2)))
                .andExpect(jsonPath("$.next").doesNotHaveJsonPath());
    }

    @Test
    void a_case_is_replayed_step_by_step() throws Exception {
        ask("/v1/cases/{id}/replay?size=2", "COORDINATOR", life.caseId())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries[*].entry.event", contains("FamilyRegistered", "CoachAssigned")))
                .andExpect(jsonPath("$.entries[1].stateBefore").value("REGISTERED"))
                .andExpect(jsonPath("$.entries[1].stateAfter").value("ASSIGNED"))
                .andExpect(jsonPath("$.entries[1].changes[?(@.path == '/coaching/coach')].after", contains(coach)))
                .andExpect(jsonPath("$.next").value(2));
        ask("/v1/cases/{id}/replay/1", "COORDINATOR", life.caseId())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.before.state").value("REGISTERED"))
                .andExpect(jsonPath("$.after.state").value("ASSIGNED"))
                .andExpect(jsonPath("$.last").value(2));
        ask("/v1/cases/{id}/replay/3", "COORDINATOR", life.caseId())
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("there is no such step in this case"));
    }

    @Test
    void a_case_is_read_as_it_was_on_a_day_and_as_it_was_known() throws Exception {
        ask("/v1/cases/{id}?on=2024-01-09", "COORDINATOR", life.caseId())
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("ETag"))
                .andExpect(jsonPath("$.state").value("ASSIGNED"));
        ask("/v1/cases/{id}?knownAt=2024-01-05T12:00:00Z", "COORDINATOR", life.caseId())
                .andExpect(jsonPath("$.state").value("REGISTERED"));
        ask("/v1/cases/{id}?on=2023-12-31", "COORDINATOR", life.caseId()).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "on=2031-01-01, on, is not in the future",
        "on=yesterday, on, 'is a day, as 2026-11-24'",
        "knownAt=2031-01-01T00:00:00Z, knownAt, is not in the future",
        "knownAt=2024-01-01, knownAt, 'is an instant with its zone, as 2026-11-24T09:30:00Z'"
    })
    void a_standpoint_that_cannot_be_is_refused(String query, String field, String detail) throws Exception {
        ask("/v1/cases/{id}?" + query, "COORDINATOR", life.caseId())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].detail").value(detail));
    }

    @Test
    void a_report_is_had_as_json_as_csv_and_as_a_workbook() throws Exception {
        level();
        web.perform(get("/v1/reports/flow?programme=venray-2021&year=2024")
                        .with(somebody("somebody", "ANALYST"))
                        .accept("text/csv"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"flow.csv\""))
                .andExpect(content().string(startsWith("from,to,openAtStart,newCases,")))
                .andExpect(content().string(containsString("\r\n2024-01-01,2024-01-31,")));
        for (String report : List.of(
                "caseload",
                "waiting-list",
                "lead-times",
                "open-cases",
                "extensions",
                "escalations",
                "capacity",
                "steering-matrix")) {
            web.perform(get("/v1/reports/" + report + "?programme=venray-2021")
                            .with(somebody("somebody", "ANALYST"))
                            .accept("text/csv"))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Disposition", "attachment; filename=\"" + report + ".csv\""));
        }
        byte[] workbook = web.perform(get("/v1/reports/steering-matrix?programme=venray-2021&year=2024")
                        .with(somebody("somebody", "ANALYST"))
                        .accept(TableConverter.XLSX))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var opened = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            var rows = opened.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(2)).isEqualTo("indicator");
            assertThat(rows).hasSizeGreaterThan(25);
        }
        web.perform(get("/v1/reports/flow?programme=nowhere")
                        .with(somebody("somebody", "ANALYST"))
                        .accept("text/csv"))
                .andExpect(status().isNotFound());
    }

    /** Page by page, as the house has the families of other tests too. */
    private List<String> casesOf(String open) throws Exception {
        List<String> all = new ArrayList<>();
        for (String page = "0"; !page.isEmpty(); ) {
            String answer = ask(open + "&page=" + page, "COORDINATOR")
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            JsonNode found = new JsonMapper().readTree(answer);
            found.path("cases").forEach(it -> all.add(it.path("caseId").asString()));
            page = found.path("next").asString("");
        }
        return all;
    }

    @Test
    void a_figure_opens_to_the_cases_it_counts_for_those_who_may_see_them() throws Exception {
        level();
        String open = "/v1/reports/caseload/cases?programme=venray-2021&figure=/total/active";
        assertThat(casesOf(open)).contains(life.caseId());
        ask(open, "PROCESS_LEAD").andExpect(status().isOk()).andExpect(jsonPath("$.cases", hasSize(0)));
        ask(open, "COACH").andExpect(status().isForbidden());
        ask(open, "ANALYST").andExpect(status().isForbidden());
        ask("/v1/reports/caseload/cases?programme=venray-2021&figure=/on", "COORDINATOR")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("there is no such figure that counts cases"));
        ask("/v1/reports/caseload/cases?programme=venray-2021", "COORDINATOR")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("figure"));
    }

    @ParameterizedTest
    @CsvSource({
        "caseload, /coaches", "waiting-list, /families", "lead-times, /startToClosure", "flow, /months",
        "open-cases, /open", "extensions, /byGranted", "escalations, /rungs", "capacity, /places",
        "steering-matrix, /blocks", "worklist, /cases"
    })
    void each_report_is_had_as_it_was_known(String report, String part) throws Exception {
        String field = "$." + part.substring(1);
        ask("/v1/reports/" + report + "?programme=venray-2021&knownAt=2024-06-01T00:00:00Z", "COORDINATOR")
                .andExpect(status().isOk())
                .andExpect(jsonPath(field).exists());
        ask("/v1/reports/" + report + "?programme=venray-2021", "COORDINATOR")
                .andExpect(status().isOk())
                .andExpect(jsonPath(field).exists());
        ask("/v1/reports/" + report, "COORDINATOR")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("programme"));
    }

    @Test
    void a_coach_reads_and_lists_the_own_case_and_no_other() throws Exception {
        level();
        web.perform(get("/v1/cases/{id}", life.caseId()).with(somebody(coach, "COACH")))
                .andExpect(status().isOk());
        web.perform(get("/v1/cases").with(somebody(coach, "COACH")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.cases[*].caseId", contains(life.caseId())));
        for (String path : new String[] {"/v1/cases/{id}", "/v1/cases/{id}/timeline"}) {
            ask(path, "COACH", life.caseId()).andExpect(status().isNotFound());
        }
        ask("/v1/cases", "COACH").andExpect(status().isOk()).andExpect(jsonPath("$.cases", hasSize(0)));
    }

    @Test
    void a_foreign_case_and_none_are_answered_alike() throws Exception {
        for (String id : new String[] {life.caseId(), Life.id("nobody at all")}) {
            ask("/v1/cases/{id}", "COACH", id)
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.detail").value("there is no such case"))
                    .andExpect(jsonPath("$.instance").value("/v1/cases/" + id));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ANALYST, /v1/cases, 403",
        "ANALYST, /v1/reports/caseload?programme=venray-2021, 200",
        "ANALYST, /v1/reports/flow?programme=venray-2021, 200",
        "ADMINISTRATOR, /v1/cases, 403",
        "ADMINISTRATOR, /v1/reports/caseload?programme=venray-2021, 403",
        "ADMINISTRATOR, /v1/reports/open-cases?programme=venray-2021, 403",
        "COACH, /v1/reports/lead-times?programme=venray-2021, 403"
    })
    void what_is_not_for_a_role_is_refused_as_a_problem(String role, String path, int status) throws Exception {
        ResultActions answer = ask(path, role).andExpect(status().is(status));
        if (status == 403) {
            answer.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.title").value("Forbidden"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/reports/caseload, programme",
        "/v1/reports/flow?programme=venray-2021&year=soon, year",
        "/v1/reports/flow?programme=venray-2021&year=2027, year",
        "/v1/reports/flow?programme=venray-2021&year=-1, year",
        "/v1/reports/flow?programme=venray-2021&year=99999999999, year",
        "/v1/reports/lead-times?programme=venray-2021&from=2024-02-30, from",
        "/v1/reports/lead-times?programme=venray-2021&to=31-12-2024, to",
        "/v1/reports/lead-times?programme=venray-2021&to=+999999999-12-31, to",
        "/v1/reports/lead-times?programme=venray-2021&from=2024-02-02&to=2024-02-01, from",
        "/v1/reports/open-cases?programme=venray-2021&on=2026-11-25, on",
        "/v1/cases?page=-1, page",
        "/v1/cases?state=HAPPY, state",
        "/v1/cases/42, caseId",
        "/v1/cases/2b0b7d43-9a8c-4b1d-8b0e-7a6f0e9e5f10/timeline?size=0, size",
        "/v1/cases/2b0b7d43-9a8c-4b1d-8b0e-7a6f0e9e5f10/timeline?size=501, size",
        "/v1/cases/2b0b7d43-9a8c-4b1d-8b0e-7a6f0e9e5f10/timeline?from=-1, from"
    })
    void a_wrong_parameter_is_named(String path, String field) throws Exception {
        ask(path, "COORDINATOR")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("Invalid input"))
                .andExpect(jsonPath("$.errors[*].field", contains(field)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/reports/caseload?programme=atlantis",
                "/v1/reports/lead-times?programme=atlantis",
                "/v1/reports/flow?programme=atlantis",
                "/v1/reports/open-cases?programme=atlantis",
                "/v1/cases?programme=atlantis"
            })
    void an_unknown_programme_is_not_found(String path) throws Exception {
        ask(path, "COORDINATOR")
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("there is no such programme"));
    }

    @Test
    void reports_answer_with_figures() throws Exception {
        level();
        ask("/v1/reports/caseload?programme=venray-2021", "COORDINATOR")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.on").value("2026-11-24"))
                .andExpect(jsonPath("$.cap").value(nullValue()))
                .andExpect(jsonPath("$.coaches[*].coach", hasItem(coach)));
        ask("/v1/reports/flow?programme=venray-2021&year=2024", "COORDINATOR")
                .andExpect(jsonPath("$.whole.from").value("2024-01-01"))
                .andExpect(jsonPath("$.months", hasSize(12)))
                .andExpect(jsonPath("$.months[0].newCases").isNumber());
        ask("/v1/reports/lead-times?programme=venray-2021&from=2024-01-01&to=2024-12-31", "COORDINATOR")
                .andExpect(jsonPath("$.registrationToAssignment.days.median").isNumber())
                .andExpect(jsonPath("$.startToClosure.bands", hasSize(5)));
        ask("/v1/reports/open-cases?programme=venray-2021&on=2024-01-09", "COORDINATOR")
                .andExpect(jsonPath("$.open").isNumber());
    }

    @Test
    void reports_have_a_period_of_their_own_when_none_is_asked() throws Exception {
        ask("/v1/reports/lead-times?programme=drenthe-2006", "COORDINATOR")
                .andExpect(jsonPath("$.from").value("2025-11-25"))
                .andExpect(jsonPath("$.to").value("2026-11-24"));
        ask("/v1/reports/flow?programme=drenthe-2006", "COORDINATOR")
                .andExpect(jsonPath("$.year").value(2026));
        ask("/v1/reports/open-cases?programme=drenthe-2006", "COORDINATOR")
                .andExpect(jsonPath("$.on").value("2026-11-24"));
    }

    @Test
    void an_absent_cap_is_said_to_be_absent_even_where_nulls_are_left_out() throws Exception {
        ask("/v1/reports/caseload?programme=drenthe-2006", "COORDINATOR")
                .andExpect(content().string(containsString("\"cap\":null")));
    }

    private ResultActions ask(String path, String role, Object... variables) throws Exception {
        return web.perform(get(path, variables).with(somebody("somebody-" + role, role)));
    }

    private void level() {
        await().until(() -> cases.current().status().lag() == 0);
    }
}
