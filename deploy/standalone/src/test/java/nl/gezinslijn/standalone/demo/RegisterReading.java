package nl.gezinslijn.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a shipped register the way a stranger would: its lines and nothing else. */
final class RegisterReading {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RegisterReading() {}

    static List<String> text(String file) {
        try {
            return Files.readAllLines(DemoRegisters.FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> lines(String file) {
        return text(file).stream().map(JSON::readTree).toList();
    }

    /** One story for each family, in order of their first lines. */
    static List<Story> stories(String file) {
        Map<String, List<JsonNode>> byCase = new LinkedHashMap<>();
        lines(file).stream()
                .filter(line -> line.has("caseId"))
                .forEach(line -> byCase.computeIfAbsent(line.get("caseId").asString(), c -> new ArrayList<>())
                        .add(line));
        return byCase.values().stream().map(Story::new).toList();
    }

    static LocalDate occurredOn(JsonNode line) {
        return LocalDate.parse(line.at("/body/occurredOn").asString());
    }

    static Instant recordedAt(JsonNode line) {
        return Instant.parse(line.get("recordedAt").asString());
    }

    /** The lines of one family. */
    record Story(List<JsonNode> lines) {

        Stream<JsonNode> all(String action) {
            return lines.stream().filter(line -> line.get("action").asString().equals(action));
        }

        /** The day on which something was done that is done once. */
        Optional<LocalDate> on(String action) {
            return all(action).map(RegisterReading::occurredOn).findFirst();
        }

        /** A field of the body of what is done once; empty when it is not there. */
        String field(String action, String field) {
            return all(action)
                    .map(line -> line.at("/body/" + field).asString(""))
                    .findFirst()
                    .orElse("");
        }

        LocalDate registeredOn() {
            return on("register").orElseThrow();
        }

        /** Open on a day: assigned on or before it and not closed on or before it. */
        boolean openOn(LocalDate day) {
            return by("assign-coach", day) && !by("close", day);
        }

        /** On the list and neither helped nor declined. */
        boolean waitsOn(LocalDate day) {
            return by("enter-waiting-list", day) && !by("assign-coach", day) && !by("decline", day);
        }

        /** Registered and neither helped nor declined, on the list or not. */
        boolean pendingOn(LocalDate day) {
            return by("register", day) && !by("assign-coach", day) && !by("decline", day);
        }

        private boolean by(String action, LocalDate day) {
            return on(action).filter(d -> !d.isAfter(day)).isPresent();
        }

        /** Age in whole years at registration of the child the question is about; 0 for one not yet born. */
        int age() {
            JsonNode registration = all("register").findFirst().orElseThrow().get("body");
            String about = registration.path("questionAbout").asString("");
            return registration
                    .get("members")
                    .valueStream()
                    .filter(m -> about.isEmpty() || m.get("personId").asString().equals(about))
                    .filter(m -> m.has("birthDate") || m.has("dueDate"))
                    .mapToInt(m -> m.has("dueDate")
                            ? 0
                            : Period.between(LocalDate.parse(m.get("birthDate").asString()), registeredOn())
                                    .getYears())
                    .min()
                    .orElseThrow();
        }
    }
}
