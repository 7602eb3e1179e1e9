package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Venray's years as they divide: who stayed and who was new, how long it lasted, how old they were, who knew when. */
class VenrayDemoIT {

    private static final Instant FIFTH_OF_JANUARY = Instant.parse("2023-01-05T17:00:00Z");

    /** Entries that a caseload looks at. */
    private static final Set<String> CHANGES =
            Set.of("CoachAssigned", "CoachTransferred", "CaseClosed", "CaseReopened");

    @BeforeAll
    static void the_demo_has_played_in() {
        DemoService.running();
        DemoService.caughtUp();
    }

    /** Open on 1 January 2023 and new in 2023 follow from source 004 L407-L410; the rest is ours. */
    @ParameterizedTest(name = "Venray {0}: {1} open at the start, {2} new, {3} registered, {4} declined, {5} waiting")
    @CsvSource({"2021, 112, 190, 196, 4, 8", "2022, 110, 190, 197, 5, 10", "2023, 107, 178, 174, 6, 0"})
    void a_year_begins_where_the_last_one_ended(
            int year, int open, int fresh, int registered, int declined, int waiting) {
        JsonNode whole = flow(year);
        assertThat(whole.path("openAtStart").asInt()).isEqualTo(open);
        assertThat(whole.path("newCases").asInt()).isEqualTo(fresh);
        assertThat(whole.path("reopened").asInt()).isZero();
        assertThat(whole.path("registered").asInt()).isEqualTo(registered);
        assertThat(whole.path("declined").asInt()).isEqualTo(declined);
        assertThat(whole.path("waitingAtEnd").asInt()).isEqualTo(waiting);
    }

    @ParameterizedTest(name = "Venray {0}: closed {1} carried over and {2} new; open on 31 December {3} and {4}")
    @CsvSource({"2021, 112, 80, 0, 110", "2022, 100, 93, 10, 97", "2023, 95, 78, 12, 100"})
    void who_was_carried_over_and_who_was_new(int year, int closedOld, int closedNew, int openOld, int openNew) {
        String asked = "programme=venray-2021&year=" + year;
        Set<String> carried = casesBehind("flow", asked, "/whole/openAtStart");
        Set<String> closed = casesBehind("flow", asked, "/whole/closed");
        Set<String> open = casesBehind("flow", asked, "/whole/openAtEnd");
        assertThat(both(carried, closed)).hasSize(closedOld);
        assertThat(closed).hasSize(closedOld + closedNew);
        assertThat(both(carried, open)).hasSize(openOld);
        assertThat(open).hasSize(openOld + openNew);
    }

    /** Source 004 L227 says more than half within six months; the bands are ours. */
    @ParameterizedTest(name = "Venray {0}: closed within 3, 6, 9, 12 months and later: {1}; {2} percent within 6")
    @CsvSource({"2022, 38 63 38 27 27, 52", "2023, 34 56 33 22 28, 52"})
    void how_long_help_lasted(int year, String bands, int percentWithinSixMonths) {
        JsonNode help = leadTimes(year, "").path("startToClosure");
        assertThat(help.path("bands")
                        .valueStream()
                        .map(it -> it.path("share").path("cases").asString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(bands);
        assertThat(help.path("withinSixMonths").path("percent").asInt()).isEqualTo(percentWithinSixMonths);
    }

    /** Source 004 L425: 7 and 16 percent of 12 and over, three points less below 4; the rest is ours. */
    @ParameterizedTest(name = "Venray {0}: the new are {1}")
    @CsvSource({"2022, 0-4 46 12-23 13 4-12 131", "2023, 0-4 37 12-23 28 4-12 113"})
    void how_old_the_new_were(int year, String ages) {
        assertThat(leadTimes(year, "&by=AGE_BAND")
                        .path("groups")
                        .valueStream()
                        .map(it -> it.path("code").asString() + " "
                                + it.at("/times/registrationToAssignment/days/count")
                                        .asInt())
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(ages);
    }

    /** Six closures of December 2022 were written down after the fifth of January: those, and nothing else, differ. */
    @Test
    void the_caseload_of_31_December_2022_as_known_on_5_January_2023_lacks_what_was_entered_later() {
        String asked = "programme=venray-2021&on=2022-12-31";
        String then = asked + "&knownAt=" + FIFTH_OF_JANUARY;
        Set<String> known = casesBehind("caseload", asked, "/total/total");
        Set<String> knownThen = casesBehind("caseload", then, "/total/total");
        assertThat(known).hasSize(107);
        assertThat(knownThen).hasSize(113).containsAll(known);
        knownThen.removeAll(known);
        assertThat(knownThen)
                .hasSize(6)
                .allSatisfy(id -> assertThat(enteredLate(id)).containsExactly("CaseClosed"));
        assertThat(known).allSatisfy(id -> assertThat(enteredLate(id)).isEmpty());
    }

    /** What changes a caseload, occurred by 31 December 2022 and was recorded after 5 January 2023. */
    private static List<String> enteredLate(String caseId) {
        return DemoService.coordinator()
                .get("/v1/cases/" + caseId + "/timeline?size=200")
                .body()
                .path("entries")
                .valueStream()
                .filter(it -> CHANGES.contains(it.path("event").asString()))
                .filter(it -> it.path("occurredOn").asString().compareTo("2022-12-31") <= 0)
                .filter(it -> Instant.parse(it.path("recordedAt").asString()).isAfter(FIFTH_OF_JANUARY))
                .map(it -> it.path("event").asString())
                .toList();
    }

    private static JsonNode flow(int year) {
        return DemoService.coordinator()
                .get("/v1/reports/flow?programme=venray-2021&year=" + year)
                .body()
                .path("whole");
    }

    private static JsonNode leadTimes(int year, String by) {
        return DemoService.coordinator()
                .get("/v1/reports/lead-times?programme=venray-2021&from=%d-01-01&to=%d-12-31%s"
                        .formatted(year, year, by))
                .body();
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
    }

    private static Set<String> casesBehind(String report, String asked, String figure) {
        Set<String> cases = new HashSet<>();
        JsonNode page;
        int number = 0;
        do {
            page = DemoService.coordinator()
                    .get("/v1/reports/%s/cases?%s&figure=%s&page=%d".formatted(report, asked, figure, number++))
                    .body();
            page.path("cases").forEach(it -> cases.add(it.path("caseId").asString()));
        } while (page.path("next").isNumber());
        return cases;
    }
}
