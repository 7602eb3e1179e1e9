package nl.gezinslijn.query.web;

import static nl.gezinslijn.query.TestHouse.somebody;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.gezinslijn.query.WholeHouse;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.projection.rebuild.Projections;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What an analyst and an administrator open. */
@WholeHouse
class HousePagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Projections projections;

    @Test
    void every_view_is_shown_with_how_far_it_is_and_can_be_built_anew() throws Exception {
        open("/projections", "ANALYST")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Dossiers"),
                                containsString("Gebeurtenissen achter"),
                                containsString("data-send=\"/v1/projections/cases/rebuilds\""))));
    }

    @Test
    void a_rebuild_is_followed_and_its_outcome_stays_to_be_read() throws Exception {
        ProjectionKeeper<?, ?> inspections = projections.find("inspections").orElseThrow();
        String id = inspections.rebuild("analyst-1").id();
        Awaitility.await()
                .until(() -> inspections.find(id).orElseThrow().phase().name().equals("READY"));

        open("/projections", "ANALYST")
                .andExpect(content()
                        .string(allOf(
                                containsString("Klaar om over te stappen"),
                                containsString(
                                        "data-follow=\"/v1/projections/inspections/rebuilds/" + id + "/events\""),
                                containsString("/rebuilds/" + id + "/switch"))));

        inspections.switchTo(id, null);
        open("/projections", "ANALYST")
                .andExpect(content()
                        .string(allOf(
                                containsString("In gebruik genomen"),
                                not(containsString("/rebuilds/" + id + "/events")))));
    }

    @Test
    void an_analyst_takes_reports_along_and_is_told_that_small_numbers_are_left_out() throws Exception {
        open("/exports?programme=venray-2021", "ANALYST")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("action=\"/v1/reports/lead-times\""),
                                containsString("Kleine aantallen zijn weggelaten"))));
        open("/exports?programme=venray-2021", "COORDINATOR")
                .andExpect(content().string(not(containsString("Kleine aantallen"))));
    }

    @Test
    void a_programme_shows_the_values_of_its_rules() throws Exception {
        open("/programmes", "ADMINISTRATOR")
                .andExpect(content().string(containsString("href=\"/programmes/drenthe-2006/1\"")));
        open("/programmes/drenthe-2006/1", "INSPECTOR")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("6 maanden, en niet langer zonder verlenging"),
                                containsString("elke keer 3 maanden"),
                                containsString("id=\"ladder\""))));
        open("/programmes/drenthe-2006/9", "INSPECTOR").andExpect(status().isNotFound());
    }

    @Test
    void retention_shows_what_is_due_and_what_was_erased() throws Exception {
        open("/retention?programme=venray-2021", "ADMINISTRATOR")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Te wissen op"), containsString("Gewist van"))));
        open("/retention?from=ooit&to=2026-01-01", "ADMINISTRATOR").andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "/projections, COACH",
        "/projections, INSPECTOR",
        "/exports, COACH",
        "/exports, ADMINISTRATOR",
        "/programmes, IMPORTER",
        "/programmes/drenthe-2006/1, IMPORTER",
        "/retention, COACH",
        "/retention, ANALYST"
    })
    void what_is_not_for_a_role_is_said_not_to_be(String path, String role) throws Exception {
        open(path, role)
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Niet voor dit account")));
    }

    @ParameterizedTest
    @CsvSource({
        "/projections, ANALYST",
        "/exports, ANALYST",
        "/programmes, ANALYST",
        "/programmes/venray-2021/1, ANALYST",
        "/programmes/delft-2013/1, ANALYST",
        "/programmes/drenthe-2006/1, ANALYST",
        "/programmes/rotterdam-sang-2009/1, ANALYST",
        "/programmes/halle-vilvoorde/1, ANALYST",
        "/retention, COORDINATOR"
    })
    void every_page_speaks_both_languages_and_keeps_the_strict_policy(String path, String role) throws Exception {
        for (String language : new String[] {"nl", "en"}) {
            open(path + "?lang=" + language, role)
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("<html lang=\"" + language + "\">"),
                                    not(containsString(" style=")),
                                    not(containsString("<style")),
                                    not(containsString("<script>")),
                                    not(containsString(" onclick=")))));
        }
    }

    private ResultActions open(String path, String role) throws Exception {
        return web.perform(get(path).with(somebody("somebody", role)));
    }
}
