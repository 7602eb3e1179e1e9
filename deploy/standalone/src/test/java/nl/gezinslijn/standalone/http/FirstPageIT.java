package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.gezinslijn.standalone.demo.DemoPlayer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The first page and a case's timeline in a real browser. */
@Tag("browser")
class FirstPageIT {

    private static PageBrowser browser;

    @BeforeAll
    static void a_coordinator_opens_a_browser() throws IOException {
        DemoService.running();
        browser = PageBrowser.at(DemoService.address());
        browser.login("coordinator.lies", DemoPlayer.PASSWORD);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void the_first_page_shows_caseload_and_lead_times_as_charts() throws IOException {
        browser.open("/?programme=venray-2021&lang=en");
        assertThat(browser.see("html").getDomAttribute("lang")).isEqualTo("en");
        browser.waiting().until(ExpectedConditions.numberOfElementsToBeMoreThan(By.cssSelector("canvas, svg"), 2));
        browser.picture("first-page-en");
    }

    @Test
    void a_case_is_opened_from_the_first_page_and_shows_its_life() throws IOException {
        browser.open("/?programme=venray-2021&lang=nl");
        browser.click(".cases a[href*='/cases/']");
        browser.waiting().until(ExpectedConditions.urlContains("/cases/"));
        browser.reads("Gezin aangemeld");
        browser.picture("case-timeline-nl");
        browser.nothingIsAmiss();
    }

    @Test
    void a_case_that_is_not_there_is_told_kindly() {
        browser.open("/cases/00000000-0000-4000-8000-000000000000?lang=nl");
        assertThat(browser.see("main").getText()).isNotBlank();
        assertThat(browser.driver().getPageSource()).doesNotContain("Exception", "at nl.gezinslijn");
    }
}
