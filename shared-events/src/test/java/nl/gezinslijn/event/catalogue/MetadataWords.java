package nl.gezinslijn.event.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.EventExamples;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.Stamp;

/** What each key of the metadata says. */
final class MetadataWords {

    private MetadataWords() {}

    /** In the order they are written. */
    static Map<String, String> byKey() {
        Map<String, String> stamp = SourceWords.of(Stamp.class).fields();
        Map<String, String> actor = SourceWords.of(Actor.class).fields();
        String roles =
                Stream.of(Role.values()).map(role -> "`" + role.code() + "`").collect(Collectors.joining(", "));
        Map<String, String> byKey = new LinkedHashMap<>();
        EventExamples.stamp()
                .toMetadata()
                .keySet()
                .forEach(key -> byKey.put(
                        key,
                        switch (key) {
                            case "actor" -> said(actor, "id");
                            case "role" -> said(actor, "role") + ": " + roles;
                            case "organisation" -> said(actor, "organisation");
                            case "imported" -> "`true` when " + said(stamp, "imported") + "; otherwise absent";
                            default -> said(stamp, key);
                        }));
        return byKey;
    }

    private static String said(Map<String, String> words, String key) {
        return Objects.requireNonNull(words.get(key), () -> "nothing is said of " + key);
    }
}
