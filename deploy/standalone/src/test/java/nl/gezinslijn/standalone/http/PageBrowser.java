package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
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

    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int HIGHEST = 4000;

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String BARRIERS = """
            const [tags, done] = arguments;
            axe.run({ runOnly: tags, resultTypes: ["violations"] }).then(
                    it => done(it.violations.map(each => each.help + ": " + each.nodes.map(node => node.html))),
                    failure => done(String(failure)));
            """;

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
                "--hide-scrollbars",
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

    /** Whoever was here before is gone. */
    void login(String account, String password) {
        leave();
        open("/login?lang=nl");
        type("input[name=username]", account);
        type("input[name=password]", password);
        click("main button[type=submit]");
        see(".account");
    }

    /** Nobody is here any more. */
    void leave() {
        chrome.manage().deleteAllCookies();
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

    /** Of the whole page, to look at. */
    void screenshot(String name) throws IOException {
        Files.write(SCREENSHOTS.resolve(name + ".png"), taken(HIGHEST));
    }

    /** One that the documentation shows. */
    void picture(String name) throws IOException {
        Pictures.keep(name, taken(Pictures.HIGHEST));
    }

    private byte[] taken(int highest) {
        long height = ((Number) chrome.executeScript("return Math.ceil(document.body.getBoundingClientRect().height)"))
                .longValue();
        size((int) Math.min(height, highest));
        byte[] taken = chrome.getScreenshotAs(OutputType.BYTES);
        size(1600);
        return taken;
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
    void nothingIsAmiss(Integer... answers) throws IOException {
        Set<Integer> expected = Set.of(answers);
        assertThat(chrome.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .map(LogEntry::getMessage)
                        .filter(said -> expected.stream().noneMatch(status -> said.contains("status of " + status))))
                .as("what the browser complains of")
                .isEmpty();
        hasNoBarrier();
    }

    /** None that axe knows of; it stays in a page once it is there. */
    void hasNoBarrier() throws IOException {
        if (!Boolean.TRUE.equals(chrome.executeScript("return typeof axe === 'object'"))) {
            try (InputStream axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
                chrome.executeScript(new String(requireNonNull(axe).readAllBytes(), UTF_8));
            }
        }
        assertThat(chrome.executeAsyncScript(BARRIERS, WCAG))
                .as("WCAG 2.2 AA at " + address())
                .isEqualTo(List.of());
    }

    /** Of all that was fetched for this page, in bytes as they came over the line. */
    long weight() {
        return ((Number) chrome.executeScript("return performance.getEntriesByType('navigation')"
                        + ".concat(performance.getEntriesByType('resource'))"
                        + ".reduce((all, it) => all + it.transferSize, 0)"))
                .longValue();
    }

    /** As somebody who has never been here. */
    void remembersNothing(boolean nothing) {
        chrome.executeCdpCommand("Network.enable", Map.of());
        chrome.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", nothing));
    }

    @Override
    public void close() {
        chrome.quit();
    }
}
