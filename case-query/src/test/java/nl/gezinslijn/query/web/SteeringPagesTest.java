package nl.gezinslijn.query.web;

import static nl.gezinslijn.query.TestHouse.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.WholeHouse;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.report.LeadTimes.Grouping;
import nl.gezinslijn.query.report.Period;
import nl.gezinslijn.query.report.Reports;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The pages that a coordinator steers by. */
@WholeHouse
class SteeringPagesTest {

    private static final Pattern FIGURE = Pattern.compile("href=\"(/figures/[^\"]+)\"");

    @Autowired
    MockMvc web;

    @Autowired
    EmbeddedEventStore events;

    @Autowired
    Seal seal;

    @Autowired
    Reports reports;

    @Autowired
    ProjectionKeeper<Entry<CaseEvent>, CaseFile> cases;

    @Autowired
    ProjectionKeeper<Entry<CaseEvent>, CaseFigures> figures;

    private final String coach = "coach-" + UUID.randomUUID();
    private Life helped;
    private Life waits;
    private Life cannotWait;

    @BeforeEach
    void happen() {
        helped = life("helped")
                .registered("2026-01-05")
                .triaged("2026-01-06", true)
                .assigned("2026-01-10", coach)
                .started("2026-01-12")
                .plan("2026-02-01");
        helped.then("2026-11-20", helped.coach(), new EscalationRaised(1, "coordinator", null));
        waits = life("waits")
                .registered("2026-10-05")
                .triaged("2026-10-06", true)
                .waits("2026-10-06");
        cannotWait = life("cannot wait")
                .registered("2026-11-05")
                .triaged("2026-11-06", false)
                .waits("2026-11-06");
        for (Life life : List.of(helped, waits, cannotWait)) {
            events.publish(life.messages());
        }
        await().until(() -> cases.current().status().lag() == 0
                && figures.current().status().lag() == 0);
    }

    @Test
    void every_figure_of_the_overview_opens_its_cases() throws Exception {
        List<String> links = figures("/?programme=venray-2021&year=2026&by=DISTRICT");

        assertThat(links).hasSizeGreaterThan(20);
        for (String link : links) {
            openAs(link, "COORDINATOR").andExpect(status().isOk());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/waiting-list?programme=venray-2021",
                "/waiting-list?programme=venray-2021&on=2026-11-10&known=true",
                "/escalations?programme=venray-2021",
                "/matrix?programme=venray-2021&year=2026"
            })
    void every_figure_opens_its_cases_wherever_it_stands(String page) throws Exception {
        List<String> links = figures(page);

        assertThat(links).isNotEmpty();
        for (String link : links) {
            openAs(link, "COORDINATOR").andExpect(status().isOk());
        }
    }

    @Test
    void the_cases_behind_a_figure_are_listed_with_what_it_counts() throws Exception {
        open("/figures/caseload?programme=venray-2021&figure=/intake/assignNow")
                .andExpect(content()
                        .string(allOf(
                                containsString("Gezinnen die niet kunnen wachten"),
                                containsString("24 november 2026"),
                                containsString("/cases/" + cannotWait.caseId()),
                                not(containsString("/cases/" + waits.caseId())))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures/caseload?programme=venray-2021&figure=/cap",
                "/figures/caseload?programme=venray-2021&figure=/coaches/9999/cases/total",
                "/figures/caseload?programme=venray-2021",
                "/figures/happiness?programme=venray-2021&figure=/total/total",
                "/figures/caseload?programme=atlantis&figure=/total/total",
                "/figures/flow?programme=venray-2021&year=2027&figure=/whole/closed",
                "/figures/flow?programme=venray-2021&year=soon&figure=/whole/closed",
                "/matrix/export?programme=venray-2021&form=PDF",
                "/waiting-list?programme=atlantis"
            })
    void what_is_not_a_figure_is_a_page_that_is_not_there(String path) throws Exception {
        open(path).andExpect(status().isNotFound()).andExpect(content().string(containsString("Dit is er niet")));
    }

    @ParameterizedTest
    @CsvSource({
        "/figures/caseload?programme=venray-2021&figure=/total/total, ANALYST",
        "/figures/caseload?programme=venray-2021&figure=/total/total, COACH",
        "/figures/caseload?programme=venray-2021&figure=/total/total, ADMINISTRATOR",
        "/worklist, COACH",
        "/worklist, PROCESS_LEAD",
        "/waiting-list, COACH",
        "/waiting-list, ANALYST",
        "/escalations, PROCESS_LEAD",
        "/escalations, ANALYST",
        "/matrix, COACH",
        "/matrix, ADMINISTRATOR",
        "/matrix/export?programme=venray-2021&form=CSV, COACH"
    })
    void what_is_not_for_a_role_is_not_shown(String path, String role) throws Exception {
        openAs(path, role)
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Niet voor dit account")));
    }

    @Test
    void the_worklist_tells_kind_by_kind_what_to_decide() throws Exception {
        open("/worklist?programme=venray-2021")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"ASSIGN_NOW\""),
                                containsString("Direct een coach toewijzen"),
                                containsString("Opschaling oplossen"),
                                containsString("Op de wachtlijst"))));
        open("/worklist?programme=venray-2021&kind=ASSIGN_NOW")
                .andExpect(content()
                        .string(allOf(
                                containsString("/cases/" + cannotWait.caseId()),
                                not(containsString("id=\"WAITING\"")))));
    }

    @Test
    void who_cannot_wait_comes_first_on_the_waiting_list() throws Exception {
        String page = open("/waiting-list?programme=venray-2021")
                .andExpect(content()
                        .string(allOf(
                                containsString("kan niet wachten"),
                                containsString("5 okt 2026"),
                                containsString("1 – dringendst"))))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page.indexOf("/cases/" + cannotWait.caseId()))
                .isPositive()
                .isLessThan(page.indexOf("/cases/" + waits.caseId()));
    }

    @Test
    void the_waiting_list_is_also_had_as_it_was_on_a_day() throws Exception {
        open("/waiting-list?programme=venray-2021&on=2026-11-01&known=true")
                .andExpect(content()
                        .string(allOf(
                                containsString("Stand van 1 november 2026, zoals toen bekend"),
                                containsString("/cases/" + waits.caseId()),
                                not(containsString("/cases/" + cannotWait.caseId())))));
        open("/waiting-list?programme=venray-2021&on=2027-01-01")
                .andExpect(content().string(containsString("Stand van 24 november 2026")));
    }

    @Test
    void escalations_stand_by_rung_and_age_with_what_there_is_to_decide() throws Exception {
        open("/escalations?programme=venray-2021")
                .andExpect(content()
                        .string(allOf(
                                containsString("Coördinator van het gezinscoachteam"),
                                containsString("tot en met 1 week"),
                                containsString("/rungs/0/ages/0/share/cases"),
                                containsString("Verlenging beslissen"),
                                containsString("/cases/" + helped.caseId()))));
    }

    @Test
    void the_matrix_says_why_a_cell_is_empty() throws Exception {
        open("/matrix?programme=venray-2021&year=2026")
                .andExpect(content()
                        .string(allOf(
                                containsString("Aanmeldingen (instroom)"),
                                containsString("niets opgegeven"),
                                containsString("/figures/steering-matrix"))));
        open("/matrix?programme=drenthe-2006&year=2026")
                .andExpect(content().string(containsString("niet bijgehouden")));
    }

    @Test
    void who_may_not_know_whom_it_is_about_sees_the_matrix_without_small_figures() throws Exception {
        openAs("/matrix?programme=delft-2013&year=2026", "ANALYST")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/figures/"))));
        openAs("/matrix?programme=venray-2021&year=2026&lang=en", "ANALYST")
                .andExpect(
                        content().string(allOf(containsString("Steering matrix"), not(containsString("/figures/")))));
    }

    @ParameterizedTest
    @CsvSource({"CSV, text/csv.*, steering-matrix.csv", "XLSX, application/vnd.*sheet.*, steering-matrix.xlsx"})
    void the_matrix_is_taken_along(String form, String type, String file) throws Exception {
        open("/matrix/export?programme=venray-2021&year=2026&form=" + form)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", matchesPattern(type)))
                .andExpect(header().string("Content-Disposition", containsString(file)));
    }

    @Test
    void a_year_that_is_read_once_gives_the_same_reports() {
        Period year = Period.year(Life.VENRAY, 2026);
        Reports.OfYear once = reports.ofYear(Life.VENRAY, 2026, EnumSet.of(Grouping.SOURCE, Grouping.CLOSURE_REASON));

        assertThat(once.flow().report())
                .isEqualTo(reports.flow(Life.VENRAY, 2026, null).report());
        once.leadTimes()
                .forEach((by, answer) -> assertThat(answer.report())
                        .isEqualTo(
                                reports.leadTimes(Life.VENRAY, year, by, null).report()));
    }

    @Test
    void the_accessibility_statement_is_honest_about_what_was_not_examined() throws Exception {
        open("/accessibility")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Nalevingsstatus"),
                                containsString("onafhankelijk bureau is er nog niet geweest"),
                                containsString("Nationale ombudsman"))));
        open("/worklist").andExpect(content().string(containsString("href=\"/accessibility\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "/worklist, To do",
        "/waiting-list, In the order of their turn",
        "/escalations, With whom they stand",
        "/matrix, Where the figures come from",
        "/accessibility, Accessibility statement",
        "/figures/flow?programme=venray-2021&figure=/whole/registered, Families registered",
        "/?programme=venray-2021, Reasons for closing"
    })
    void every_page_is_there_in_english_and_under_a_strict_policy(String path, String words) throws Exception {
        open(path + (path.contains("?") ? "&" : "?") + "lang=en")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(words),
                                not(containsString(" style=")),
                                not(containsString("<style")),
                                not(containsString("<script>")),
                                not(containsString(" onclick=")))));
    }

    private Life life(String name) {
        return Life.of(name + " " + coach, Life.VENRAY, seal);
    }

    private List<String> figures(String path) throws Exception {
        String page =
                open(path).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        return FIGURE.matcher(page)
                .results()
                .map((MatchResult it) -> it.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    private ResultActions open(String path) throws Exception {
        return openAs(path, "COORDINATOR");
    }

    private ResultActions openAs(String path, String role) throws Exception {
        return web.perform(get(URI.create(path)).with(somebody("somebody", role)));
    }
}
