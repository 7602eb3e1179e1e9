package nl.gezinslijn.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.standalone.demo.RegisterReading.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The register of Venray gives every figure of the municipality's file, counted from its lines alone. */
class VenrayScenarioTest {

    private static final List<Story> FAMILIES = RegisterReading.stories("venray-2021.ndjson");

    @ParameterizedTest
    @CsvSource({
        // open on 1 January, new, active, closed of those carried over and of the new, open of both on 31 December
        "2021, 112, 190, 302, 112, 80, 0, 110",
        "2022, 110, 190, 300, 100, 93, 10, 97",
        "2023, 107, 178, 285, 95, 78, 12, 100"
    })
    void a_year_adds_up(
            int year, int open, int fresh, int active, int closedOld, int closedNew, int openOld, int openNew) {
        LocalDate before = LocalDate.of(year, 1, 1).minusDays(1);
        LocalDate end = LocalDate.of(year, 12, 31);

        assertThat(count(s -> s.openOn(before))).isEqualTo(open);
        assertThat(count(in("assign-coach", year))).isEqualTo(fresh);
        assertThat(active(year)).hasSize(active);
        assertThat(closed(year).filter(s -> s.openOn(before))).hasSize(closedOld);
        assertThat(closed(year).filter(in("assign-coach", year))).hasSize(closedNew);
        assertThat(count(s -> s.openOn(end) && s.openOn(before))).isEqualTo(openOld);
        assertThat(count(s -> s.openOn(end) && !s.openOn(before))).isEqualTo(openNew);
    }

    @Test
    void those_open_on_1_January_2021_were_registered_and_assigned_in_2020() {
        assertThat(FAMILIES.stream().filter(s -> s.openOn(LocalDate.of(2020, 12, 31))))
                .hasSize(112)
                .allMatch(s -> s.registeredOn().getYear() == 2020);
    }

    @Test
    void nobody_is_reopened() {
        assertThat(FAMILIES.stream().flatMap(s -> s.all("reopen"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2022, 197, 5", "2023, 174, 6"})
    void registrations_and_declines_of_a_year(int year, int registered, int declined) {
        assertThat(count(in("register", year))).isEqualTo(registered);
        assertThat(count(in("decline", year))).isEqualTo(declined);
    }

    @ParameterizedTest
    @CsvSource({"2021, 8", "2022, 10", "2023, 0"})
    void waiting_on_31_December(int year, int waiting) {
        assertThat(count(s -> s.waitsOn(LocalDate.of(year, 12, 31)))).isEqualTo(waiting);
    }

    @ParameterizedTest
    @CsvSource({"2022, 68, 49, 23, 15, 14, 8, 13", "2023, 77, 39, 18, 13, 13, 8, 10"})
    void sources_of_the_new(int year, int self, int school, int gp, int jgz, int municipality, int soj, int other) {
        assertThat(tally(fresh(year), s -> s.field("register", "referralSource")))
                .isEqualTo(Map.of(
                        "self", self,
                        "school", school,
                        "gp", gp,
                        "youth-health-care", jgz,
                        "municipality", municipality,
                        "soj", soj,
                        "other", other));
    }

    @ParameterizedTest
    @CsvSource({"2022, 46, 131, 13", "2023, 37, 113, 28"})
    void ages_of_the_new(int year, int below4, int below12, int below23) {
        assertThat(tally(fresh(year), s -> s.age() < 4 ? "0-4" : s.age() < 12 ? "4-12" : s.age() < 23 ? "12-23" : "?"))
                .isEqualTo(Map.of("0-4", below4, "4-12", below12, "12-23", below23));
    }

    @ParameterizedTest
    @CsvSource({"2022, 23, 135, 24, 6, 5", "2023, 23, 118, 22, 5, 5"})
    void reasons_of_the_closed(int year, int own, int finished, int referred, int moved, int other) {
        assertThat(tally(closed(year), s -> s.field("close", "closureReason")))
                .isEqualTo(Map.of(
                        "ended-by-family", own,
                        "finished", finished,
                        "referred-on", referred,
                        "moved", moved,
                        "other", other));
    }

    @ParameterizedTest
    @CsvSource({"2022, 38, 63, 38, 27, 27", "2023, 34, 56, 33, 22, 28"})
    void durations_of_the_closed(int year, int within3, int within6, int within9, int within12, int longer) {
        assertThat(closed(year)
                        .map(VenrayScenarioTest::lasted)
                        .collect(Collectors.groupingBy(quarter -> quarter, Collectors.counting())))
                .isEqualTo(Map.of(
                        0, (long) within3, 1, (long) within6, 2, (long) within9, 3, (long) within12, 4, (long) longer));
    }

    @ParameterizedTest
    @CsvSource({"2022, 36, 26, 24, 7, 12, 52", "2023, 43, 22, 21, 16, 13, 52"})
    void shares_in_whole_percents(int year, int self, int school, int below4, int from12, int own, int within6) {
        List<Story> fresh = fresh(year).toList();
        List<Story> closed = closed(year).toList();

        assertThat(percent(fresh, s -> s.field("register", "referralSource").equals("self")))
                .isEqualTo(self);
        assertThat(percent(fresh, s -> s.field("register", "referralSource").equals("school")))
                .isEqualTo(school);
        assertThat(percent(fresh, s -> s.age() < 4)).isEqualTo(below4);
        assertThat(percent(fresh, s -> s.age() >= 12)).isEqualTo(from12);
        assertThat(percent(closed, s -> s.field("close", "closureReason").equals("ended-by-family")))
                .isEqualTo(own);
        assertThat(percent(closed, s -> lasted(s) < 2)).isEqualTo(within6);
    }

    @Test
    void standby_support_all_begun_in_the_first_half_of_2022_four_ended_and_two_open() {
        List<Story> standby = with("standby-support");

        assertThat(standby)
                .hasSize(6)
                .allMatch(s -> YearMonth.from(start(s)).isBefore(YearMonth.of(2022, 7)))
                .allMatch(s -> start(s).getYear() == 2022);
        assertThat(standby.stream().filter(in("close", 2023)))
                .hasSize(4)
                .allMatch(s -> !s.on("close").orElseThrow().isBefore(start(s).plusYears(1)));
        assertThat(standby.stream().filter(s -> s.openOn(LocalDate.of(2023, 12, 31))))
                .hasSize(2);
    }

    @Test
    void complex_intensive_support_one_carried_over_and_ended_three_new_of_which_one_ended() {
        List<Story> complex = with("complex-intensive");

        assertThat(complex).hasSize(4).allMatch(s -> start(s).isBefore(LocalDate.of(2023, 7, 1)));
        assertThat(complex.stream().filter(s -> s.openOn(LocalDate.of(2022, 12, 31))))
                .hasSize(1)
                .allMatch(in("close", 2023));
        assertThat(complex.stream().filter(in("assign-coach", 2023))).hasSize(3);
        assertThat(complex.stream().filter(in("assign-coach", 2023).and(in("close", 2023))))
                .hasSize(1);
        assertThat(complex.stream().filter(s -> s.openOn(LocalDate.of(2023, 12, 31))))
                .hasSize(2);
    }

    @Test
    void complex_intensive_support_is_more_than_two_hours_a_week_and_standby_support_at_most_two_a_month() {
        for (Story story : with("complex-intensive")) {
            long weeks =
                    ChronoUnit.WEEKS.between(start(story), story.on("close").orElse(LocalDate.of(2023, 12, 31)));
            assertThat(minutes(story, c -> !RegisterReading.occurredOn(c).isBefore(start(story))))
                    .isGreaterThan((int) weeks * 120);
        }
        for (Story story : with("standby-support")) {
            Map<YearMonth, Integer> perMonth = story.all("record-contact")
                    .collect(Collectors.groupingBy(
                            c -> YearMonth.from(RegisterReading.occurredOn(c)),
                            Collectors.summingInt(c -> c.at("/body/minutes").asInt())));
            assertThat(perMonth.values()).allMatch(minutes -> minutes <= 120);
        }
    }

    @Test
    void months_of_2022() {
        Predicate<Story> carried = s -> s.openOn(LocalDate.of(2021, 12, 31));
        assertThat(perMonth(2021, "assign-coach", carried)).containsExactly(3, 3, 4, 5, 6, 8, 6, 6, 13, 17, 21, 18);
        assertThat(perMonth(2022, "assign-coach")).containsExactly(17, 16, 18, 15, 16, 15, 9, 7, 17, 19, 24, 17);
        assertThat(perMonth(2022, "close")).containsExactly(15, 14, 17, 14, 16, 22, 21, 9, 13, 16, 17, 19);
    }

    @Test
    void months_of_2023() {
        assertThat(perMonth(2023, "register")).containsExactly(17, 14, 17, 15, 15, 14, 8, 6, 14, 14, 25, 15);
        assertThat(perMonth(2023, "decline")).containsExactly(1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0);
        assertThat(perMonth(2023, "assign-coach")).containsExactly(16, 14, 17, 14, 15, 14, 8, 6, 15, 20, 24, 15);
        assertThat(perMonth(2023, "close")).containsExactly(14, 13, 15, 13, 14, 20, 19, 8, 12, 14, 14, 17);
    }

    @Test
    void waiting_at_each_month_end_of_2023_and_nobody_waits_without_being_on_the_list() {
        assertThat(monthEnds(2023, Story::waitsOn)).containsExactly(10, 10, 9, 10, 9, 9, 8, 8, 6, 0, 0, 0);
        assertThat(monthEnds(2023, Story::pendingOn)).isEqualTo(monthEnds(2023, Story::waitsOn));
        assertThat(monthEnds(2022, Story::pendingOn)).isEqualTo(monthEnds(2022, Story::waitsOn));
    }

    private static Stream<Story> active(int year) {
        return FAMILIES.stream().filter(in("assign-coach", year).or(s -> s.openOn(LocalDate.of(year - 1, 12, 31))));
    }

    private static Stream<Story> closed(int year) {
        return active(year).filter(s -> !s.openOn(LocalDate.of(year, 12, 31)));
    }

    private static Stream<Story> fresh(int year) {
        return FAMILIES.stream().filter(in("assign-coach", year));
    }

    private static List<Story> with(String intensity) {
        return FAMILIES.stream()
                .filter(s -> s.field("start-coaching", "intensity").equals(intensity))
                .toList();
    }

    private static Predicate<Story> in(String action, int year) {
        return story -> story.on(action).filter(day -> day.getYear() == year).isPresent();
    }

    private static int count(Predicate<Story> which) {
        return (int) FAMILIES.stream().filter(which).count();
    }

    private static Map<String, Integer> tally(Stream<Story> stories, Function<Story, String> by) {
        return stories.collect(Collectors.groupingBy(by, Collectors.summingInt(s -> 1)));
    }

    private static int percent(List<Story> of, Predicate<Story> which) {
        return Math.round(100f * of.stream().filter(which).count() / of.size());
    }

    private static LocalDate start(Story story) {
        return story.on("start-coaching").orElseThrow();
    }

    /** 0 for within 3 months of the start, 1 for within 6, and so on; 4 for more than 12. */
    private static int lasted(Story story) {
        LocalDate end = story.on("close").orElseThrow();
        return (int) IntStream.rangeClosed(1, 4)
                .filter(quarter -> end.isAfter(Term.end(start(story), 3 * quarter)))
                .count();
    }

    private static int minutes(Story story, Predicate<JsonNode> which) {
        ToIntFunction<JsonNode> minutes = contact -> contact.at("/body/minutes").asInt();
        return story.all("record-contact").filter(which).mapToInt(minutes).sum();
    }

    private static List<Integer> perMonth(int year, String action) {
        return perMonth(year, action, story -> true);
    }

    private static List<Integer> perMonth(int year, String action, Predicate<Story> which) {
        return Stream.of(Month.values())
                .map(month -> count(which.and(s -> s.on(action)
                        .filter(day -> YearMonth.from(day).equals(YearMonth.of(year, month)))
                        .isPresent())))
                .toList();
    }

    private static List<Integer> monthEnds(int year, BiPredicate<Story, LocalDate> which) {
        return Stream.of(Month.values())
                .map(month -> YearMonth.of(year, month).atEndOfMonth())
                .map(day -> count(s -> which.test(s, day)))
                .toList();
    }
}
