package nl.gezinslijn.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gezinslijn.event.Contract;
import nl.gezinslijn.event.EventExamples;
import nl.gezinslijn.event.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedTest {

    private static final String SOURCE = "urn:nld:oin:00000001823288444000:systeem:gezinslijn";
    private static final URI ADDRESS = URI.create("https://gezinslijn.example");
    private static final JsonMapper JSON = new JsonMapper();

    private final Numbered numbered = new Numbered();
    private final Feed feed = new Feed(numbered.ledger, SOURCE, ADDRESS);

    @Test
    void an_event_of_a_case_tells_that_it_happened_and_where_it_is_read() {
        String caseId = UUID.randomUUID().toString();
        String id = numbered.stored("ExtensionGranted", caseId, "{}", "{}");

        assertThat(told()).isEqualTo(JSON.readTree("""
                {"specversion":"1.0","id":"%s","source":"%s","type":"nl.gezinslijn.extension-granted",
                 "time":"2026-11-24T12:00:00.123Z","sequence":"1","sequencetype":"Integer","subject":"%s",
                 "dataref":"https://gezinslijn.example/v1/cases/%s/timeline?from=7&size=1",
                 "dataschema":"https://gezinslijn.example/openapi.json#/components/schemas/TimelinePageOpenEntry"}
                """.formatted(id, SOURCE, caseId, caseId)));
    }

    @Test
    void events_are_numbered_from_one_without_gaps_and_read_on_from_any() {
        numbered.happened("FamilyRegistered", "CoachAssigned", "CoachingStarted", "CaseClosed");

        assertThat(feed.last()).isEqualTo(4);
        assertThat(feed.after(0, 10)).extracting(FeedEvent::sequence).containsExactly("1", "2", "3", "4");
        assertThat(feed.after(1, 2))
                .extracting(FeedEvent::type)
                .containsExactly("nl.gezinslijn.coach-assigned", "nl.gezinslijn.coaching-started");
        assertThat(feed.after(4, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"office:venray-2021", "tally:venray-2021", "inspection:6f1c"})
    void a_line_around_cases_that_names_nobody_is_a_subject_without_an_address(String line) {
        numbered.stored("SurveysSent", line, "{}", "{}");

        assertThat(told().path("subject").asString()).isEqualTo(line);
        assertThat(told().has("dataref")).isFalse();
        assertThat(told().has("dataschema")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coach:coach.anouk", "family:1d0c7a52-5b55-4c6e-9a1c-0a3c3f0a6c11", "somebody"})
    void the_line_of_a_coach_or_a_family_is_no_subject(String line) {
        numbered.stored("CoachPlaceTaken", line, "{}", "{}");

        assertThat(told().has("subject")).isFalse();
        assertThat(told().toString()).doesNotContain(line.substring(line.indexOf(':') + 1));
    }

    static Stream<Class<?>> events() {
        return Contract.events();
    }

    /** Whatever is in an event or beside it, names and free text among it. */
    @ParameterizedTest
    @MethodSource("events")
    void nothing_of_what_happened_is_told(Class<?> event) {
        JsonNode payload = EventJson.mapper().valueToTree(Contract.example(event));
        JsonNode metadata = EventJson.mapper().valueToTree(EventExamples.stamp().toMetadata());
        numbered.stored(Contract.name(event), UUID.randomUUID().toString(), payload.toString(), metadata.toString());

        JsonNode told = told();
        assertThat(told.propertyNames())
                .containsExactly(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "time",
                        "sequence",
                        "sequencetype",
                        "subject",
                        "dataref",
                        "dataschema");
        assertThat(texts(payload))
                .allSatisfy(text -> assertThat(told.toString()).doesNotContain(text));
        assertThat(texts(metadata))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(told.toString()).doesNotContain(text));
    }

    @Test
    void without_an_address_of_its_own_it_refers_within_the_service() {
        numbered.stored("CaseClosed", "1d0c7a52-5b55-4c6e-9a1c-0a3c3f0a6c11", "{}", "{}");

        FeedEvent told = new Feed(numbered.ledger, SOURCE, null).after(0, 1).getFirst();
        assertThat(told.dataref()).isEqualTo("/v1/cases/1d0c7a52-5b55-4c6e-9a1c-0a3c3f0a6c11/timeline?from=7&size=1");
        assertThat(told.dataschema()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gezinslijn", "https://gezinslijn.example", "urn:nld:", "urn:nld:gemeente venray"})
    void a_source_is_a_urn_of_the_netherlands(String source) {
        assertThatThrownBy(() -> new Feed(numbered.ledger, source, ADDRESS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("urn:nld:");
    }

    private JsonNode told() {
        return JSON.readTree(JSON.writeValueAsBytes(feed.after(0, 10).getLast()));
    }

    /** Long enough to be somebody's, and no part of an id or an instant by chance. */
    private static List<String> texts(JsonNode node) {
        if (node.isContainer()) {
            return node.valueStream().flatMap(child -> texts(child).stream()).toList();
        }
        return node.isString() && node.asString().length() > 3 ? List.of(node.asString()) : List.of();
    }
}
