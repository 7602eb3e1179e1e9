package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import nl.gezinslijn.standalone.demo.DemoPlayer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/**
 * A day of the inspector of the demo, in a real browser: reads the report of Delft, begins an inspection of Venray,
 * walks through a case by keyboard alone, looks who looked, records a finding and has a head signed.
 */
@Tag("browser")
@TestMethodOrder(OrderAnnotation.class)
class InspectorDayIT {

    private static PageBrowser browser;
    private static String inspection;
    private static String replay;

    @BeforeAll
    static void the_inspector_logs_in() throws IOException {
        DemoService.running();
        DemoService.caughtUp();
        browser = PageBrowser.at(DemoService.address());
        browser.login("inspector.ruth", DemoPlayer.PASSWORD);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void comes_in_at_the_inspections_and_reads_the_report_of_delft() throws IOException {
        assertThat(browser.address()).endsWith("/inspections");
        browser.driver().findElement(By.partialLinkText("Delft")).click();
        browser.waiting().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".judged")));
        assertThat(browser.driver().findElements(By.cssSelector(".judged"))).hasSize(26);
        assertThat(main()).contains("Toeleiding", "Te verbeteren", "Een maximale caseload is niet afgesproken");
        assertThat(browser.driver().findElements(By.cssSelector(".write"))).isEmpty();
        browser.picture("inspection-delft-nl");
        browser.driver().findElement(By.partialLinkText("af te drukken")).click();
        browser.waiting().until(ExpectedConditions.urlContains("/report"));
    }

    @Test
    @Order(2)
    void begins_an_inspection_and_a_period_that_cannot_be_is_told_beside_its_field() {
        browser.open("/inspections?lang=nl");
        new Select(browser.driver().findElement(By.name("programme"))).selectByValue("venray-2021");
        day("from", "2023-12-31");
        day("to", "2023-01-01");
        browser.driver().findElement(By.cssSelector("form.send button")).click();
        browser.waiting().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".fault")));
        assertThat(browser.driver().findElement(By.cssSelector(".fault")).getText())
                .contains("niet voor de eerste");
        assertThat(browser.driver().findElement(By.name("from")).getDomProperty("value"))
                .isEqualTo("2023-12-31");

        day("from", "2023-01-01");
        day("to", "2023-12-31");
        browser.driver().findElement(By.cssSelector("form.send button")).click();
        browser.waiting().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".write")));
        inspection = path();
        DemoService.caughtUp();
    }

    @Test
    @Order(3)
    void opens_the_cases_behind_a_figure_and_from_there_a_replay() throws IOException {
        browser.open(inspection);
        browser.driver()
                .findElement(By.cssSelector(".evidence a[href*='figure=']"))
                .click();
        browser.waiting().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("table.cases")));
        browser.driver().findElement(By.cssSelector("a[href$='/replay']")).click();
        browser.waiting().until(ExpectedConditions.presenceOfElementLocated(By.id("step")));
        replay = path();
        assertThat(main()).contains("Gezin aangemeld", "Namen, geboortedata en contactgegevens ziet u hier niet");
    }

    @Test
    @Order(4)
    void walks_through_the_replay_by_keyboard_alone() throws IOException {
        browser.open(replay + "?lang=nl");
        WebElement slider = browser.driver().findElement(By.id("slider"));
        int last = Integer.parseInt(String.valueOf(slider.getDomAttribute("max")));
        tabTo("slider");
        key(Keys.ARROW_RIGHT);
        shows(1);
        assertThat(path()).endsWith("step=1");
        await().untilAsserted(() -> assertThat(
                        browser.driver().findElement(By.id("told")).getDomProperty("textContent"))
                .startsWith("Stap 1 van"));
        key(Keys.END);
        shows(last);
        key(Keys.HOME);
        shows(0);
        key(Keys.SPACE);
        await().atMost(Duration.ofSeconds(20)).until(() -> step() >= 2);
        assertThat(browser.driver().findElement(By.id("play")).getDomAttribute("aria-pressed"))
                .isEqualTo("true");
        key(Keys.SPACE);
        assertThat(browser.driver().findElement(By.id("play")).getDomAttribute("aria-pressed"))
                .isEqualTo("false");
        tabTo("next");
        int before = step();
        key(Keys.ENTER);
        shows(before + 1);
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("next");
        key(Keys.ARROW_LEFT);
        shows(before);
        browser.screenshot("replay-nl");
    }

    @Test
    @Order(5)
    void without_leaving_the_address_a_step_can_be_shared() {
        browser.open(replay + "?step=2&lang=nl");
        assertThat(step()).isEqualTo(2);
        browser.driver().findElement(By.cssSelector("a[rel=next]")).click();
        shows(3);
    }

    @Test
    @Order(6)
    void sees_the_case_as_it_was_known_and_who_looked() throws IOException {
        browser.open(replay + "?on=2023-06-01&knownAt=&lang=nl");
        assertThat(main()).contains("zoals het was op 1 juni 2023", "Dit is niet het dossier van nu");
        browser.open(replay.replace("/replay", "/access-log"));
        assertThat(main()).contains("inspector.ruth", "Teruggekeken", "toezicht");
        browser.open(replay.replace("/replay", "/access-log"));
        assertThat(main()).contains("Logboek bekeken");
        browser.open(replay.replace("/replay", "/audit-trail"));
        browser.open("/access-log?about=inspector.ruth");
        assertThat(main()).contains("inspector.ruth");
    }

    @Test
    @Order(7)
    void has_a_head_signed_after_which_the_entry_is_under_it() throws IOException {
        browser.open("/proofs?lang=nl");
        browser.driver().findElement(By.cssSelector("form.send button")).click();
        browser.waiting().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".said.good")));
        browser.open(replay + "?step=0");
        assertThat(main()).contains("Onder een handtekening");
    }

    @Test
    @Order(8)
    void records_a_finding_and_cannot_publish_while_marks_are_open() {
        browser.open(inspection);
        WebElement mark = browser.driver().findElement(By.cssSelector("#m-i10 .write"));
        mark.findElement(By.tagName("summary")).click();
        mark.findElement(By.cssSelector("button")).click();
        browser.waiting().until(ExpectedConditions.textToBePresentInElement(mark, "Kies een oordeel"));
        mark.findElement(By.name("text")).sendKeys("Doelen staan in het plan.");
        mark.findElement(By.cssSelector("input[value=MET]")).click();
        mark.findElement(By.cssSelector("button")).click();
        browser.waiting()
                .until(ExpectedConditions.textToBePresentInElementLocated(
                        By.id("found-i10"), "Doelen staan in het plan."));
        assertThat(browser.driver().findElement(By.id("tally")).getText()).contains("25");

        browser.driver()
                .findElement(By.cssSelector("form[data-send$='/publications'] button"))
                .click();
        browser.waiting()
                .until(ExpectedConditions.presenceOfElementLocated(
                        By.cssSelector("form[data-send$='/publications'] a[href='/rules/STATE-1']")));
    }

    private static void shows(int step) {
        await().atMost(Duration.ofSeconds(20)).until(() -> step() == step);
    }

    private static int step() {
        Object step = browser.driver().executeScript("return document.getElementById('step').dataset.step");
        return Integer.parseInt(String.valueOf(step));
    }

    private static void key(Keys key) {
        browser.driver().switchTo().activeElement().sendKeys(key);
    }

    private static void tabTo(String id) {
        for (int i = 0; i < 80; i++) {
            if (id.equals(browser.driver().switchTo().activeElement().getDomAttribute("id"))) {
                return;
            }
            key(Keys.TAB);
        }
        throw new AssertionError("the keyboard does not get to #" + id);
    }

    private static void day(String field, String day) {
        browser.driver()
                .executeScript(
                        "arguments[0].value = arguments[1]", browser.driver().findElement(By.name(field)), day);
    }

    private static String main() {
        return browser.driver().findElement(By.tagName("main")).getText();
    }

    /** With its query, and without the host. */
    private static String path() {
        return browser.address().substring(DemoService.address().toString().length());
    }
}
