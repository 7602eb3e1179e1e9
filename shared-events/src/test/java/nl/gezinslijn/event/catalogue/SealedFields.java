package nl.gezinslijn.event.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.event.Contract;
import nl.gezinslijn.event.EventJson;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import tools.jackson.databind.JsonNode;

/** Of each event what is sealed, under whose key, and what stays in clear. */
final class SealedFields {

    private SealedFields() {}

    static String table() {
        List<String> rows = new ArrayList<>();
        rows.add("| event | under a person's key | under the case's key | in clear |\n|---|---|---|---|\n");
        Stream.concat(Topics.ofCases().stream(), Topics.outsideCases().stream())
                .flatMap(topic -> topic.events().stream())
                .forEach(event -> rows.add(row(event)));
        return String.join("", rows);
    }

    private static String row(Class<?> event) {
        Map<String, String> owners = new TreeMap<>();
        EventFields.sealedWithin(event, "").forEach(path -> owners.put(path, owner(event, path)));
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        Contract.name(event),
                        of("person", owners),
                        of("case", owners),
                        EventFields.of(event).stream()
                                .flatMap(field -> clear(field, ""))
                                .map(path -> "`" + path + "`")
                                .collect(Collectors.joining(" ")));
    }

    /** Told by its example; where that has no such value, by another of a member of a family. */
    private static String owner(Class<?> event, String path) {
        String leaf = path.substring(path.lastIndexOf('.') + 1);
        return Stream.concat(values(event, path), values(FamilyRegistered.class, "members." + leaf))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no example says whose key " + path + " of " + event + " is under"));
    }

    private static Stream<String> values(Class<?> event, String path) {
        JsonNode example = EventJson.mapper().valueToTree(Contract.example(event));
        return Catalogue.values(example, path).map(Catalogue::owner);
    }

    private static String of(String owner, Map<String, String> owners) {
        return owners.entrySet().stream()
                .filter(it -> it.getValue().equals(owner))
                .map(it -> "`" + it.getKey() + "`")
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> clear(EventFields.Field field, String before) {
        if (field.sealed()) {
            return Stream.empty();
        }
        String path = before + field.name();
        return field.type().isRecord()
                ? EventFields.of(field.type()).stream().flatMap(inner -> clear(inner, path + "."))
                : Stream.of(path);
    }
}
