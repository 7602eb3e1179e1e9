package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.TestHouse.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.WholeHouse;
import nl.gezinslijn.query.feed.Feed;
import nl.gezinslijn.query.feed.FeedEvent;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeHouse
class EventFeedApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NEXT = Pattern.compile("<(/v1/events\\?.*)>; rel=\"next\"");

    @Autowired
    MockMvc web;

    @Autowired
    EmbeddedEventStore events;

    @Autowired
    Feed feed;

    private String caseId;
    private long before;

    @BeforeEach
    void happen() {
        Life life = Life.of("told of " + UUID.randomUUID(), Life.VENRAY)
                .registered("2024-01-02")
                .assigned("2024-01-05", "coach " + UUID.randomUUID());
        caseId = life.caseId();
        events.publish(life.messages());
        before = placeOfFirst(life) - 1;
    }

    /** What other tests stored may reach the feed only now, so that its present end is not where this life begins. */
    private long placeOfFirst(Life life) {
        List<FeedEvent> ofLife = await().until(
                        () -> feed.after(0, Integer.MAX_VALUE).stream()
                                .filter(event -> caseId.equals(event.subject()))
                                .toList(),
                        told -> told.size() == life.messages().size());
        return Long.parseLong(ofLife.getFirst().sequence());
    }

    @Test
    void a_system_that_follows_next_gets_every_event_once_and_in_order() throws Exception {
        List<String> sequences = new ArrayList<>();
        String address = "/v1/events?size=1";
        for (int i = 0; i < feed.last(); i++) {
            MockHttpServletResponse answer = answer(address);
            JSON.readTree(answer.getContentAsString())
                    .forEach(event -> sequences.add(event.path("sequence").asString()));
            address = next(answer);
        }

        assertThat(sequences).hasSize((int) feed.last()).startsWith("1", "2").doesNotHaveDuplicates();
        MockHttpServletResponse nothingNew = answer(address);
        assertThat(JSON.readTree(nothingNew.getContentAsString())).isEmpty();
        assertThat(next(nothingNew)).isEqualTo(address);
    }

    @Test
    void a_page_is_a_batch_of_cloudevents() throws Exception {
        ask("/v1/events?after=" + before, "ADMINISTRATOR")
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/cloudevents-batch+json"))
                .andExpect(jsonPath("$[0].type").value("nl.gezinslijn.family-registered"))
                .andExpect(jsonPath("$[0].subject").value(caseId))
                .andExpect(jsonPath("$[1].dataref").value("/v1/cases/" + caseId + "/timeline?from=1&size=1"));
    }

    @Test
    void what_a_dataref_leads_to_is_the_entry_for_who_may_read_the_case() throws Exception {
        JsonNode told = JSON.readTree(answer("/v1/events?after=" + before).getContentAsString());
        String dataref = told.path(1).path("dataref").asString();

        ask(dataref, "ADMINISTRATOR").andExpect(status().isForbidden());
        await().untilAsserted(() -> web.perform(get(dataref).with(somebody("coordinator-1", "COORDINATOR")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries.length()").value(1))
                .andExpect(jsonPath("$.entries[0].sequence").value(1))
                .andExpect(jsonPath("$.entries[0].event").value("CoachAssigned")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COACH", "COORDINATOR", "INSPECTOR", "ANALYST", "IMPORTER"})
    void it_is_not_for_others_than_administrators(String role) throws Exception {
        ask("/v1/events", role).andExpect(status().isForbidden()).andExpect(header().doesNotExist("Link"));
    }

    @ParameterizedTest
    @CsvSource({"after=-1, after", "after=999999999, after", "after=x, after", "size=0, size", "size=501, size"})
    void what_cannot_be_asked_is_said(String query, String field) throws Exception {
        ask("/v1/events?" + query, "ADMINISTRATOR")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return ask(address, "ADMINISTRATOR")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private static String next(MockHttpServletResponse answer) {
        Matcher next = NEXT.matcher(Objects.requireNonNull(answer.getHeader("Link")));
        assertThat(next.matches()).isTrue();
        return next.group(1);
    }

    private ResultActions ask(String address, String role) throws Exception {
        return web.perform(get(address).with(somebody("somebody", role)));
    }
}
