package nl.gezinslijn.event.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gezinslijn.docs.Docs;
import nl.gezinslijn.docs.Markdown;
import nl.gezinslijn.event.Contract;
import nl.gezinslijn.event.EventExamples;
import nl.gezinslijn.event.EventTypes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a subscriber to the events can count on. */
class AsyncApiTest {

    @Test
    void it_is_written_from_the_events() {
        Docs.writeOrHold("asyncapi.yaml", AsyncApi.text());
    }

    @Test
    void the_parts_that_asyncapi_asks_for_are_there() {
        JsonNode document = document();

        assertThat(document.path("asyncapi").asString("")).isEqualTo("3.0.0");
        assertThat(document.path("info").path("title").asString("")).isNotBlank();
        assertThat(document.path("info").path("version").asString("")).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(document.path("info").path("description").asString("")).contains("feed.md", "events.md");
        assertThat(document.at("/channels/feed/address").asString("")).isEqualTo("/v1/events");
        assertThat(document.path("channels").propertyNames()).containsExactly("feed", "webhooks");
        assertThat(document.path("operations").properties()).hasSize(2).allSatisfy(operation -> {
            assertThat(operation.getValue().path("action").asString("")).isEqualTo("send");
            assertThat(operation.getValue().at("/bindings/http/method").asString(""))
                    .isNotBlank();
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        JsonNode document = document();
        List<String> references = document.findValuesAsString("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(document.path("components").path("messages").valueStream())
                .allSatisfy(message -> assertThat(
                                Markdown.links(message.path("description").asString("")))
                        .singleElement()
                        .satisfies(link -> assertThat(Markdown.headings(Docs.read("events.md")))
                                .anySatisfy(heading -> assertThat("events.md" + Markdown.anchor(heading))
                                        .isEqualTo(link))));
    }

    @Test
    void both_ways_tell_every_event_by_its_type() {
        List<String> names = Contract.events().map(Contract::name).toList();
        JsonNode document = document();

        for (String place : List.of("/channels/feed/messages", "/channels/webhooks/messages", "/components/messages")) {
            assertThat(document.at(place).propertyNames()).containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(names).allSatisfy(name -> {
            JsonNode message = document.at("/components/messages/" + name);
            assertThat(message.at("/payload/allOf/1/properties/type/const").asString(""))
                    .isEqualTo(EventTypes.of(name));
            assertThat(message.path("summary").asString("")).isNotBlank();
        });
    }

    /** CloudEvents 1.0: lower-case letters and digits, and best no more than twenty. */
    @Test
    void the_attributes_are_those_of_cloudevents_and_none_holds_what_stands_beside_an_event() {
        JsonNode event = document().at("/components/schemas/CloudEvent");

        assertThat(event.path("properties").propertyNames())
                .contains("specversion", "id", "source", "type", "subject", "time", "dataref", "sequence")
                .allSatisfy(name -> assertThat(name).matches("[a-z0-9]{1,20}"))
                .doesNotContain("data")
                .doesNotContainAnyElementsOf(EventExamples.stamp().toMetadata().keySet().stream()
                        .map(key -> key.toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    private static JsonNode document() {
        return new YAMLMapper().readTree(Docs.read("asyncapi.yaml"));
    }
}
