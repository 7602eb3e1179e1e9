package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.TestHouse.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.UUID;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.WholeHouse;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.projection.rebuild.Phase;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WholeHouse
class ProjectionApiTest {

    private static final String CASES = "/v1/projections/cases";

    @Autowired
    MockMvc web;

    @Autowired
    EmbeddedEventStore events;

    @Autowired
    ProjectionKeeper<Entry<CaseEvent>, CaseFile> cases;

    @BeforeEach
    void happen() {
        events.publish(Life.of("projected " + UUID.randomUUID(), Life.VENRAY)
                .registered("2024-01-02")
                .messages());
        level();
    }

    @Test
    void an_administrator_has_a_view_built_anew_and_lets_readers_change_over() throws Exception {
        String before = cases.current().generation().collection();
        String location = ask(post(CASES + "/rebuilds"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.by").value("administrator-1"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        ready(location);
        ask(post(CASES + "/rebuilds")).andExpect(status().isConflict());
        ask(get(location))
                .andExpect(jsonPath("$.verdict.differing").value(0))
                .andExpect(jsonPath("$.work.pass").value(1))
                .andExpect(jsonPath("$.work.remainingSeconds").value(0));
        String built = location.substring(location.lastIndexOf('/') + 1);
        ask(get("/v1/projections"))
                .andExpect(jsonPath("$.projections[?(@.current)].collection", hasItem(before)))
                .andExpect(jsonPath("$.projections[?(@.current == false)].collection", hasItem(built)));

        ask(post(location + "/switch"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.phase").value("switched"));

        ask(get("/v1/projections")).andExpect(jsonPath("$.projections[?(@.current)].collection", hasItem(built)));
        ask(delete(location)).andExpect(status().isConflict());
        ask(delete(CASES + "/versions/" + built)).andExpect(status().isConflict());
        ask(delete(CASES + "/versions/" + before)).andExpect(status().isNoContent());
        ask(get("/v1/projections")).andExpect(jsonPath("$.projections[*].collection", not(hasItem(before))));
        ask(get(CASES + "/rebuilds")).andExpect(jsonPath("$.rebuilds[*].id", hasItem(built)));
    }

    @Test
    void the_progress_is_told_until_the_end() throws Exception {
        String location =
                ask(post(CASES + "/rebuilds")).andReturn().getResponse().getHeader("Location");
        MockHttpServletResponse told = ask(get(location + "/events"))
                .andExpect(request().asyncStarted())
                .andReturn()
                .getResponse();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> told.getContentAsString().contains("\"phase\":\"ready\""));

        ask(delete(location)).andExpect(status().isNoContent());

        await().until(() -> told.getContentAsString().contains("\"phase\":\"cancelled\""));
        assertThat(told.getContentType()).startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
        assertThat(told.getContentAsString()).startsWith("event:progress\ndata:{\"id\":\"cases_v");
    }

    @Test
    void a_parked_case_is_shown_and_given_up_with_a_reason() throws Exception {
        String poisoned = UUID.randomUUID().toString();
        events.publish(new GenericDomainEventMessage<>(CaseFiles.AGGREGATE, poisoned, 0, "not an event of ours"));
        level();
        String parked = CASES + "/parked/" + poisoned;
        String own = "$.parked[?(@.caseId == '" + poisoned + "')]";

        ask(get(CASES + "/parked"))
                .andExpect(jsonPath(own + ".skipped").value(1))
                .andExpect(jsonPath(own + ".givenUp").doesNotExist())
                .andExpect(content().string(not(containsString("not an event of ours"))));
        ask(post(parked + "/retries"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("the case still cannot be folded"));
        ask(post(parked + "/abandonments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"x\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        ask(post(parked + "/abandonments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"a test in production\"}"))
                .andExpect(status().isNoContent());

        ask(get(CASES + "/parked"))
                .andExpect(jsonPath(own + ".givenUp.reason").value("a test in production"))
                .andExpect(jsonPath(own + ".givenUp.by").value("administrator-1"));
    }

    @Test
    void what_is_not_there_is_a_problem() throws Exception {
        for (MockHttpServletRequestBuilder nothing : new MockHttpServletRequestBuilder[] {
            post("/v1/projections/nothing/rebuilds"),
            get(CASES + "/rebuilds/cases_v99"),
            get(CASES + "/rebuilds/cases_v99/events"),
            delete(CASES + "/rebuilds/cases_v99"),
            post(CASES + "/rebuilds/cases_v99/switch"),
            delete(CASES + "/versions/cases_v99"),
            post(CASES + "/parked/" + UUID.randomUUID() + "/retries")
        }) {
            ask(nothing)
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"COACH", "COORDINATOR", "INSPECTOR"})
    void projections_are_not_for_who_works_with_families(String role) throws Exception {
        for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] {
            get("/v1/projections"), post(CASES + "/rebuilds"), get(CASES + "/parked")
        }) {
            web.perform(request.with(somebody("somebody", role))).andExpect(status().isForbidden());
        }
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(somebody("administrator-1", "ADMINISTRATOR")));
    }

    private void ready(String location) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            String body = ask(get(location)).andReturn().getResponse().getContentAsString();
            return JsonPath.<String>read(body, "$.phase").equals(Phase.READY.code());
        });
    }

    private void level() {
        await().until(() -> cases.current().status().lag() == 0);
    }
}
