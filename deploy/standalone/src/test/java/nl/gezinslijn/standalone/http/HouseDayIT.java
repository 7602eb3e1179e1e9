package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import nl.gezinslijn.standalone.demo.DemoPlayer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A day of the analyst and of the administrator of the demo, in a real browser. */
@Tag("browser")
class HouseDayIT {

    private static PageBrowser analyst;
    private static PageBrowser administrator;

    @BeforeAll
    static void both_log_in() throws IOException {
        DemoService.running();
        DemoService.caughtUp();
        analyst = PageBrowser.at(DemoService.address());
        analyst.login("analyst.tess", DemoPlayer.PASSWORD);
        administrator = PageBrowser.at(DemoService.address());
        administrator.login("administrator.joep", DemoPlayer.PASSWORD);
    }

    @AfterAll
    static void both_leave() {
        if (analyst != null) {
            analyst.close();
        }
        if (administrator != null) {
            administrator.close();
        }
    }

    @Test
    void the_analyst_builds_a_view_anew_and_sees_it_come_about_until_it_can_serve() throws IOException {
        analyst.open("/projections?lang=nl");
        analyst.click("form[data-send='/v1/projections/inspections/rebuilds'] button");
        new WebDriverWait(analyst.driver(), Duration.ofMinutes(2))
                .until(ExpectedConditions.textToBePresentInElementLocated(
                        By.id("state-inspections"), "Klaar om over te stappen"));
        analyst.screenshot("projections-ready-nl");
        analyst.click("#state-inspections form[data-send$='/switch'] button");
        new WebDriverWait(analyst.driver(), Duration.ofMinutes(1))
                .until(ExpectedConditions.textToBePresentInElementLocated(
                        By.id("state-inspections"), "In gebruik genomen"));
    }

    @Test
    void the_analyst_takes_a_report_along() {
        analyst.open("/exports?programme=venray-2021&lang=nl");
        analyst.click("form[action$='/lead-times'] button[data-ending=csv]");
        analyst.reads("Het bestand is opgehaald");
    }

    @Test
    void the_administrator_makes_an_account_and_sees_its_password_once() {
        administrator.open("/accounts?lang=nl");
        administrator.type("form[data-send='/v1/accounts'] [name=id]", "A");
        administrator.click("form[data-send='/v1/accounts'] button");
        administrator.see(".fault");
        WebElement id = administrator.see("form[data-send='/v1/accounts'] [name=id]");
        assertThat(id.getDomProperty("value")).isEqualTo("A");

        id.clear();
        administrator.type("form[data-send='/v1/accounts'] [name=id]", "analyst.of-today");
        administrator.type("form[data-send='/v1/accounts'] [name=organisation]", "gemeente-venray");
        administrator.click("form[data-send='/v1/accounts'] input[value=ANALYST]");
        administrator.click("form[data-send='/v1/accounts'] button");
        assertThat(administrator.see(".secret").getText()).hasSizeGreaterThan(11);
        administrator.open("/accounts");
        assertThat(administrator.see("main").getText()).contains("analyst.of-today", "moet een wachtwoord kiezen");
    }
}
