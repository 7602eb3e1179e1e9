package nl.gezinslijn.query.web;

import static nl.gezinslijn.query.TestHouse.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.OfficeEvent.FindingRecorded;
import nl.gezinslijn.event.OfficeEvent.InspectionOpened;
import nl.gezinslijn.event.OfficeEvent.OfInspection;
import nl.gezinslijn.event.OfficeEvent.Verdict;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.office.LineIds;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.WholeHouse;
import nl.gezinslijn.query.accesslog.AccessLine;
import nl.gezinslijn.query.accesslog.AccessLines;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import nl.gezinslijn.query.proof.Notary;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What an inspector opens. */
@WholeHouse
class SupervisionPagesTest {

    private static final Actor INSPECTOR = new Actor("inspector.ids", Role.INSPECTOR, "inspectie");

    @Autowired
    MockMvc web;

    @Autowired
    EmbeddedEventStore events;

    @Autowired
    Seal seal;

    @Autowired
    AccessLog accessLog;

    @Autowired
    Notary eventNotary;

    @Autowired
    List<ProjectionKeeper<?, ?>> keepers;

    private final String coach = "coach-" + UUID.randomUUID();
    private final String inspection = UUID.randomUUID().toString();
    private Life life;
    private int findings;

    @BeforeEach
    void happen() {
        life = Life.of(coach, Life.VENRAY, seal)
                .registered("2025-11-03")
                .assigned("2025-11-10", coach)
                .started("2025-11-12")
                .plan("2025-12-01")
                .contact("2025-12-03");
        events.publish(life.messages());
        recorded(new InspectionOpened(
                Life.VENRAY.id(), 1, "stj-2013", 1, LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31")));
        recorded(new FindingRecorded(
                "i10",
                Verdict.TO_IMPROVE,
                seal.text(
                        inspection, KeyVault.ofCase(inspection), "FindingRecorded.text", "Ieder stelt eigen doelen.")));
        await().until(() ->
                keepers.stream().allMatch(it -> it.current().status().lag() == 0));
    }

    @Test
    void a_step_tells_what_happened_who_recorded_it_and_what_it_changed() throws Exception {
        open(replay() + "?step=1")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Stap 1 van 4"),
                                containsString("Coach toegewezen"),
                                containsString("Gebeurd op"),
                                containsString("10 november 2025"),
                                containsString("Vastgelegd op"),
                                containsString("coördinator"),
                                containsString("<ins>" + coach + "</ins>"),
                                containsString("Het dossier na deze stap"))))
                .andExpect(content().string(containsString("href=\"" + replay() + "?step=0\"")))
                .andExpect(content().string(containsString("href=\"" + replay() + "?step=2\"")));
    }

    @Test
    void an_inspector_sees_nobodys_name_and_is_told_so() throws Exception {
        for (String path : new String[] {"?step=0", "?step=3", "/0", "?on=2025-12-01"}) {
            open(replay() + path)
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Verzonnen"))));
        }
        open(replay())
                .andExpect(content().string(containsString("Namen, geboortedata en contactgegevens ziet u hier niet")));
        web.perform(get(replay()).with(somebody(coach, "COACH")))
                .andExpect(content()
                        .string(allOf(containsString("Sanne Verzonnen"), not(containsString("ziet u hier niet")))));
    }

    @Test
    void a_step_can_be_had_by_itself() throws Exception {
        open(replay() + "/2")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("data-told=\"Stap 2 van 4: Begeleiding gestart, 12 november 2025\""),
                                not(containsString("<html")))));
    }

    @Test
    void a_step_that_is_not_there_is_a_page_that_is_not_there() throws Exception {
        for (String path : new String[] {"?step=5", "/5", "?step=-1", "?step=x", "/x"}) {
            open(replay() + path)
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("Dit is er niet")));
        }
    }

    @Test
    void the_case_as_it_was_known_says_plainly_which_view_it_is() throws Exception {
        open(replay() + "?on=2025-11-11&knownAt=2025-11-20T12:00")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("zoals het was op 11 november 2025"),
                                containsString("Dit is niet het dossier van nu"),
                                containsString("Toegewezen"),
                                not(containsString("In begeleiding")))));
        open(replay() + "?on=2025-10-01&knownAt=")
                .andExpect(content().string(containsString("Toen was dit gezin hier nog niet bekend")));
    }

    @Test
    void a_moment_that_cannot_be_is_told_with_what_was_typed() throws Exception {
        open(replay() + "?on=2031-01-01&knownAt=")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("in de toekomst"), containsString("2031-01-01"))));
        open(replay() + "?on=ooit")
                .andExpect(content().string(allOf(containsString("niet te lezen"), containsString("value=\"ooit\""))));
    }

    @Test
    void an_entry_is_under_a_signature_once_a_head_was_signed_since() throws Exception {
        open(replay() + "?step=4").andExpect(content().string(containsString("Nog niet onder een handtekening")));

        eventNotary.sign();
        open(replay() + "?step=4")
                .andExpect(content()
                        .string(allOf(
                                containsString("Onder een handtekening"),
                                containsString("test.example/events"),
                                containsString("href=\"/proofs\""))));
    }

    @Test
    void a_case_that_is_not_the_readers_is_not_there() throws Exception {
        for (String path : new String[] {"/replay", "/replay/0", "/audit-trail", "/access-log"}) {
            web.perform(get("/cases/" + life.caseId() + path).with(somebody("coach-other", "COACH")))
                    .andExpect(status().isNotFound());
            web.perform(get("/cases/" + life.caseId() + path).with(somebody("analyst-1", "ANALYST")))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void who_looked_and_who_did_what_stand_with_the_case() throws Exception {
        accessLog.keep(AccessLines.looked("coach.els", life.caseId()));
        open("/cases/" + life.caseId() + "/access-log")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Gezin geopend"),
                                containsString("coach.els"),
                                containsString("betrokken bij het gezin"))));
        accessLog.keep(AccessLines.refused("coach.els", AccessLine.Action.COMMAND, "COACH-4", life.caseId()));
        open("/cases/" + life.caseId() + "/audit-trail")
                .andExpect(content()
                        .string(allOf(containsString("nee: geweigerd"), containsString("href=\"/rules/COACH-4\""))));
    }

    @Test
    void the_log_is_asked_by_case_or_by_account() throws Exception {
        accessLog.keep(AccessLines.looked("coach.els", life.caseId()));
        for (String about : new String[] {life.caseId(), "coach.els"}) {
            open("/access-log?about=" + about)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("coach.els")));
        }
        open("/access-log").andExpect(content().string(containsString("Nummer van een gezin")));
        open("/access-log?about=" + life.caseId().substring(0, 8))
                .andExpect(redirectedUrl("/access-log?about=" + life.caseId() + "&commands=false"));
        open("/access-log?about=0000ffff").andExpect(content().string(containsString("Hierover staat niets")));
        web.perform(get("/access-log?about=coach.els").with(somebody("coach-other", "COACH")))
                .andExpect(status().isForbidden());
    }

    @Test
    void an_inspection_shows_verdicts_and_the_evidence_beside_them() throws Exception {
        open("/inspections").andExpect(content().string(containsString("href=\"/inspections/" + inspection + "\"")));
        open("/inspections/" + inspection)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Toeleiding"),
                                containsString("Te verbeteren"),
                                containsString("Ieder stelt eigen doelen."),
                                containsString("gezinnen hebben een plan dat met hen is afgesproken"),
                                containsString("figure=/themes/"),
                                containsString("Oordeel over punt i10 wijzigen"),
                                containsString("25 punten hebben nog geen oordeel"))));
        open("/inspections/" + inspection + "/report")
                .andExpect(content()
                        .string(allOf(
                                containsString("Concept. De cijfers zijn die van"),
                                containsString("Ieder stelt eigen doelen."),
                                not(containsString("class=\"send")))));
    }

    @Test
    void a_figure_of_an_inspection_opens_its_cases() throws Exception {
        String figure =
                "/inspections/" + inspection + "/cases?figure=/themes/0/criteria/1/indicators/0/evidence/share/cases";
        String replayed = "/cases/" + life.caseId() + "/replay";
        // of this programme there are the families of other tests too, more than fit on a page
        String shown = "&amp;page=0";
        for (int page = 0; !shown.contains(replayed) && shown.contains("&amp;page=" + page); page++) {
            shown = open(figure + "&page=" + page)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        }
        assertThat(shown).contains(replayed);
        open("/inspections/" + inspection + "/cases?figure=/nothing").andExpect(status().isNotFound());
    }

    @Test
    void an_inspection_that_is_not_published_is_the_inspectors_alone() throws Exception {
        for (String path : new String[] {"", "/report", "/cases?figure=/x"}) {
            web.perform(get("/inspections/" + inspection + path).with(somebody("coordinator-1", "COORDINATOR")))
                    .andExpect(status().isNotFound());
            web.perform(get("/inspections/" + inspection + path).with(somebody("coach-1", "COACH")))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void the_heads_of_both_logs_are_shown_with_the_key_and_what_they_do_not_prove() throws Exception {
        eventNotary.sign();
        open("/proofs")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("/v1/proofs/events/checkpoints/latest"),
                                containsString("/v1/proofs/access-log/key"),
                                containsString("Zet nu een handtekening"),
                                containsString("Wat dit niet bewijst"))));
        web.perform(get("/proofs").with(somebody("coach-1", "COACH")))
                .andExpect(content().string(not(containsString("Zet nu een handtekening"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay",
                "replay?on=2025-12-01",
                "audit-trail",
                "access-log",
                "/access-log",
                "/inspections",
                "one",
                "one/report",
                "/proofs"
            })
    void every_page_speaks_both_languages_and_keeps_the_strict_policy(String path) throws Exception {
        String at = path.startsWith("/")
                ? path
                : path.startsWith("one")
                        ? "/inspections/" + inspection + path.substring(3)
                        : "/cases/" + life.caseId() + "/" + path;
        for (String language : new String[] {"nl", "en"}) {
            open(at + (at.contains("?") ? "&" : "?") + "lang=" + language)
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("<html lang=\"" + language + "\">"),
                                    not(containsString(" style=")),
                                    not(containsString("<style")),
                                    not(containsString("<script>")),
                                    not(containsString(" onclick=")),
                                    not(containsString("??")))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/supervision.css", "/js/replay.js", "/js/asking.js", "/js/api.js"})
    void what_a_page_loads_is_there(String path) throws Exception {
        open(path).andExpect(status().isOk());
    }

    private String replay() {
        return "/cases/" + life.caseId() + "/replay";
    }

    private ResultActions open(String path) throws Exception {
        return web.perform(get(path).with(somebody("inspector.ids", "INSPECTOR")));
    }

    private void recorded(OfInspection event) {
        Instant at = Instant.parse("2026-01-11T09:30:00Z");
        events.publish(new GenericDomainEventMessage<>(
                "Inspection",
                LineIds.ofInspection(inspection),
                findings++,
                event,
                MetaData.from(
                        new Stamp(LocalDate.parse("2026-01-11"), at, INSPECTOR, null, null, null, "request-1", false)
                                .toMetadata()),
                UUID.randomUUID().toString(),
                at));
    }
}
