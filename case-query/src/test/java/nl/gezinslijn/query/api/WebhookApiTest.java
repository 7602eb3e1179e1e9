package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.TestHouse.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import nl.gezinslijn.query.WholeHouse;
import nl.gezinslijn.query.feed.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeHouse
class WebhookApiTest {

    /** A name that nobody ever has. */
    private static final String ADDRESS = "https://receiver.invalid/events";

    @Autowired
    MockMvc web;

    @Autowired
    Feed feed;

    @Test
    void a_new_one_begins_now_and_shows_its_secret_once() throws Exception {
        JsonNode made = made("{\"address\":\"%s\"}".formatted(ADDRESS));
        String id = made.path("id").asString();

        assertThat(made.path("secret").asString()).startsWith("whsec_");
        assertThat(made.path("position").asLong()).isLessThanOrEqualTo(feed.last());
        ask(get("/v1/webhooks/" + id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.address").value(ADDRESS))
                .andExpect(jsonPath("$.state").value("ACTIVE"))
                .andExpect(jsonPath("$.madeBy").value("somebody"))
                .andExpect(jsonPath("$.secret").doesNotExist());
        String all = ask(get("/v1/webhooks")).andReturn().getResponse().getContentAsString();
        assertThat(all).contains(id).doesNotContain("secret", "whsec_", "bearerToken");
    }

    @Test
    void it_can_begin_earlier_and_want_some_types_only() throws Exception {
        JsonNode made = made("""
                {"address":"%s","types":["nl.gezinslijn.case-closed"],"after":0,"bearerToken":"abc"}
                """.formatted(ADDRESS));

        assertThat(made.path("types").path(0).asString()).isEqualTo("nl.gezinslijn.case-closed");
        assertThat(made.toString()).doesNotContain("abc");
    }

    @Test
    void it_is_paused_resumed_and_removed() throws Exception {
        String address = "/v1/webhooks/"
                + made("{\"address\":\"%s\"}".formatted(ADDRESS)).path("id").asString();

        ask(post(address + "/pauses"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PAUSED"));
        ask(post(address + "/resumptions"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ACTIVE"));
        ask(delete(address))
                .andExpect(status().isNoContent())
                .andExpect(content().string(""));
        ask(get(address)).andExpect(status().isNotFound());
        ask(delete(address)).andExpect(status().isNotFound());
        ask(post(address + "/pauses")).andExpect(status().isNotFound());
        ask(post(address + "/resumptions")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | address",
                "{\"address\":\"http://receiver.example/\"} | address",
                "{\"address\":\"https://127.0.0.1/\"} | address",
                "{\"address\":\"https://receiver.invalid/\",\"types\":[]} | types",
                "{\"address\":\"https://receiver.invalid/\",\"types\":[\"nl.gezinslijn.cake-eaten\"]} | types",
                "{\"address\":\"https://receiver.invalid/\",\"after\":-1} | after",
                "{\"address\":\"https://receiver.invalid/\",\"after\":999999999} | after",
                "{\"address\":\"https://receiver.invalid/\",\"bearerToken\":\"a b\"} | bearerToken"
            })
    void what_is_wrong_is_said_by_its_field_and_not_repeated(String body, String field) throws Exception {
        ask(post("/v1/webhooks").contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("cake"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COACH", "COORDINATOR", "INSPECTOR", "ANALYST", "IMPORTER"})
    void they_are_not_for_others_than_administrators(String role) throws Exception {
        String one = "/v1/webhooks/" + UUID.randomUUID();
        for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] {
            get("/v1/webhooks"),
            post("/v1/webhooks").contentType(MediaType.APPLICATION_JSON).content("{}"),
            get(one),
            delete(one),
            post(one + "/pauses"),
            post(one + "/resumptions")
        }) {
            web.perform(request.with(somebody("somebody", role))).andExpect(status().isForbidden());
        }
    }

    private JsonNode made(String body) throws Exception {
        String text = ask(post("/v1/webhooks")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", org.hamcrest.Matchers.startsWith("/v1/webhooks/")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new JsonMapper().readTree(text);
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(somebody("somebody", "ADMINISTRATOR")));
    }
}
