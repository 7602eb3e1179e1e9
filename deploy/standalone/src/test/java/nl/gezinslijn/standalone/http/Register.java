package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Lines of an invented old register. */
record Register(String name) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 7);

    /** Entry of a case as the old register had it: registered, assigned, begun, and contact after contact. */
    String line(int family, int entry) {
        return switch (entry) {
            case 0 -> line(family, entry, "register", "coordinator", """
                    {"occurredOn":"%s","programme":"drenthe-2006","referralSource":"school","district":"Coevorden",\
                    "eligibility":["help-hard-to-get-in"],\
                    "members":[{"relation":"PARENT","name":"Ouder %d","birthDate":"1985-04-05"},\
                    {"relation":"CHILD","name":"Kind %d","birthDate":"2012-04-05"}],\
                    "question":"Hoe krijgen we rust in huis?"}""".formatted(day(entry), family, family));
            case 1 ->
                line(
                        family,
                        entry,
                        "assign-coach",
                        "coordinator",
                        "{\"occurredOn\":\"%s\",\"coach\":\"%s\",\"organisation\":\"Testhuis\"}"
                                .formatted(day(entry), coach(family)));
            case 2 -> line(family, entry, "start-coaching", "coach", "{\"occurredOn\":\"%s\"}".formatted(day(entry)));
            default -> contact(family, entry, 30);
        };
    }

    String contact(int family, int entry, int minutes) {
        return line(
                family,
                entry,
                "record-contact",
                "coach",
                "{\"occurredOn\":\"%s\",\"kind\":\"phone\",\"minutes\":%d}".formatted(day(entry), minutes));
    }

    String line(int family, int entry, String action, String role, String body) {
        return """
                {"key":"%s","caseId":"%s","action":"%s","recordedAt":"%s",\
                "by":{"id":"%s","role":"%s","organisation":"Testhuis"},"body":%s}
                """.formatted(
                        key(family, entry),
                        caseId(family),
                        action,
                        recordedAt(entry),
                        role.equals("coach") ? coach(family) : "coordinator.oud",
                        role,
                        body);
    }

    String key(int family, int entry) {
        return "%s/%05d/%03d".formatted(name, family, entry);
    }

    UUID caseId(int family) {
        return UUID.nameUUIDFromBytes((name + family).getBytes(UTF_8));
    }

    String coach(int family) {
        return "coach.%03d".formatted(family % 500);
    }

    private static LocalDate day(int entry) {
        return FIRST_DAY.plusDays(entry);
    }

    private static Instant recordedAt(int entry) {
        return day(entry).atTime(15, 30).toInstant(ZoneOffset.UTC);
    }
}
