package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.gezinslijn.standalone.demo.DemoPlayer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The first page and a case's timeline in a real browser; leaves screenshots in {@code target/screenshots}. */
@Tag("browser")
class FirstPageIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static ChromeDriver browser;

    @BeforeAll
    static void a_coordinator_opens_a_browser() throws IOException {
        DemoService.running();
        Files.createDirectories(SCREENSHOTS);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getenv("CHROME_BIN"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=nl-NL",
                "--window-size=1280,1600");
        browser = new ChromeDriver(options);
        open("/login?lang=nl");
        screenshot("login-nl");
        browser.findElement(By.name("username")).sendKeys("coordinator.lies");
        browser.findElement(By.name("password")).sendKeys(DemoPlayer.PASSWORD);
        browser.findElement(By.cssSelector("main button[type=submit]")).click();
        waiting().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".account")));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"nl", "en"})
    void the_first_page_shows_caseload_and_lead_times_as_charts(String language) throws IOException {
        open("/?programme=venray-2021&lang=" + language);
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo(language);
        waiting().until(ExpectedConditions.numberOfElementsToBeMoreThan(By.cssSelector("canvas, svg"), 2));
        screenshot("first-page-" + language);
        nothingIsAmiss();
    }

    @Test
    void a_case_is_opened_from_the_first_page_and_shows_its_life() throws IOException {
        open("/?programme=venray-2021&lang=nl");
        browser.findElement(By.cssSelector(".cases a[href*='/cases/']")).click();
        waiting().until(ExpectedConditions.urlContains("/cases/"));
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("Gezin aangemeld");
        screenshot("case-timeline-nl");
        nothingIsAmiss();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rules?lang=nl", "/rules/TERM-1?lang=en"})
    void the_rules_are_read_by_everybody(String path) throws IOException {
        open(path);
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("TERM-1");
        screenshot("rules-" + path.replaceAll(".*=", ""));
        nothingIsAmiss();
    }

    @Test
    void a_case_that_is_not_there_is_told_kindly() {
        open("/cases/00000000-0000-4000-8000-000000000000?lang=nl");
        assertThat(browser.findElement(By.tagName("main")).getText()).isNotBlank();
        assertThat(browser.getPageSource()).doesNotContain("Exception", "at nl.gezinslijn");
    }

    private static void open(String path) {
        // what an earlier page complained of is not this one's
        browser.manage().logs().get(LogType.BROWSER);
        browser.get(DemoService.address() + path);
    }

    private static WebDriverWait waiting() {
        return new WebDriverWait(browser, Duration.ofSeconds(20));
    }

    private static void screenshot(String name) throws IOException {
        long height = ((Number) browser.executeScript("return document.documentElement.scrollHeight")).longValue();
        browser.manage().window().setSize(new Dimension(1280, (int) Math.min(height + 140, 3200)));
        Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    /** Nothing blocked by the page's own policy, nothing missing, and no barrier that axe knows of. */
    private static void nothingIsAmiss() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .as("what the browser complains of")
                .isEmpty();
        Results results = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(browser);
        assertThat(results.getViolations()).as("WCAG 2.2 AA").isEmpty();
    }
}
