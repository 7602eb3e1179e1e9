package nl.gezinslijn.query.web;

import static nl.gezinslijn.query.TestHouse.somebody;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.TermEvent.TermLapsed;
import nl.gezinslijn.privacy.KeyVault;
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
class PagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    EmbeddedEventStore events;

    @Autowired
    Seal seal;

    @Autowired
    KeyVault keys;

    @Autowired
    ProjectionKeeper<Entry<CaseEvent>, CaseFile> cases;

    private final String coach = "coach-" + UUID.randomUUID();
    private Life life;

    @BeforeEach
    void happen() {
        life = Life.of(coach, Life.DRENTHE, seal)
                .registered("2025-11-03")
                .triaged("2025-11-04", true)
                .waits("2025-11-04")
                .assigned("2025-11-10", coach)
                .started("2025-11-12")
                .contact("2025-11-14")
                .plan("2025-12-01")
                .asksExtension("2026-05-01")
                .extended("2026-05-04");
        life.then(
                        "2026-05-05",
                        life.coach(),
                        new ProtectionReferralMade(1, "amk", "advice", false, LocalDate.parse("2026-05-12"), null))
                .then("2026-08-12", Actor.SYSTEM, new TermLapsed(LocalDate.parse("2026-08-11")));
        events.publish(life.messages());
        await().until(() -> cases.current().status().lag() == 0);
    }

    @Test
    void the_first_page_shows_how_a_programme_stands_and_links_its_cases() throws Exception {
        open("/?programme=drenthe-2006&year=2025&coach=" + coach, "COORDINATOR")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"nl\">"),
                                containsString("Gezinscoaching Drenthe"),
                                containsString("Gezinnen per coach"),
                                containsString("Geen maximum per coach afgesproken"),
                                containsString("Het jaar 2025"),
                                containsString("data-chart"),
                                containsString("href=\"/cases/" + life.caseId() + "\""))));
    }

    @Test
    void it_opens_on_the_year_of_the_latest_step() throws Exception {
        open("/?programme=drenthe-2006", "COORDINATOR").andExpect(content().string(containsString("Het jaar 2026")));
    }

    @Test
    void the_first_page_is_not_for_who_may_not_know_whom_it_is_about() throws Exception {
        open("/?programme=drenthe-2006", "ANALYST").andExpect(status().isForbidden());
        open("/?programme=drenthe-2006", "COACH")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Gezinnen per coach"))));
    }

    @Test
    void a_coach_sees_the_own_cases_in_the_list() throws Exception {
        web.perform(get("/?programme=drenthe-2006").with(somebody(coach, "COACH")))
                .andExpect(content().string(containsString("/cases/" + life.caseId())));
        open("/?programme=drenthe-2006", "COACH")
                .andExpect(content().string(not(containsString("/cases/" + life.caseId()))));
    }

    @Test
    void the_life_of_a_case_is_told_line_by_line() throws Exception {
        open("/cases/" + life.caseId(), "COORDINATOR")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Gezin aangemeld"),
                                containsString("Sanne Verzonnen"),
                                containsString("kind, geboren 4 mei 2015"),
                                containsString("Wij komen er samen niet uit."),
                                containsString("Rust aan tafel, elke avond."),
                                containsString("Verlenging 1 toegekend: 3 maanden"),
                                containsString("Termijn verlopen"))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Verlengd met 3 maanden, tot en met 11 augustus 2026"),
                                containsString("De termijn liep tot en met 11 augustus 2026"),
                                containsString("uiterlijk 12 mei 2026"))));
    }

    @Test
    void it_is_told_in_english_to_who_asks_and_remembered() throws Exception {
        open("/cases/" + life.caseId() + "?lang=en", "COORDINATOR")
                .andExpect(cookie().value("lang", "en"))
                .andExpect(cookie().httpOnly("lang", true))
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"en\">"),
                                containsString("Family registered"),
                                containsString("born 4 May 2015"),
                                containsString("Extension 1 granted: 3 months"))));
        web.perform(get("/").header("Accept-Language", "en-GB,nl;q=0.5").with(somebody("somebody", "COORDINATOR")))
                .andExpect(content().string(containsString("Families per coach")));
    }

    @Test
    @Proves(Rule.REC_2)
    void what_has_been_erased_is_said_to_be_erased() throws Exception {
        keys.destroy(KeyVault.person(life.parent()));

        open("/cases/" + life.caseId(), "COORDINATOR")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("gewist"),
                                containsString("Milan Verzonnen"),
                                not(containsString("Sanne Verzonnen")))));
    }

    @Test
    void a_foreign_case_is_a_page_that_is_not_there() throws Exception {
        for (String path : new String[] {
            "/cases/" + life.caseId(), "/cases/" + Life.id("nobody at all"), "/cases/42", "/?programme=atlantis"
        }) {
            open(path, "COACH")
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                    .andExpect(content().string(containsString("Dit is er niet")));
        }
    }

    @Test
    void who_may_see_nothing_is_told_so() throws Exception {
        for (String path : new String[] {"/", "/cases/" + life.caseId()}) {
            open(path, Role.IMPORTER.name())
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(containsString("Niet voor dit account")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "COACH, /families",
        "INSPECTOR, /inspections",
        "ANALYST, /projections",
        "ADMINISTRATOR, /accounts",
        "BEHAVIOURAL_SCIENTIST, /families"
    })
    void everybody_comes_in_where_the_own_work_is(String role, String place) throws Exception {
        open("/", role).andExpect(redirectedUrl(place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?programme=venray-2021&year=2019", "case", "/cases/42"})
    void nothing_stands_in_the_page_that_a_strict_policy_would_stop(String path) throws Exception {
        open(path.equals("case") ? "/cases/" + life.caseId() : path, "COORDINATOR")
                .andExpect(content()
                        .string(allOf(
                                not(containsString(" style=")),
                                not(containsString("<style")),
                                not(containsString("<script>")),
                                not(containsString(" onclick=")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/gezinslijn.css",
                "/css/gezinslijn.svg",
                "/js/charts.js",
                "/_static/echarts/6.0.0/dist/echarts.common.min.js"
            })
    void what_a_page_loads_is_there(String path) throws Exception {
        open(path, "COORDINATOR").andExpect(status().isOk());
    }

    private ResultActions open(String path, String role) throws Exception {
        return web.perform(get(path).with(somebody("somebody", role)));
    }
}
