package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.ProjectionReader;
import nl.gezinslijn.query.projection.View;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The figures of the sources, out of the demo registers through the commands and queries a user has. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

    @BeforeAll
    static void the_demo_has_played_in() {
        DemoService.running();
        DemoService.caughtUp();
    }

    /** Source 004 L407-412; 2021's closed and open are ours. */
    @ParameterizedTest(name = "Venray {0}: {1} active, {2} closed, {3} open on 31 December")
    @CsvSource({"2021, 302, 192, 110", "2022, 300, 193, 107", "2023, 285, 173, 112"})
    @Order(1)
    void venray_comes_out(int year, int active, int closed, int open) {
        JsonNode whole = flow(year).path("whole");
        assertThat(whole.path("active").asInt()).isEqualTo(active);
        assertThat(whole.path("closed").asInt()).isEqualTo(closed);
        assertThat(whole.path("openAtEnd").asInt()).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0} {1} per month")
    @CsvSource({
        "2022, newCases, 17 16 18 15 16 15 9 7 17 19 24 17",
        "2022, closed, 15 14 17 14 16 22 21 9 13 16 17 19",
        "2023, registered, 17 14 17 15 15 14 8 6 14 14 25 15",
        "2023, declined, 1 0 1 0 1 0 1 0 1 0 1 0",
        "2023, newCases, 16 14 17 14 15 14 8 6 15 20 24 15",
        "2023, closed, 14 13 15 13 14 20 19 8 12 14 14 17",
        "2023, waitingAtEnd, 10 10 9 10 9 9 8 8 6 0 0 0"
    })
    @Order(1)
    void venray_per_month(int year, String figure, String months) {
        JsonNode flow = flow(year);
        List<String> found = IntStream.range(0, 12)
                .mapToObj(m -> flow.path("months").path(m).path(figure).asString())
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(months);
    }

    /** Source 004 L227: more than half within six months. The numbers are the scenario's: 101 of 193 and 90 of 173. */
    @ParameterizedTest(name = "Venray {0}: {1} of {2} closed within six months")
    @CsvSource({"2022, 101, 193", "2023, 90, 173"})
    @Order(1)
    void more_than_half_is_closed_within_six_months(int year, int within, int closed) {
        JsonNode help = DemoService.coordinator()
                .get("/v1/reports/lead-times?programme=venray-2021&from=%d-01-01&to=%d-12-31".formatted(year, year))
                .body()
                .path("startToClosure");
        assertThat(help.path("withinSixMonths").path("cases").asInt()).isEqualTo(within);
        assertThat(help.path("withinSixMonths").path("of").asInt()).isEqualTo(closed);
    }

    /** Source 000 L8: 32 families. How many had extensions is ours: 20 none, 8 one, 4 two. */
    @Test
    @Order(1)
    void drenthe_has_its_32_families_with_their_extensions() {
        Map<Integer, Integer> families = new HashMap<>();
        Map<String, Integer> districts = new HashMap<>();
        try (Stream<View<CaseFile>> files = files()) {
            files.map(View::state)
                    .filter(f -> Objects.requireNonNull(f.intake()).programme().equals("drenthe-2006"))
                    .forEach(f -> {
                        families.merge(f.term() == null ? 0 : f.term().granted(), 1, Integer::sum);
                        districts.merge(String.valueOf(f.intake().district()), 1, Integer::sum);
                    });
        }
        assertThat(families).isEqualTo(Map.of(0, 20, 1, 8, 2, 4));
        assertThat(districts).isEqualTo(Map.of("Hoogeveen", 18, "Coevorden", 14));
    }

    /** Source 004 L216, L265, L270, L380-L412, L459, L500: reckoned from cases, surveys and trainings. */
    @ParameterizedTest(name = "Venray {0}, steering matrix: {1} is {2}")
    @CsvSource({
        "2022, closed, 193",
        "2022, new-cases, 190",
        "2022, registrations, 197",
        "2022, dropped-out, 23",
        "2022, response, 17",
        "2022, service, 8.5",
        "2022, information, 8.1",
        "2022, coach, 9.0",
        "2022, results, 8.5",
        "2022, goals-reached, 79",
        "2022, trainings, 44",
        "2023, closed, 173",
        "2023, new-cases, 178",
        "2023, registrations, 174",
        "2023, dropped-out, 23",
        "2023, response, 16",
        "2023, service, 8.3",
        "2023, information, 7.8",
        "2023, coach, 8.3",
        "2023, results, 8.3",
        "2023, goals-reached, 67",
        "2023, situation-at-start, 6.3",
        "2023, situation-at-end, 7.4",
        "2023, satisfied, 83",
        "2023, would-recommend, 83",
        "2023, trainings, 58",
        "2023, lasting-partners, 3",
        "2023, partner-response, 44"
    })
    @Order(1)
    void venray_steers_by_its_matrix(int year, String indicator, BigDecimal figure) {
        assertThat(indicator(year, indicator).path("figure").decimalValue()).isEqualByComparingTo(figure);
    }

    /** Source 004 L382-L396, L454, L459, L500; which children came to which training is ours. */
    @ParameterizedTest(name = "Venray {0}, steering matrix: {1} is made up of {2}")
    @CsvSource({
        "2022, response, SENT 140 RETURNED 24",
        "2022, coach, LOWEST 6 HIGHEST 10",
        "2022, new-cases, gp 23 municipality 14 other 13 school 49 self 68 soj 8 youth-health-care 15",
        "2022, closed, ended-by-family 23 finished 135 moved 6 other 5 referred-on 24",
        "2022, contact-through, gp 5 municipality 3 other 3 school 13",
        "2023, response, SENT 112 RETURNED 18",
        "2023, coach, LOWEST 4 HIGHEST 10",
        "2023, new-cases, gp 18 municipality 13 other 10 school 39 self 77 soj 8 youth-health-care 13",
        "2023, closed, ended-by-family 23 finished 118 moved 5 other 5 referred-on 22",
        "2023, contact-through, gp 3 internet 2 municipality 2 other 2 school 9",
        "2023, respondents, man 3 woman 15",
        "2023, partner-response, SENT 45 RETURNED 20",
        "2023, trainings, ik-ben-top 25 plezier-op-school 6 sova-9-12 14 tim-en-flapoor 6 vrienden-maken 7"
    })
    @Order(1)
    void what_a_figure_of_the_matrix_is_made_up_of(int year, String indicator, String parts) {
        assertThat(indicator(year, indicator)
                        .path("parts")
                        .valueStream()
                        .map(it -> it.path("name").asString() + " "
                                + it.path("figure").asInt())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(parts);
    }

    @ParameterizedTest(name = "Venray {0}, steering matrix: {1} is over {2}")
    @CsvSource({"2022, service, 24", "2022, goals-reached, 24", "2023, situation-at-end, 18", "2023, satisfied, 18"})
    @Order(1)
    void over_how_many_a_figure_of_the_matrix_is(int year, String indicator, int of) {
        assertThat(indicator(year, indicator).path("of").asInt()).isEqualTo(of);
    }

    /** The steering matrix shows the year before beside each figure. */
    @Test
    @Order(1)
    void the_matrix_of_2023_has_the_grades_of_2022_beside_its_own() {
        assertThat(indicator(2023, "service").path("before").decimalValue()).isEqualByComparingTo("8.5");
        assertThat(indicator(2023, "trainings").path("before").asInt()).isEqualTo(44);
    }

    /** Source 004 L195, L197, L443, L446. */
    @ParameterizedTest(name = "Venray 2023: {0} supported {1}, ended {2}, open {3}")
    @CsvSource({"standby-support, 6, 4, 2", "complex-intensive, 4, 2, 2"})
    @Order(1)
    void venray_places(String intensity, int supported, int ended, int open) {
        JsonNode places = DemoService.coordinator()
                .get("/v1/reports/capacity?programme=venray-2021&from=2023-01-01&to=2023-12-31")
                .body()
                .path("places");
        JsonNode line = places.valueStream()
                .filter(it -> it.path("intensity").asString().equals(intensity))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("supported").asInt()).isEqualTo(supported);
        assertThat(line.path("ended").asInt()).isEqualTo(ended);
        assertThat(line.path("open").asInt()).isEqualTo(open);
    }

    /** Nobody in office since July 2023 (004 L201-L206). */
    @Test
    @Order(1)
    void venray_had_no_behavioural_scientist_from_july_2023() {
        JsonNode gaps = DemoService.coordinator()
                .get("/v1/reports/capacity?programme=venray-2021&from=2023-01-01&to=2023-12-31")
                .body()
                .path("gaps");
        assertThat(gaps).hasSize(1);
        assertThat(gaps.path(0).path("from").asString()).startsWith("2023-07");
    }

    /** 32 families: 20 without an extension, 8 with one, 4 with two (000 L8; the split is ours). */
    @Test
    @Order(1)
    void drenthe_extended_twelve_families() {
        JsonNode byGranted = DemoService.coordinator()
                .get("/v1/reports/extensions?programme=drenthe-2006&from=2004-01-01&to=2006-12-31")
                .body()
                .path("byGranted");
        assertThat(byGranted
                        .valueStream()
                        .map(it -> it.path("share").path("cases").asInt()))
                .containsExactly(20, 8, 4);
    }

    @Test
    @Order(2)
    void every_view_is_the_fold_of_its_events() {
        EventStore events = DemoService.running().getBean(EventStore.class);
        @SuppressWarnings("unchecked")
        Projection<Entry<CaseEvent>, CaseFile> projection =
                DemoService.running().getBean("caseFiles", Projection.class);
        int[] compared = {0};
        try (Stream<View<CaseFile>> files = files()) {
            files.forEach(view -> {
                View<CaseFile> folded = projection.empty(view.key());
                var stream = events.readEvents(view.key());
                while (stream.hasNext()) {
                    folded = projection.next(folded, stream.next(), Projection.Lines.of(events));
                }
                assertThat(view).isEqualTo(folded);
                compared[0]++;
            });
        }
        assertThat(compared[0]).isGreaterThan(700);
    }

    @Test
    @Order(3)
    void data_survive_a_restart_and_nothing_is_played_in_twice() {
        JsonNode before = flow(2023);
        DemoService.restart();
        DemoService.caughtUp();
        assertThat(flow(2023)).isEqualTo(before);
    }

    private static JsonNode indicator(int year, String code) {
        return DemoService.coordinator()
                .get("/v1/reports/steering-matrix?programme=venray-2021&year=" + year)
                .body()
                .path("blocks")
                .valueStream()
                .flatMap(block -> block.path("indicators").valueStream())
                .filter(it -> it.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode flow(int year) {
        return DemoService.coordinator()
                .get("/v1/reports/flow?programme=venray-2021&year=" + year)
                .body();
    }

    @SuppressWarnings("unchecked")
    private static Stream<View<CaseFile>> files() {
        ProjectionReader<CaseFile> reader = DemoService.running().getBean("caseFileReader", ProjectionReader.class);
        return reader.views(new Document(), new Document());
    }
}
