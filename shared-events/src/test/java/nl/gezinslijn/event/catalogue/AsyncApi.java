package nl.gezinslijn.event.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.gezinslijn.event.Contract;
import nl.gezinslijn.event.EventTypes;
import nl.gezinslijn.event.catalogue.Topics.Topic;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes {@code docs/asyncapi.yaml}: how it is told outside the house that something happened, as AsyncAPI 3.0. */
final class AsyncApi {

    private static final String ONE = "application/cloudevents+json";

    private static final String DESCRIPTION = """
            That something happened, in a case or around cases, in the order it was stored: for a data warehouse, \
            another register of the municipality, or whoever is to act on it. There are two ways to get the same \
            messages: ask for them (`feed`), or have them posted (`webhooks`). [feed.md](feed.md) shows both.

            Each message is a CloudEvent by the NL GOV profile, in structured JSON. It says what kind of thing \
            happened, when and in which case, and not what: that is read at `dataref`, with the reader's own rights. \
            Delivery is at least once and in order: `id` tells a repeated event from a new one, and `sequence` counts \
            all events without gaps. A subscriber ignores types and attributes that it does not know.

            No message holds personal data, free text or an account. What each event means is told in \
            [the catalogue](events.md).
            """;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private AsyncApi() {}

    static String text() {
        ObjectNode document = YAML.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Gezinslijn events")
                .put("version", "1.0.0")
                .put("description", DESCRIPTION);
        document.put("defaultContentType", ONE);
        ObjectNode channels = document.putObject("channels");
        ObjectNode feed = channels.putObject("feed");
        feed.put("address", "/v1/events").put("title", "Every event, to ask for");
        feed.put(
                "description",
                "An answer is a page of messages (application/cloudevents-batch+json); its Link header says where to"
                        + " ask again. The whole is in the service's OpenAPI document.");
        ObjectNode webhooks = channels.putObject("webhooks");
        webhooks.putNull("address");
        webhooks.put("title", "Every event, or those of some types, posted to an address that a subscriber gives");
        webhooks.put("description", "One message in a request, signed as Standard Webhooks 1.0 says.");
        ObjectNode asked = feed.putObject("messages");
        ObjectNode posted = webhooks.putObject("messages");
        ObjectNode operations = document.putObject("operations");
        send(operations, "answerWithEvents", "feed", "Answer with the events behind one that is known", "GET");
        send(operations, "postEvents", "webhooks", "Post each event after it was stored", "POST");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        topics().forEach(topic -> topic.events().forEach(event -> {
            String name = Contract.name(event);
            asked.putObject(name).put("$ref", "#/components/messages/" + name);
            posted.putObject(name).put("$ref", "#/components/messages/" + name);
            messages.set(name, message(topic, event));
        }));
        components.putObject("schemas").set("CloudEvent", cloudEvent());
        components.putObject("messageTraits").set("Signed", signed());
        return "# Generated from the events and their Javadoc: change those.\n" + YAML.writeValueAsString(document);
    }

    private static void send(ObjectNode operations, String name, String channel, String title, String method) {
        ObjectNode operation = operations.putObject(name).put("action", "send").put("title", title);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
        operation.putObject("bindings").putObject("http").put("method", method);
    }

    private static Stream<Topic> topics() {
        return Stream.concat(Topics.ofCases().stream(), Topics.outsideCases().stream());
    }

    private static ObjectNode message(Topic topic, Class<?> event) {
        String name = Contract.name(event);
        ObjectNode message = YAML.createObjectNode()
                .put("name", name)
                .put("summary", SourceWords.of(event).says())
                .put("description", "[In the catalogue](events.md#" + name.toLowerCase(Locale.ROOT) + ")")
                .put("contentType", ONE);
        message.putArray("tags").addObject().put("name", topic.name());
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/Signed");
        ObjectNode its = YAML.createObjectNode();
        its.putObject("properties").putObject("type").put("const", EventTypes.of(name));
        message.putObject("payload")
                .putArray("allOf")
                .add(YAML.createObjectNode().put("$ref", "#/components/schemas/CloudEvent"))
                .add(its);
        return message;
    }

    /** CloudEvents 1.0 by the NL GOV profile. */
    private static ObjectNode cloudEvent() {
        ObjectNode event = YAML.createObjectNode().put("type", "object");
        ObjectNode attributes = event.putObject("properties");
        attributes.putObject("specversion").put("type", "string").put("const", "1.0");
        attribute(attributes, "id", "of the stored event, the same whenever it is told");
        attribute(attributes, "source", "the organisation and its system, as a URN in the namespace nld")
                .put("format", "uri")
                .put("pattern", "^urn:nld:");
        attribute(attributes, "type", "what kind of thing happened")
                .put("pattern", "^nl\\.gezinslijn\\.[a-z]+(-[a-z]+)*$");
        attribute(attributes, "time", "when it was stored, to the millisecond; not when it happened in the world")
                .put("format", "date-time");
        attribute(attributes, "sequence", "its place among all stored events, from 1 and without gaps")
                .put("pattern", "^[1-9][0-9]*$");
        attributes.putObject("sequencetype").put("type", "string").put("const", "Integer");
        attribute(
                attributes,
                "subject",
                "the UUID of the case it happened in; or `office:`, `tally:` or `inspection:` with the id of what it"
                        + " is about; absent where that would be a coach or a family");
        attribute(
                        attributes,
                        "dataref",
                        "where the entry is read by who may read the case; absent where it is of no case")
                .put("format", "uri-reference");
        attribute(attributes, "dataschema", "of what is read there").put("format", "uri");
        var required = event.putArray("required");
        List.of("specversion", "id", "source", "type", "time", "sequence", "sequencetype")
                .forEach(required::add);
        return event;
    }

    /** Where a message is posted; an answer of the feed is not signed. */
    private static ObjectNode signed() {
        ObjectNode trait = YAML.createObjectNode();
        ObjectNode headers =
                trait.putObject("headers").put("type", "object").put("description", "Of a message that is posted");
        ObjectNode each = headers.putObject("properties");
        attribute(each, "webhook-id", "the id of the event");
        attribute(each, "webhook-timestamp", "when it was posted, in seconds since 1970")
                .put("pattern", "^[0-9]+$");
        attribute(each, "webhook-signature", "`v1,` and the base64 of HMAC-SHA256 over id, timestamp and body");
        return trait;
    }

    private static ObjectNode attribute(ObjectNode attributes, String name, String says) {
        return attributes.putObject(name).put("type", "string").put("description", says);
    }
}
