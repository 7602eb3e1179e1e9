package nl.gezinslijn.event.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.gezinslijn.event.Contract;
import nl.gezinslijn.event.catalogue.Topics.Topic;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes {@code docs/asyncapi.yaml}: how the events leave the house, as AsyncAPI 3.0 with CloudEvents headers. */
final class AsyncApi {

    private static final String MEDIA_TYPE = "application/json";

    /** Of the schemas; AsyncAPI names none of this draft itself. */
    private static final String SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";

    private static final String DESCRIPTION = """
            Every event of Gezinslijn, of cases and around them, in the order it was stored: for a data warehouse, \
            another register of the municipality, or an auditor who keeps a copy. This document fixes what a \
            subscriber can count on; the address is still empty because the feed itself opens in a later release.

            Each message is a CloudEvent: the payload is the event in its current revision, the headers say whose \
            line it stands in, where, when, by whom and why. Delivery is at least once and in order within a line: \
            `ce-subject` and `ce-sequence` together tell a repeated event from a new one. A subscriber ignores types \
            it does not know, and takes a `ce-dataschema` it does not know for a revision to come.

            Names, birth dates, contact data and free text stay sealed: without the keys of this service they open \
            nowhere, and once a key is destroyed they open nowhere at all. What each event means is told in \
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
        document.put("defaultContentType", MEDIA_TYPE);
        ObjectNode events = document.putObject("channels").putObject("events");
        events.putNull("address");
        events.put("title", "Every event, in the order it was stored");
        ObjectNode carried = events.putObject("messages");
        ObjectNode send = document.putObject("operations").putObject("sendEvents");
        send.put("action", "send").put("title", "Send each event after it was stored");
        send.putObject("channel").put("$ref", "#/channels/events");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        topics().forEach(topic -> topic.events().forEach(event -> {
            String name = Contract.name(event);
            carried.putObject(name).put("$ref", "#/components/messages/" + name);
            messages.set(name, message(topic, event));
        }));
        components.putObject("schemas").set("CloudEvent", headers());
        return "# Generated from the events and their Javadoc: change those.\n" + YAML.writeValueAsString(document);
    }

    private static Stream<Topic> topics() {
        return Stream.concat(Topics.ofCases().stream(), Topics.outsideCases().stream());
    }

    private static ObjectNode message(Topic topic, Class<?> event) {
        String name = Contract.name(event);
        String schema = "events/%s.%d.json".formatted(name, Contract.revision(event));
        ObjectNode message = YAML.createObjectNode()
                .put("name", name)
                .put("summary", SourceWords.of(event).says())
                .put("contentType", MEDIA_TYPE);
        message.putArray("tags").addObject().put("name", topic.name());
        ObjectNode its = YAML.createObjectNode().put("type", "object");
        ObjectNode attributes = its.putObject("properties");
        attributes.set("ce-type", constant("nl.gezinslijn." + name));
        attributes.set("ce-dataschema", constant(schema));
        message.putObject("headers")
                .put("type", "object")
                .putArray("allOf")
                .add(YAML.createObjectNode().put("$ref", "#/components/schemas/CloudEvent"))
                .add(its);
        ObjectNode payload = message.putObject("payload").put("schemaFormat", SCHEMA_FORMAT);
        payload.putObject("schema").put("$ref", schema);
        return message;
    }

    /** CloudEvents 1.0 in binary mode; the metadata as extension attributes, whose names are lower case. */
    private static ObjectNode headers() {
        ObjectNode headers = YAML.createObjectNode().put("type", "object");
        ObjectNode attributes = headers.putObject("properties");
        attributes.set("ce-specversion", constant("1.0"));
        attribute(attributes, "id", "of the event, unique within the source");
        attribute(attributes, "source", "the service that stored it").put("format", "uri-reference");
        attribute(attributes, "type", "the event's name after `nl.gezinslijn.`");
        attribute(attributes, "dataschema", "schema of the payload, by name and revision")
                .put("format", "uri-reference");
        attribute(
                attributes,
                "subject",
                "the line it stands in: a case's UUID, or `coach:`, `family:`, `office:` or"
                        + " `tally:`, `inspection:` with the id of what the line is about");
        attribute(attributes, "sequence", "place in that line, counted from 0 without gaps")
                .put("pattern", "^[0-9]+$");
        attribute(attributes, "time", "when it was stored, to the millisecond").put("format", "date-time");
        MetadataWords.byKey().forEach((key, says) -> attribute(attributes, key.toLowerCase(Locale.ROOT), says));
        var required = headers.putArray("required");
        List.of(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "dataschema",
                        "subject",
                        "sequence",
                        "time",
                        "occurredon",
                        "recordedat",
                        "actor",
                        "role",
                        "organisation",
                        "requestid")
                .forEach(name -> required.add("ce-" + name));
        return headers;
    }

    private static ObjectNode attribute(ObjectNode attributes, String name, String says) {
        return attributes.putObject("ce-" + name).put("type", "string").put("description", says);
    }

    private static ObjectNode constant(String value) {
        return YAML.createObjectNode().put("type", "string").put("const", value);
    }
}
