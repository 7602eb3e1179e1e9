package nl.gezinslijn.query.api;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.WholeHouse;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

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
                        .with(user("somebody").roles("COORDINATOR"))
                        .header("If-None-Match", "\"3\""))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        web.perform(get("/v1/cases/{id}", life.caseId())
                        .with(user("somebody").roles("COORDINATOR"))
                        .header("If-None-Match", "\"2\""))
                .andExpect(status().isOk());
    }

    @Test
    void a_timeline_comes_in_pages() throws Exception {
        ask("/v1/cases/{id}/timeline?size=2", "INSPECTOR", life.caseId())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries[*].event", contains("FamilyRegistered", "CoachAssigned")))
                .andExpect(jsonPath("$.entries[0].actor.role").value("coordinator"))
                .andExpect(jsonPath("$.entries[0].fields.members[1].birthDate").value("2015-05-04"))
                .andExpect(jsonPath("$.next").value(2));
        ask("/v1/cases/{id}/timeline?size=2&from=2", "INSPECTOR", life.caseId())
                .andExpect(jsonPath("$.entries[*].sequence", contains(2)))
                .andExpect(jsonPath("$.next").doesNotHaveJsonPath());
    }

    @Test
    void a_coach_reads_and_lists_the_own_case_and_no_other() throws Exception {
        level();
        web.perform(get("/v1/cases/{id}", life.caseId()).with(user(coach).roles("COACH")))
                .andExpect(status().isOk());
        web.perform(get("/v1/cases").with(user(coach).roles("COACH")))
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
        "COACH, /v1/reports/lead-times?programme=venray-2021, 200"
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
                .andExpect(jsonPath("$.registrationToAssignment.days.median").value(7.0))
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
        return web.perform(get(path, variables).with(user("somebody-" + role).roles(role)));
    }

    private void level() {
        await().until(() -> cases.current().status().lag() == 0);
    }
}
