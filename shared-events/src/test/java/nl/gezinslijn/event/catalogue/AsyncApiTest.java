package nl.gezinslijn.event.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.docs.Docs;
import nl.gezinslijn.event.Contract;
import nl.gezinslijn.event.EventExamples;
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
        assertThat(document.path("info").path("description").asString("")).contains("later release");
        assertThat(document.path("channels").properties()).hasSize(1).allSatisfy(channel -> {
            assertThat(channel.getValue().has("address")).isTrue();
            assertThat(channel.getValue().path("messages")).isNotEmpty();
        });
        assertThat(document.path("operations").properties()).hasSize(1).allSatisfy(operation -> {
            assertThat(operation.getValue().path("action").asString("")).isEqualTo("send");
            assertThat(operation.getValue().path("channel").path("$ref").asString(""))
                    .isEqualTo("#/channels/events");
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        JsonNode document = document();
        List<String> references = document.findValuesAsString("$ref");

        assertThat(references)
                .filteredOn(reference -> reference.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(references)
                .filteredOn(reference -> !reference.startsWith("#"))
                .hasSize((int) Contract.events().count())
                .allSatisfy(reference ->
                        assertThat(Docs.filesIn("events")).contains(reference.replaceFirst("^events/", "")));
    }

    @Test
    void the_channel_carries_every_event_in_its_current_revision() {
        List<String> names = Contract.events().map(Contract::name).toList();
        JsonNode document = document();

        assertThat(document.at("/channels/events/messages").propertyNames()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(document.at("/components/messages").propertyNames()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(Contract.events()).allSatisfy(event -> {
            String name = Contract.name(event);
            JsonNode message = document.at("/components/messages/" + name);
            JsonNode own = message.at("/headers/allOf/1/properties");
            String schema = "events/%s.%d.json".formatted(name, Contract.revision(event));
            assertThat(message.at("/payload/schema/$ref").asString("")).isEqualTo(schema);
            assertThat(own.at("/ce-dataschema/const").asString("")).isEqualTo(schema);
            assertThat(own.at("/ce-type/const").asString("")).isEqualTo("nl.gezinslijn." + name);
            assertThat(message.path("summary").asString("")).isNotBlank();
        });
    }

    /** CloudEvents 1.0: lower-case letters and digits, and best no more than twenty. */
    @Test
    void the_headers_are_those_of_cloudevents_and_the_metadata_as_its_extensions() {
        JsonNode headers = document().at("/components/schemas/CloudEvent/properties");

        assertThat(headers.propertyNames())
                .contains("ce-specversion", "ce-id", "ce-source", "ce-type", "ce-subject", "ce-time", "ce-dataschema")
                .allSatisfy(name -> assertThat(name).matches("ce-[a-z0-9]{1,20}"));
        assertThat(headers.at("/ce-specversion/const").isString()).isTrue();
        Stream<String> metadata = EventExamples.stamp().toMetadata().keySet().stream();
        assertThat(metadata)
                .allSatisfy(key -> assertThat(headers.propertyNames())
                        .anySatisfy(name -> assertThat(name).isEqualToIgnoringCase("ce-" + key)));
    }

    private static JsonNode document() {
        return new YAMLMapper().readTree(Docs.read("asyncapi.yaml"));
    }
}
