package nl.gezinslijn.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.standalone.demo.RegisterReading.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The register of the pilots in Drenthe has the families of the report, counted from its lines alone. */
class DrentheScenarioTest {

    private static final List<Story> FAMILIES = RegisterReading.stories("drenthe-2006.ndjson");

    @Test
    void a_coach_started_in_32_families() {
        assertThat(FAMILIES).hasSize(32).allMatch(s -> s.on("start-coaching").isPresent());
    }

    @Test
    void twenty_families_without_extension_eight_with_one_four_with_two() {
        assertThat(FAMILIES.stream().collect(Collectors.groupingBy(s -> extensions(s), Collectors.counting())))
                .isEqualTo(Map.of(0, 20L, 1, 8L, 2, 4L));
    }

    @Test
    void eighteen_families_in_Hoogeveen_and_fourteen_in_Coevorden() {
        assertThat(FAMILIES.stream()
                        .collect(Collectors.groupingBy(s -> s.field("register", "district"), Collectors.counting())))
                .isEqualTo(Map.of("Hoogeveen", 18L, "Coevorden", 14L));
    }

    @Test
    void every_family_comes_with_a_trigger_of_the_target_group() {
        assertThat(FAMILIES)
                .allMatch(s -> s.all("register")
                        .allMatch(line -> !line.at("/body/eligibility").isEmpty()));
    }

    @Test
    void every_extension_is_asked_in_time_with_a_reason_and_answered_by_another() {
        for (Story story : FAMILIES) {
            List<JsonNode> asked = story.all("request-extension").toList();
            List<JsonNode> answered = story.lines().stream()
                    .filter(line -> line.get("action").asString().matches("(grant|refuse)-extension"))
                    .toList();
            assertThat(answered).hasSameSizeAs(asked);
            for (int i = 0; i < asked.size(); i++) {
                assertThat(asked.get(i).at("/body/months").asInt()).isEqualTo(3);
                assertThat(asked.get(i).at("/body/reason").asString()).startsWith("Bijzondere situatie");
                assertThat(RegisterReading.occurredOn(asked.get(i)))
                        .isBeforeOrEqualTo(Term.end(start(story), 6 + 3 * i));
                assertThat(answered.get(i).at("/by/id").asString())
                        .isNotEqualTo(asked.get(i).at("/by/id").asString());
            }
        }
    }

    @Test
    void one_request_is_refused_and_one_is_granted_after_the_term_had_ended() {
        assertThat(FAMILIES.stream().flatMap(s -> s.all("refuse-extension"))).hasSize(1);
        assertThat(FAMILIES.stream()
                        .filter(s -> s.on("grant-extension")
                                .filter(day -> day.isAfter(Term.end(start(s), 6)))
                                .isPresent()))
                .hasSize(1);
    }

    @Test
    void thirty_families_end_within_their_term_and_of_two_the_register_does_not_tell_the_end() {
        assertThat(FAMILIES.stream().filter(s -> s.on("close").isPresent()))
                .hasSize(30)
                .allMatch(s -> !s.on("close").orElseThrow().isAfter(Term.end(start(s), 6 + 3 * extensions(s))));
        assertThat(FAMILIES.stream().filter(s -> s.on("close").isEmpty()))
                .hasSize(2)
                .allMatch(s -> Term.end(start(s), 6 + 3 * extensions(s)).isAfter(LocalDate.of(2006, 3, 15)));
    }

    private static int extensions(Story story) {
        return (int) story.all("grant-extension").count();
    }

    private static LocalDate start(Story story) {
        return story.on("start-coaching").orElseThrow();
    }
}
