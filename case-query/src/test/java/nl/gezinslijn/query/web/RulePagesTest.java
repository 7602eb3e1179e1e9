package nl.gezinslijn.query.web;

import static nl.gezinslijn.query.TestHouse.somebody;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.query.WholeHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Where the type of a refusal leads: for whoever asks, with or without a login. */
@WholeHouse
class RulePagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @EnumSource
    void every_rule_has_a_page_in_both_languages(Rule rule) throws Exception {
        browse("/rules/" + rule.id() + "?lang=en")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("<html lang=\"en\">"), containsString(rule.id()))));
        browse("/rules/" + rule.id())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html lang=\"nl\">")));
    }

    @Test
    void a_browser_reads_a_rule_in_dutch() throws Exception {
        browse("/rules/TERM-2")
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content()
                        .string(allOf(
                                containsString("Een verlenging duurt precies zo lang als de aanpak zegt"),
                                containsString("Bron: 000 L12"),
                                containsString("href=\"/rules\""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/problem+json, application/json"})
    void a_program_reads_it_in_both_languages(String accepted) throws Exception {
        ask("/rules/TERM-2", accepted)
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.id").value("TERM-2"))
                .andExpect(jsonPath("$.title.nl").value("Verlenging"))
                .andExpect(jsonPath("$.text.en").value(Rule.TERM_2.text()))
                .andExpect(jsonPath("$.source.en").value("000 L12"));
    }

    @Test
    void the_whole_book_is_there_for_both() throws Exception {
        ask("/rules", "application/json")
                .andExpect(jsonPath("$.chapters[*].id").value(hasItem("TERM")))
                .andExpect(jsonPath("$.chapters[*].rules[*].id").value(hasItem("TERM-2")));
        browse("/rules")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"TERM-2\""),
                                containsString("href=\"/rules/CONS-1\""),
                                containsString("Provincie Drenthe"))));
    }

    @Test
    void the_length_of_a_term_is_worked_out_on_its_page() throws Exception {
        browse("/rules/TERM-1").andExpect(content().string(containsString("29 februari 2024")));
        browse("/rules/TERM-2").andExpect(content().string(not(containsString("<table>"))));
    }

    @Test
    void a_rule_that_is_none_is_a_problem_document_or_a_page_that_is_not_there() throws Exception {
        ask("/rules/TERM-9", "application/json")
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("there is no such rule"));
        browse("/rules/TERM-9")
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML));
    }

    @Test
    void every_page_links_the_book() throws Exception {
        web.perform(get("/").with(somebody("somebody", "COORDINATOR")))
                .andExpect(content().string(containsString("href=\"/rules\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rules", "/rules/TERM-1"})
    void nothing_stands_in_the_page_that_a_strict_policy_would_stop(String path) throws Exception {
        browse(path)
                .andExpect(content()
                        .string(allOf(
                                not(containsString(" style=")),
                                not(containsString("<style")),
                                not(containsString("<script>")))));
    }

    private ResultActions browse(String path) throws Exception {
        return ask(path, BROWSER);
    }

    private ResultActions ask(String path, String accepted) throws Exception {
        return web.perform(get(path).header(HttpHeaders.ACCEPT, accepted));
    }
}
