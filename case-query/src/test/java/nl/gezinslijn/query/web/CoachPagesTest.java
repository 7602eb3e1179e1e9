package nl.gezinslijn.query.web;

import static nl.gezinslijn.query.TestHouse.somebody;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WholeHouse
class CoachPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    EmbeddedEventStore events;

    @Autowired
    Seal seal;

    @Autowired
    ProjectionKeeper<Entry<CaseEvent>, CaseFile> cases;

    private final String coach = "coach-" + UUID.randomUUID();
    private Life life;

    @BeforeEach
    void happen() {
        life = Life.of(coach, Life.DRENTHE, seal)
                .registered("2026-01-05")
                .triaged("2026-01-06", true)
                .waits("2026-01-06")
                .assigned("2026-01-10", coach)
                .started("2026-01-12")
                .contact("2026-01-14");
        events.publish(life.messages());
        await().until(() -> cases.current().status().lag() == 0);
    }

    @Test
    void a_coach_sees_the_own_families_by_name_and_what_presses() throws Exception {
        open("/families", "COACH")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Mijn gezinnen"),
                                containsString("Sanne Verzonnen"),
                                containsString("De termijn liep tot en met 11 juli 2026"),
                                containsString("136 dagen te laat"),
                                containsString("Plan afspreken met het gezin"),
                                containsString("/cases/" + life.caseId() + "/actions/agree-plan"))));
    }

    @Test
    void another_coach_sees_none_of_it_and_is_told_kindly() throws Exception {
        web.perform(get("/families").with(somebody("coach-without", "COACH")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("U hebt nu geen gezinnen"),
                                not(containsString("/cases/" + life.caseId())))));
    }

    @Test
    void who_stands_beside_the_coach_sees_where_the_account_is_named() throws Exception {
        web.perform(get("/families?lang=en").with(somebody("lead-" + coach, "PROCESS_LEAD")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You are not involved with any family yet")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANALYST", "INSPECTOR", "ADMINISTRATOR"})
    void families_and_forms_are_not_for_who_does_not_work_in_cases(String role) throws Exception {
        for (String path : new String[] {"/families", "/register", "/cases/" + life.caseId() + "/actions"}) {
            web.perform(get(path).with(somebody("somebody", role))).andExpect(status().isForbidden());
        }
    }

    @Test
    void a_search_with_one_hit_opens_it() throws Exception {
        open("/search?q=" + life.caseId().substring(0, 12), "COACH")
                .andExpect(redirectedUrl("/cases/" + life.caseId()));
        open("/search?q=" + coach, "COACH").andExpect(redirectedUrl("/cases/" + life.caseId()));
        open("/search?q=oostrum", "COACH").andExpect(redirectedUrl("/cases/" + life.caseId()));
    }

    @Test
    void a_search_finds_nothing_of_somebody_else_and_says_that_names_are_sealed() throws Exception {
        for (String asked : new String[] {life.caseId(), "Verzonnen", "x"}) {
            web.perform(get("/search").param("q", asked).with(somebody("coach-without", "COACH")))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("namen zijn versleuteld"),
                                    not(containsString("/cases/" + life.caseId())))));
        }
    }

    @Test
    void a_search_by_the_name_of_a_programme_leads_to_its_cases() throws Exception {
        open("/search?q=drenthe", "COACH").andExpect(content().string(containsString("programme=drenthe-2006")));
    }

    @Test
    void every_action_of_the_case_is_listed_by_topic() throws Exception {
        open("/cases/" + life.caseId() + "/actions", "COACH")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Contact en overleg"),
                                containsString("data-action=\"raise-escalation-further\" data-nothing=\"true\""),
                                containsString("data-action=\"record-contact\" data-nothing=\"false\""),
                                containsString("data-action=\"evaluate-goal\" data-nothing=\"true\""),
                                containsString("/v1/cases/" + life.caseId() + "/actions"))));
    }

    @Test
    void a_form_knows_the_family_and_the_version_it_was_opened_with() throws Exception {
        open("/cases/" + life.caseId() + "/actions/record-contact", "COACH")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(
                                        "data-version=\"" + life.messages().size() + "\""),
                                containsString("data-path=\"/v1/cases/" + life.caseId() + "/contacts\""),
                                containsString("Sanne Verzonnen"),
                                containsString("Hoeveel minuten?"),
                                containsString("value=\"2026-11-24\""))));
    }

    @Test
    void who_may_know_what_coaches_have_is_offered_their_accounts() throws Exception {
        String form = "/cases/" + life.caseId() + "/actions/transfer-coach";
        String offered = "<option value=\"" + coach + "\">";
        open(form, "COORDINATOR").andExpect(content().string(containsString(offered)));
        open(form, "COACH").andExpect(content().string(not(containsString(offered))));
    }

    @Test
    void a_form_that_is_not_there_or_of_a_foreign_case_is_not_found() throws Exception {
        open("/cases/" + life.caseId() + "/actions/dance", "COACH").andExpect(status().isNotFound());
        open("/cases/" + life.caseId() + "/actions/register", "COACH").andExpect(status().isNotFound());
        web.perform(get("/cases/" + life.caseId() + "/actions/record-contact").with(somebody("coach-without", "COACH")))
                .andExpect(status().isNotFound());
    }

    @Test
    void what_was_added_since_a_form_was_opened_is_told() throws Exception {
        open("/cases/" + life.caseId() + "/since/5", "COACH")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("#e5"), not(containsString("#e4")))));
    }

    @Test
    void what_was_just_recorded_is_said_on_the_page_of_the_case() throws Exception {
        open("/cases/" + life.caseId() + "?recorded=5", "COACH")
                .andExpect(content().string(containsString("Vastgelegd:")));
        open("/cases/" + life.caseId() + "?recorded=4711", "COACH")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Vastgelegd:"))));
    }

    @Test
    void a_family_is_registered_with_a_programme_that_lets_this_role_do_it() throws Exception {
        open("/register?programme=venray-2021", "COACH")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("Gezin aanmelden"), containsString("data-path=\"/v1/cases\""))));
        open("/register?programme=atlantis", "COACH").andExpect(status().isNotFound());
        open("/emergency", "COACH")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("emergency-accesses")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/families", "/search?q=nothing", "/register", "/emergency", "actions", "actions/close"})
    void nothing_stands_in_the_page_that_a_strict_policy_would_stop(String path) throws Exception {
        String address = path.startsWith("/") ? path : "/cases/" + life.caseId() + "/" + path;
        for (String language : new String[] {"nl", "en"}) {
            open(address + (address.contains("?") ? "&" : "?") + "lang=" + language, "COACH")
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("<html lang=\"" + language + "\""),
                                    not(containsString(" style=")),
                                    not(containsString("<style")),
                                    not(containsString("<script>")),
                                    not(containsString(" onclick=")))));
        }
    }

    private ResultActions open(String path, String role) throws Exception {
        return web.perform(get(path).with(somebody(coach, role)));
    }
}
