package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody at a browser: opens pages, fills in forms, and looks whether anything is amiss. */
final class PageBrowser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int HIGHEST = 4000;

    private final URI service;
    private final ChromeDriver chrome;
    private int width = DESK;

    private PageBrowser(URI service, ChromeDriver chrome) {
        this.service = service;
        this.chrome = chrome;
    }

    /** Of a service that is running. */
    static PageBrowser at(URI service) throws IOException {
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
                "--window-size=" + DESK + ",1600");
        return new PageBrowser(service, new ChromeDriver(options));
    }

    ChromeDriver driver() {
        return chrome;
    }

    void login(String account, String password) {
        open("/login?lang=nl");
        type("input[name=username]", account);
        type("input[name=password]", password);
        click("main button[type=submit]");
        see(".account");
    }

    void open(String path) {
        // what an earlier page complained of is not this one's
        chrome.manage().logs().get(LogType.BROWSER);
        chrome.get(service + path);
    }

    WebElement see(String selector) {
        return waiting().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }

    /** Waits until the page says so. */
    void reads(String text) {
        waiting().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("main"), text));
    }

    void click(String selector) {
        WebElement at = see(selector);
        chrome.executeScript("arguments[0].scrollIntoView({block: 'center'})", at);
        at.click();
    }

    void type(String selector, String text) {
        see(selector).sendKeys(text);
    }

    void choose(String selector, String value) {
        click(selector + " option[value='" + value + "']");
    }

    String address() {
        return chrome.getCurrentUrl();
    }

    WebDriverWait waiting() {
        return new WebDriverWait(chrome, Duration.ofSeconds(20));
    }

    void dark(boolean dark) {
        chrome.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    void phone(boolean phone) {
        width = phone ? PHONE : DESK;
        size(1600);
    }

    /** Of the whole page. */
    void screenshot(String name) throws IOException {
        long height = ((Number) chrome.executeScript("return document.documentElement.scrollHeight")).longValue();
        size((int) Math.min(height, HIGHEST));
        Files.write(SCREENSHOTS.resolve(name + ".png"), chrome.getScreenshotAs(OutputType.BYTES));
        size(1600);
    }

    private void size(int height) {
        chrome.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width == PHONE));
    }

    /** Nothing wider than the window, so that nobody has to move sideways. */
    void fits() {
        long over = ((Number) chrome.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .longValue();
        assertThat(over).as("wider than the window at " + address()).isZero();
    }

    /**
     * Nothing blocked by the page's own policy, nothing missing, and no barrier that axe knows of.
     *
     * @param answers of the API that were to be expected, which a browser complains of too
     */
    void nothingIsAmiss(Integer... answers) {
        Set<Integer> expected = Set.of(answers);
        assertThat(chrome.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .map(LogEntry::getMessage)
                        .filter(said -> expected.stream().noneMatch(status -> said.contains("status of " + status))))
                .as("what the browser complains of")
                .isEmpty();
        Results results = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(chrome);
        assertThat(results.getViolations()).as("WCAG 2.2 AA at " + address()).isEmpty();
    }

    @Override
    public void close() {
        chrome.quit();
    }
}
