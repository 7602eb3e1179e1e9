package nl.gezinslijn.event.catalogue;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gezinslijn.docs.Markdown;
import nl.gezinslijn.event.Contract;
import nl.gezinslijn.event.EventExamples;
import nl.gezinslijn.event.EventJson;
import nl.gezinslijn.event.Upcasts;
import nl.gezinslijn.event.catalogue.EventFields.Field;
import nl.gezinslijn.event.catalogue.Topics.Topic;
import nl.gezinslijn.privacy.Protected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code docs/events.md}: every event for somebody who reads. */
final class Catalogue {

    private static final JsonMapper JSON = EventJson.mapper();

    private final StringBuilder text = new StringBuilder();

    private Catalogue() {}

    static String text() {
        Catalogue catalogue = new Catalogue();
        catalogue.line(CatalogueWords.BEGINNING);
        catalogue.contents();
        catalogue.line(CatalogueWords.METADATA);
        catalogue.metadata();
        catalogue.line("## Events of a case");
        catalogue.line(CatalogueWords.OF_CASES);
        Topics.ofCases().forEach(catalogue::topic);
        catalogue.line("## Events outside cases");
        catalogue.line(CatalogueWords.OUTSIDE_CASES);
        Topics.outsideCases().forEach(catalogue::topic);
        return catalogue.text.toString().stripTrailing() + "\n";
    }

    private void contents() {
        StringBuilder table = new StringBuilder("| topic | events |\n|---|---|\n");
        Stream.concat(Topics.ofCases().stream(), Topics.outsideCases().stream())
                .forEach(topic -> table.append("| %s | %s |\n"
                        .formatted(
                                link(topic.name()),
                                topic.events().stream()
                                        .map(event -> link(Contract.name(event)))
                                        .collect(Collectors.joining(", ")))));
        line(table.toString().stripTrailing());
    }

    private void metadata() {
        StringBuilder table = new StringBuilder("| key | what it says |\n|---|---|\n");
        MetadataWords.byKey().forEach((key, says) -> table.append("| `%s` | %s |\n".formatted(key, says)));
        line(table.toString().stripTrailing());
        line("An example, with every key:");
        line(json(JSON.valueToTree(EventExamples.stamp().toMetadata())));
    }

    private void topic(Topic topic) {
        line("### " + topic.name());
        line(topic.says());
        topic.events().forEach(this::event);
    }

    private void event(Class<?> event) {
        String name = Contract.name(event);
        JsonNode example = JSON.valueToTree(Contract.example(event));
        line("#### " + name);
        line(SourceWords.of(event).says());
        line(revisions(event));
        if (event.getRecordComponents().length == 0) {
            line("No fields: that it happened says it all.");
            return;
        }
        StringBuilder table = new StringBuilder("| field | type | what it says |\n|---|---|---|\n");
        rows(event, "").forEach(table::append);
        line(table.toString().stripTrailing());
        String sealed = sealed(event, example);
        if (!sealed.isEmpty()) {
            line(sealed);
        }
        line(json(example));
    }

    private static Stream<String> rows(Class<?> record, String before) {
        return EventFields.of(record).stream().flatMap(field -> {
            String name = before + field.name() + (field.list() ? "[]" : "");
            String row = "| `%s` | %s%s | %s |\n"
                    .formatted(name, type(field), field.optional() ? ", optional" : "", saidOf(field));
            return field.type().isRecord() && !field.sealed()
                    ? Stream.concat(Stream.of(row), rows(field.type(), name + "."))
                    : Stream.of(row);
        });
    }

    private static String type(Field field) {
        String one = switch (field.type().getSimpleName()) {
            case "String" -> "text";
            case "int", "Integer", "long", "Long" -> "number";
            case "boolean", "Boolean" -> "yes or no";
            case "LocalDate" -> "date";
            default -> field.sealed() ? "sealed" : field.type().isEnum() ? "word" : "object";
        };
        return field.list() ? "list of " + one : one;
    }

    private static String saidOf(Field field) {
        if (!field.type().isEnum()) {
            return field.says();
        }
        Map<String, String> constants = SourceWords.of(field.type()).fields();
        return field.says().replaceFirst("\\.$", "") + ": "
                + Arrays.stream(field.type().getEnumConstants())
                        .map(constant -> constant(((Enum<?>) constant).name(), constants))
                        .collect(Collectors.joining(", "));
    }

    private static String constant(String name, Map<String, String> words) {
        String says = words.getOrDefault(name, "").replaceFirst("\\.$", "");
        return "`" + name + "`" + (says.isEmpty() ? "" : " (" + says + ")");
    }

    /** Told from the example: each sealed value names whose key it is under. */
    private static String sealed(Class<?> event, JsonNode example) {
        Map<String, String> owners = new TreeMap<>();
        EventFields.sealedWithin(event, "")
                .forEach(path -> values(example, path).forEach(value -> owners.put(path, owner(value))));
        return Stream.of("case", "person")
                .filter(owners::containsValue)
                .map(owner -> "Sealed under the key of the %s: %s."
                        .formatted(
                                owner,
                                owners.keySet().stream()
                                        .filter(path -> owner.equals(owners.get(path)))
                                        .map(path -> "`" + path + "`")
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(" "));
    }

    static Stream<JsonNode> values(JsonNode node, String path) {
        int dot = path.indexOf('.');
        JsonNode next = node.path(dot < 0 ? path : path.substring(0, dot));
        Stream<JsonNode> found =
                next.isArray() ? next.valueStream() : Stream.of(next).filter(n -> !n.isMissingNode());
        return dot < 0 ? found : found.flatMap(inner -> values(inner, path.substring(dot + 1)));
    }

    static String owner(JsonNode value) {
        String subject = Protected.parse(value.stringValue()).subject();
        return subject.substring(0, subject.indexOf(':'));
    }

    private static String revisions(Class<?> event) {
        String name = Contract.name(event);
        int current = Contract.revision(event);
        String now = "Revision %d · [schema](events/%s.%d.json)".formatted(current, name, current);
        return now
                + IntStream.range(1, current)
                        .mapToObj(before -> "\n\nRevision %d ([schema](events/%s.%d.json)) is read as revision %d. %s"
                                .formatted(before, name, before, before + 1, Upcasts.says(name, before)))
                        .collect(Collectors.joining());
    }

    private static String json(JsonNode node) {
        return "```json\n" + node.toPrettyString() + "\n```";
    }

    private static String link(String heading) {
        return "[%s](%s)".formatted(heading, Markdown.anchor(heading));
    }

    private void line(String paragraph) {
        text.append(paragraph.strip()).append("\n\n");
    }
}
