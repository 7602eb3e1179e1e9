package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import nl.gezinslijn.standalone.demo.DemoPlayer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser fetches for a page, the first time it sees any. */
@Tag("browser")
class PageWeightIT {

    private static final long MOST = 400_000;

    /** In bytes, as they come over the line. */
    private static final String FETCHED = "return performance.getEntriesByType('navigation')"
            + ".concat(performance.getEntriesByType('resource')).reduce((all, it) => all + it.transferSize, 0)";

    @ParameterizedTest
    @CsvSource({
        "coordinator.lies, /?programme=venray-2021&year=2022",
        "coordinator.lies, /worklist",
        "coordinator.lies, /waiting-list?programme=venray-2021",
        "coordinator.lies, /escalations?programme=venray-2021",
        "coordinator.lies, /matrix?programme=venray-2021&year=2023",
        "coach.aleid, /families",
        "inspector.ruth, /inspections",
        "inspector.ruth, /proofs"
    })
    void is_no_more_than_400_kilobytes(String account, String path) throws IOException {
        DemoService.running();
        try (PageBrowser browser = PageBrowser.at(DemoService.address())) {
            browser.login(account, DemoPlayer.PASSWORD);
            browser.driver().executeCdpCommand("Network.enable", Map.of());
            browser.driver().executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
            browser.open(path);

            long fetched = ((Number) browser.driver().executeScript(FETCHED)).longValue();

            assertThat(fetched).as("bytes of " + path).isBetween(8_000L, MOST);
            System.out.printf("%,d bytes for %s%n", fetched, path);
        }
    }
}
