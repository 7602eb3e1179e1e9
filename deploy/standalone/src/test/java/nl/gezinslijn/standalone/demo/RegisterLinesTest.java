package nl.gezinslijn.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What holds for every line of every register. */
class RegisterLinesTest {

    private static final String VENRAY = "venray-2021.ndjson";
    private static final String DRENTHE = "drenthe-2006.ndjson";
    private static final String DELFT = "delft-2013.ndjson";
    private static final Instant FIFTH_OF_JANUARY = Instant.parse("2023-01-05T23:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {VENRAY, DRENTHE, DELFT})
    void lines_stand_in_the_order_they_were_recorded_in_with_keys_that_count_them(String file) {
        List<JsonNode> lines = RegisterReading.lines(file);
        String register = file.replace(".ndjson", "");

        assertThat(lines.stream().map(RegisterReading::recordedAt)).isSorted();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).get("key").asString())
                    .isEqualTo(String.format(Locale.ROOT, "demo/%s/%06d", register, i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {VENRAY, DRENTHE, DELFT})
    void nothing_is_recorded_before_it_occurred_or_while_the_office_is_closed(String file) {
        assertThat(RegisterReading.lines(file)).allSatisfy(line -> {
            Instant recordedAt = RegisterReading.recordedAt(line);
            assertThat(LocalDate.ofInstant(recordedAt, OfficeCalendar.ZONE))
                    .isAfterOrEqualTo(RegisterReading.occurredOn(line));
            assertThat(OfficeCalendar.isOpen(recordedAt)).as("%s", recordedAt).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {VENRAY, DRENTHE, DELFT})
    void nothing_occurs_while_the_office_is_closed(String file) {
        assertThat(RegisterReading.lines(file))
                .allMatch(line -> OfficeCalendar.isOpen(RegisterReading.occurredOn(line)));
    }

    @Test
    void what_happened_in_December_2022_is_partly_known_only_in_January() {
        List<JsonNode> late = RegisterReading.lines(VENRAY).stream()
                .filter(line -> RegisterReading.occurredOn(line).isBefore(LocalDate.of(2023, 1, 1)))
                .filter(line -> RegisterReading.recordedAt(line).isAfter(FIFTH_OF_JANUARY))
                .toList();
        Map<String, Long> actions = late.stream()
                .collect(Collectors.groupingBy(line -> line.get("action").asString(), Collectors.counting()));

        assertThat(actions.get("record-contact")).isGreaterThanOrEqualTo(5);
        assertThat(actions.get("close")).isBetween(2L, 6L);
        assertThat(actions.get("register")).isBetween(1L, 4L);
    }

    @Test
    void some_contacts_are_recorded_weeks_late_and_some_on_a_closed_case() {
        assertThat(RegisterReading.lines(VENRAY).stream()
                        .filter(line -> RegisterReading.recordedAt(line)
                                .isAfter(OfficeCalendar.at(
                                        RegisterReading.occurredOn(line).plusWeeks(2), OfficeCalendar.CLOSES))))
                .hasSizeGreaterThan(30);
        assertThat(RegisterReading.stories(VENRAY).stream()
                        .filter(s -> s.on("close").isPresent())
                        .filter(s ->
                                s.lines().getLast().get("action").asString().equals("record-contact")))
                .hasSizeGreaterThan(1);
    }

    @Test
    void the_ordinary_actions_of_a_case_are_in_the_registers() {
        Set<String> actions = Stream.of(VENRAY, DRENTHE, DELFT)
                .flatMap(file -> RegisterReading.lines(file).stream())
                .filter(line -> line.has("caseId"))
                .map(line -> line.get("action").asString())
                .collect(Collectors.toSet());

        assertThat(actions)
                .containsExactlyInAnyOrder(
                        "register",
                        "decline",
                        "triage",
                        "enter-waiting-list",
                        "assign-coach",
                        "transfer-coach",
                        "start-coaching",
                        "record-intake",
                        "involve-party",
                        "give-consent",
                        "agree-plan",
                        "revise-plan",
                        "record-contact",
                        "record-review",
                        "request-extension",
                        "grant-extension",
                        "refuse-extension",
                        "take-meldcode-step",
                        "refer-to-protection",
                        "record-protection-outcome",
                        "assess-safety",
                        "raise-escalation",
                        "answer-escalation",
                        "resolve-escalation",
                        "close");
    }

    @Test
    void worries_about_a_child_take_every_course_the_meldcode_knows() {
        List<JsonNode> bodies = RegisterReading.lines(VENRAY).stream()
                .map(line -> line.get("body"))
                .toList();

        assertThat(bodies).anyMatch(b -> b.path("leftOut").asBoolean(false));
        assertThat(bodies).anyMatch(b -> b.path("acuteDanger").asBoolean(false));
        assertThat(bodies).anyMatch(b -> !b.path("reportingNeeded").asBoolean(true));
        assertThat(bodies.stream().map(b -> b.path("kind").asString(""))).contains("advice", "report", "consultation");
    }

    @Test
    void texts_have_no_gaps_left_in_them() {
        assertThat(Stream.of(VENRAY, DRENTHE, DELFT).flatMap(file -> RegisterReading.text(file).stream()))
                .noneMatch(line -> line.contains("{kind}") || line.contains("uder}"));
    }

    @Test
    void everybody_who_wrote_a_line_has_an_account_with_that_role_and_organisation() {
        Map<String, JsonNode> accounts = RegisterReading.lines("accounts.ndjson").stream()
                .collect(Collectors.toMap(account -> account.get("id").asString(), Function.identity()));

        assertThat(Stream.of(VENRAY, DRENTHE, DELFT)
                        .flatMap(file -> RegisterReading.lines(file).stream())
                        .map(line -> line.get("by"))
                        .distinct())
                .allSatisfy(by -> {
                    JsonNode account = accounts.get(by.get("id").asString());
                    assertThat(account).as("%s", by).isNotNull();
                    assertThat(account.at("/roles/0")).isEqualTo(by.get("role"));
                    assertThat(account.get("organisation")).isEqualTo(by.get("organisation"));
                });
    }

    @Test
    void each_role_has_a_demo_account() {
        assertThat(RegisterReading.lines("accounts.ndjson").stream()
                        .map(account -> account.at("/roles/0").asString())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .isEqualTo(Map.of(
                        "coach", 33L,
                        "coordinator", 7L,
                        "process-lead", 2L,
                        "zorgregisseur", 1L,
                        "behavioural-scientist", 1L,
                        "inspector", 1L,
                        "analyst", 1L,
                        "administrator", 1L,
                        "importer", 1L));
    }
}
