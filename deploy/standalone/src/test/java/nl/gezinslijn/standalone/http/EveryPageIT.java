package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.done;
import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.query.web.Page;
import nl.gezinslijn.standalone.demo.DemoPlayer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Every page there is, in both languages and both colour schemes: nothing amiss, no barrier, not too heavy, and no
 * wider than a phone.
 */
@Tag("browser")
class EveryPageIT {

    /** Of what a browser fetches the first time it sees any page of ours. */
    private static final long HEAVIEST = 400_000;

    /** Nothing is lighter than its stylesheets. */
    private static final long LIGHTEST = 4_000;

    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final Pattern IMAGE = Pattern.compile("images/([^)]+)\\)");

    private static final Map<String, String> PLACES = new HashMap<>();
    private static PageBrowser browser;
    private static Optional<String> here = Optional.empty();

    @BeforeAll
    static void families_and_an_inspection() throws IOException {
        DemoService.running();
        Person coach = new Person(DemoService.address(), "coach.harm", DemoPlayer.PASSWORD);
        Person coordinator = new Person(DemoService.address(), "coordinator.hennie", DemoPlayer.PASSWORD);
        Person inspector = new Person(DemoService.address(), "inspector.ruth", DemoPlayer.PASSWORD);
        LocalDate start = today().minusMonths(5);
        String family = family("Proefstra", start, coach, coordinator);
        family("Voorbeelt", today().minusMonths(6).minusDays(3), coach, coordinator);
        family("Monstermans", today().minusWeeks(2), coach, coordinator);
        planned(coach, family, start);
        PLACES.put("{family}", family);
        PLACES.put(
                "{inspection}",
                done(inspector.post(
                                "/v1/inspections",
                                """
                                {"occurredOn":"%s","programme":"venray-2021","framework":"stj-2013",
                                 "from":"2023-01-01","to":"2023-12-31"}
                                """.formatted(today()),
                                "Idempotency-Key",
                                UUID.randomUUID().toString()))
                        .header("Location")
                        .replaceAll(".*/", ""));
        DemoService.caughtUp();
        PLACES.put(
                "{closed}",
                DemoService.coordinator()
                        .get("/v1/cases?programme=venray-2021&state=CLOSED&size=1")
                        .body()
                        .path("cases")
                        .path(0)
                        .path("caseId")
                        .asString());
        browser = PageBrowser.at(DemoService.address());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_amiss(EveryPage page) throws IOException {
        browser.dark(false);
        browser.phone(false);
        comesIn(page.account());
        for (String language : List.of("nl", "en")) {
            boolean first = language.equals("nl");
            browser.remembersNothing(first);
            browser.open(in(language, address(page.address())));
            browser.see("main h1");
            if (first) {
                assertThat(browser.weight()).as("bytes of " + page).isBetween(LIGHTEST, HEAVIEST);
            }
            browser.nothingIsAmiss(page.answers());
            if (first) {
                browser.picture(page.picture() + "-nl");
            }
            browser.dark(true);
            browser.nothingIsAmiss(page.answers());
            if (!first && Pictures.WRITTEN) {
                browser.screenshot(page.picture() + "-en-dark");
            }
            browser.dark(false);
        }
        browser.phone(true);
        browser.fits();
        if (Pictures.WRITTEN) {
            browser.screenshot(page.picture() + "-phone");
        }
    }

    @Test
    void no_page_is_forgotten() throws Exception {
        RequestMappingHandlerMapping mapping =
                DemoService.running().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Set<String> there = mapping.getHandlerMethods().entrySet().stream()
                .filter(it -> AnnotatedElementUtils.hasAnnotation(it.getValue().getBeanType(), Page.class))
                .filter(it -> it.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(it -> it.getValue().toString())
                .collect(Collectors.toSet());
        Set<String> listed = Stream.concat(
                        Stream.of(EveryPage.values()).map(EveryPage::address), EveryPage.PARTS.stream())
                .map(address -> handles(mapping, address(address)))
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(there);
    }

    @Test
    void every_page_has_its_picture_in_the_documentation_and_every_picture_is_shown() throws IOException {
        String words = Files.readString(DOCS.resolve("pages.md"));
        assertThat(EveryPage.values())
                .allSatisfy(page -> assertThat(words).contains("images/" + page.picture() + "-nl.png"));
        Set<String> shown = IMAGE.matcher(words + Files.readString(DOCS.resolveSibling("README.md")))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(DOCS.resolve("images"))) {
            assertThat(files.map(it -> it.getFileName().toString())).containsExactlyInAnyOrderElementsOf(shown);
        }
    }

    private static void comesIn(Optional<String> account) {
        if (!account.equals(here)) {
            account.ifPresentOrElse(it -> browser.login(it, DemoPlayer.PASSWORD), browser::leave);
            here = account;
        }
    }

    private static String address(String template) {
        String address = template;
        for (Map.Entry<String, String> place : PLACES.entrySet()) {
            address = address.replace(place.getKey(), place.getValue());
        }
        return address;
    }

    private static String in(String language, String address) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + language;
    }

    private static String handles(RequestMappingHandlerMapping mapping, String address) {
        var asked = UriComponentsBuilder.fromUriString(address).build();
        MockHttpServletRequest request = new MockHttpServletRequest("GET", asked.getPath());
        request.addHeader(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE);
        asked.getQueryParams().toSingleValueMap().forEach(request::addParameter);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain found = mapping.getHandler(request);
            assertThat(found).as(address).isNotNull();
            return ((HandlerMethod) found.getHandler()).toString();
        } catch (Exception e) {
            throw new AssertionError("nothing answers to " + address, e);
        }
    }

    private static String family(String name, LocalDate start, Person coach, Person coordinator) {
        String registration = Lives.registration(start.minusDays(14)).replace("Proefstra", name);
        return Lives.started(
                Lives.registered(coach, registration),
                coach,
                coordinator,
                start,
                "drentse-federatie-maatschappelijk-werk");
    }

    private static void planned(Person coach, String family, LocalDate start) {
        String at = "/v1/cases/" + family;
        var opened = coach.get(at).body();
        String parent = opened.path("registration")
                .path("members")
                .path(0)
                .path("personId")
                .asString();
        done(coach.post(at + "/contacts", """
                {"occurredOn":"%s","kind":"conversation","place":"home","minutes":75,
                 "note":"Kennisgemaakt met het hele gezin."}
                """.formatted(start.plusDays(2))));
        done(coach.post(at + "/plans", """
                {"occurredOn":"%s","agreedBy":["%s"],
                 "goals":[{"lifeDomain":"safety","text":"Elke avond samen eten, zonder ruzie."},
                          {"lifeDomain":"services","text":"Eén afspraak met alle hulpverleners samen."}]}
                """.formatted(start.plusDays(7), parent)));
        done(coach.post(at + "/contacts", """
                {"occurredOn":"%s","kind":"phone","minutes":15,"note":"Gebeld: de week ging goed."}
                """.formatted(start.plusDays(30))));
    }
}
