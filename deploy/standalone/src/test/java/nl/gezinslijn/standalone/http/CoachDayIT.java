package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.done;
import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import nl.gezinslijn.standalone.demo.DemoPlayer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A day of a coach, told in order: one browser, one family whose term is nearly over. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CoachDayIT {

    private static final String NOTE = "Op bezoek geweest. Het ging rustiger aan tafel.";
    private static final String REASON = "Moeder is ziek geworden; de doelen zijn in zicht.";

    private static PageBrowser browser;
    private static Person coordinator;
    private static String caseId;

    @BeforeAll
    static void a_family_in_its_sixth_month() throws IOException {
        DemoService.running();
        Person coach = new Person(DemoService.address(), "coach.aleid", DemoPlayer.PASSWORD);
        coordinator = new Person(DemoService.address(), "coordinator.hennie", DemoPlayer.PASSWORD);
        LocalDate start = today().minusMonths(6).plusDays(20);
        caseId = Lives.started(
                Lives.registered(coach, start.minusDays(14)),
                coach,
                coordinator,
                start,
                "drentse-federatie-maatschappelijk-werk");
        DemoService.caughtUp();
        browser = PageBrowser.at(DemoService.address());
        browser.login("coach.aleid", DemoPlayer.PASSWORD);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void the_day_begins_with_the_own_families_and_what_is_due() throws IOException {
        browser.open("/");
        browser.reads("Mijn gezinnen");
        assertThat(browser.address()).endsWith("/families");
        browser.reads("Fenna Proefstra");
        browser.reads("De termijn loopt tot en met");
        browser.reads("Plan afspreken met het gezin");
    }

    @Test
    @Order(2)
    void a_visit_is_recorded_on_a_phone() throws IOException {
        browser.phone(true);
        browser.open("/families");
        browser.open("/cases/" + caseId + "/actions/record-contact");
        browser.choose("[data-name=kind] select", "conversation");
        browser.type("[data-name=minutes] input", "60");
        browser.type("[data-name=note] textarea", NOTE);
        browser.fits();
        browser.picture("form-contact-phone");
        browser.click("button[type=submit].go-on, .buttons button");
        browser.reads("Vastgelegd:");
        browser.reads(NOTE);
        browser.fits();
        browser.phone(false);
        browser.screenshot("case-after-contact-nl");
        browser.nothingIsAmiss();
    }

    @Test
    @Order(3)
    void an_extension_is_asked_with_its_reason() {
        browser.open("/cases/" + caseId + "/actions/request-extension");
        assertThat(browser.see("[data-name=months] input").getDomProperty("value"))
                .isEqualTo("3");
        browser.type("[data-name=reason] textarea", REASON);
        browser.click(".buttons button");
        browser.reads("Vastgelegd:");
        browser.reads("Verlenging gevraagd op");
    }

    @Test
    @Order(4)
    void what_is_refused_says_by_which_rule_and_what_was_typed_stays() throws IOException {
        browser.open("/cases/" + caseId + "/actions/request-extension");
        browser.type("[data-name=reason] textarea", REASON);
        browser.click(".buttons button");
        browser.reads("Dit is niet vastgelegd");
        assertThat(browser.see(".answer a").getDomAttribute("href")).startsWith("/rules/TERM-");
        assertThat(browser.see("[data-name=reason] textarea").getDomProperty("value"))
                .isEqualTo(REASON);
        browser.picture("form-refused-nl");
        browser.nothingIsAmiss(409);
    }

    @Test
    @Order(5)
    void a_field_that_is_wrong_is_told_beside_it() throws IOException {
        browser.open("/cases/" + caseId + "/actions/name-case-lead");
        browser.driver().executeScript("document.querySelector('form.act-form').noValidate = true");
        browser.click(".buttons button");
        browser.reads("Nog niet alles is goed ingevuld");
        assertThat(browser.see("[data-name=namedWith] .fault").getText()).isEqualTo("Vul dit in.");
        assertThat(browser.see("[data-name=namedWith] [aria-invalid]").getDomAttribute("aria-describedby"))
                .startsWith("fault-");
        browser.screenshot("form-faults-nl");
        browser.nothingIsAmiss(400);
    }

    @Test
    @Order(6)
    void who_was_overtaken_sees_by_what_and_goes_on_with_the_same_input() throws IOException {
        browser.open("/cases/" + caseId + "/actions/record-contact");
        browser.choose("[data-name=kind] select", "phone");
        browser.type("[data-name=minutes] input", "15");
        browser.type("[data-name=note] textarea", "Gebeld over het uitstel.");
        done(coordinator.post(
                "/v1/cases/" + caseId + "/extensions/1/grants",
                "{\"occurredOn\":\"%s\",\"reason\":\"Akkoord.\"}".formatted(today())));

        browser.click(".buttons button");
        browser.reads("Iemand anders heeft intussen iets vastgelegd");
        browser.reads("Verlenging 1 toegekend: 3 maanden");
        browser.picture("form-overtaken-nl");
        browser.nothingIsAmiss(412);
        browser.click(".go-on");
        browser.reads("Vastgelegd:");
        browser.reads("Gebeld over het uitstel.");
    }

    @Test
    @Order(7)
    void what_is_not_possible_now_is_listed_with_the_reason() throws IOException {
        browser.open("/cases/" + caseId + "/actions?lang=nl");
        browser.see(".topics.known");
        assertThat(browser.driver()
                        .executeScript("return document.querySelector('[data-action=reopen] .why').textContent")
                        .toString())
                .contains("Dit kan niet in de stand waarin het traject nu is");
    }

    @Test
    @Order(8)
    void what_a_colleague_records_meanwhile_is_told_on_the_page_that_is_open() throws IOException {
        browser.open("/cases/" + caseId);
        browser.reads("De lijn van dit gezin");
        done(coordinator.post(
                "/v1/cases/" + caseId + "/contacts",
                "{\"occurredOn\":\"%s\",\"kind\":\"phone\",\"minutes\":10,\"standInReason\":\"Aleid is ziek\"}"
                        .formatted(today())));
        browser.reads("Er is intussen iets vastgelegd bij dit gezin.");
        browser.nothingIsAmiss();
    }

    @Test
    @Order(9)
    void a_family_is_found_by_its_number() throws IOException {
        browser.open("/search?q=" + caseId.substring(0, 8));
        browser.reads("Gezin " + caseId.substring(0, 8));
        browser.open("/search?q=Proefstra");
        browser.reads("namen zijn versleuteld");
    }
}
