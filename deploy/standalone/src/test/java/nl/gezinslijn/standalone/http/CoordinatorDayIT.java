package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.done;
import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.gezinslijn.standalone.demo.DemoPlayer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import tools.jackson.databind.JsonNode;

/**
 * A day of a coordinator: who has too many families, who is behind a figure, who cannot wait, what is overdue, and the
 * matrix to take along.
 */
@Tag("browser")
class CoordinatorDayIT {

    private static final String VENRAY = "programme=venray-2021";
    private static final String CANVAS = "figure[data-chart] .canvas";

    private static PageBrowser browser;
    private static String coach;
    private static int families;
    private static String cannotWait;
    private static String canWait;

    @BeforeAll
    static void a_coordinator_comes_in() throws IOException {
        DemoService.running();
        Person lies = DemoService.coordinator();
        JsonNode fullest = lies.get("/v1/reports/caseload?" + VENRAY)
                .body()
                .path("coaches")
                .path(0);
        coach = fullest.path("coach").asString();
        families = fullest.path("overAllProgrammes").asInt();
        cap(families - 1);
        canWait = registered(lies, today().minusDays(20), true, 3);
        cannotWait = registered(lies, today().minusDays(2), false, 1);
        DemoService.caughtUp();
        browser = PageBrowser.at(DemoService.address());
        browser.login("coordinator.lies", DemoPlayer.PASSWORD);
    }

    @AfterAll
    static void leaves() {
        browser.close();
        cap(null);
    }

    @Test
    void sees_who_is_over_the_cap_and_opens_the_cases_behind_a_figure() {
        browser.open("/?" + VENRAY + "&lang=nl");
        browser.reads(coach + " heeft " + families + " gezinnen. Het maximum is " + (families - 1) + ".");

        String counted = browser.see(".tiles a[href*='/total/total']").getText();
        browser.click(".tiles a[href*='/total/total']");
        browser.reads("Gezinnen met een coach");
        assertThat(browser.see("#behind").getText()).isEqualTo(counted + " gezinnen");
        browser.click(".cases a[href*='/cases/']");
        browser.waiting().until(ExpectedConditions.urlContains("/cases/"));
    }

    @Test
    void opens_the_cases_behind_a_bar_with_a_click() {
        browser.open("/?" + VENRAY + "&lang=nl");
        browser.see(CANVAS + " canvas");
        WebElement canvas = browser.see(CANVAS);
        @SuppressWarnings("unchecked") // numbers by name, as the script answers
        Map<String, Number> bar = (Map<String, Number>) browser.driver().executeScript("""
            const chart = echarts.getInstanceByDom(arguments[0]);
            const at = chart.getOption().series[0].data.findIndex(it => it.value > 0);
            const [x, y] = chart.convertToPixel({ seriesIndex: 0 }, [0.5, at]);
            arguments[0].scrollIntoView({ block: "center" });
            return { x: x - arguments[0].clientWidth / 2, y: y - arguments[0].clientHeight / 2 };
            """, canvas);

        new Actions(browser.driver())
                .moveToElement(canvas, bar.get("x").intValue(), bar.get("y").intValue())
                .click()
                .perform();

        browser.waiting().until(ExpectedConditions.urlContains("/figures/caseload"));
        assertThat(browser.address()).contains("/coaches/");
        browser.see(".cases");
    }

    @Test
    void finds_the_family_that_cannot_wait_and_looks_back_at_the_list_of_another_day() {
        browser.open("/waiting-list?" + VENRAY + "&lang=nl");
        WebElement first = browser.see(".cases tbody tr");
        assertThat(first.getText()).contains("1 – dringendst", "kan niet wachten", "Brukske");
        assertThat(first.findElement(By.cssSelector("a")).getDomAttribute("href"))
                .endsWith(cannotWait);
        assertThat(browser.driver().findElements(By.cssSelector("a[href$='" + canWait + "']")))
                .hasSize(1);

        browser.open("/waiting-list?" + VENRAY + "&on=2022-12-31");
        browser.reads("Stand van 31 december 2022");
        assertThat(browser.see(".tiles a[href*='/waited/count']").getText()).isEqualTo("10");
        browser.click("input[name=known]");
        browser.click(".card .filter button");
        browser.reads("Stand van 31 december 2022, zoals toen bekend");
        assertThat(browser.see(".tiles a[href*='/waited/count'], .tiles .flat").isDisplayed())
                .isTrue();
    }

    @Test
    void sees_what_is_overdue_and_what_to_decide() {
        browser.open("/worklist?" + VENRAY + "&lang=nl");
        browser.click(".kinds a[href='#ASSIGN_NOW']");
        assertThat(browser.see("#ASSIGN_NOW").getText()).contains("Deze gezinnen kunnen niet wachten.");
        browser.choose("select[name=kind]", "ASSIGN_NOW");
        browser.click("main .filter button");
        browser.waiting().until(ExpectedConditions.urlContains("kind=ASSIGN_NOW"));
        assertThat(browser.see("#ASSIGN_NOW a[href$='" + cannotWait + "']").isDisplayed())
                .isTrue();

        browser.open("/escalations?" + VENRAY);
        browser.reads("Bij wie ze staan, en hoe lang al");
    }

    @Test
    void takes_the_matrix_of_a_year_along() {
        browser.open("/matrix?" + VENRAY + "&year=2023&lang=nl");
        browser.reads("Aanmeldingen (instroom)");
        assertThat(browser.see("button[data-print]").isDisplayed()).isTrue();
        for (String form : List.of("XLSX", "CSV")) {
            String link = browser.see("a[download][href*='" + form + "']").getDomProperty("href");
            assertThat(String.valueOf(browser.driver().executeAsyncScript("""
                            const [link, done] = arguments;
                            fetch(link).then(async it => done(it.status + " "
                                + it.headers.get("Content-Disposition") + " "
                                + ((await it.arrayBuffer()).byteLength > 2000)));
                            """, link)))
                    .isEqualTo(
                            "200 attachment; filename=\"steering-matrix." + form.toLowerCase(Locale.ROOT) + "\" true");
        }
    }

    private static void cap(@Nullable Integer atMost) {
        done(DemoService.coordinator()
                .post(
                        "/v1/coaches/" + coach + "/caseload-caps",
                        atMost == null
                                ? "{\"occurredOn\":\"%s\"}".formatted(today())
                                : "{\"occurredOn\":\"%s\",\"atMost\":%d}".formatted(today(), atMost)));
    }

    private static String registered(Person coordinator, LocalDate on, boolean waits, int urgency) {
        String caseId = done(coordinator.post(
                        "/v1/cases",
                        """
                        {"occurredOn":"%s","programme":"venray-2021","referralSource":"school","district":"Brukske",
                         "helpQuestion":"parenting","question":"Hoe krijgen we rust in huis?",
                         "members":[{"relation":"PARENT","name":"Fenna Proefstra"},
                                    {"relation":"CHILD","name":"Jip Proefstra","birthDate":"2016-04-05"}]}
                        """.formatted(on),
                        "Idempotency-Key",
                        UUID.randomUUID().toString()))
                .caseId();
        done(coordinator.post(
                "/v1/cases/" + caseId + "/triages",
                "{\"occurredOn\":\"%s\",\"canWait\":%b,\"urgency\":%d}".formatted(on.plusDays(1), waits, urgency)));
        return caseId;
    }
}
