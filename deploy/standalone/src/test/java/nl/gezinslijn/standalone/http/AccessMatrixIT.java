package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.gezinslijn.standalone.http.Lives.done;
import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of the API by everybody, in a case they have to do with and in one they have not. The table is
 * docs/access.md: an operation that is not in it, or an answer that is another, fails here. Written anew with
 * {@code -Dgolden.write=true}; what comes out is to be read, not believed.
 */
class AccessMatrixIT {

    private static final Path TABLE = Path.of("../../docs/access.md");
    private static final String BEGIN = "<!-- the table -->\n";
    private static final JsonNode API =
            Person.nobody(Service.address()).get("/openapi.json").body();
    private static final Map<String, ApiDescription.ActionBody> ACTIONS = new LinkedHashMap<>();
    private static final Map<String, Person> PEOPLE = new LinkedHashMap<>();
    private static final String IN = "in";

    private static String foreignCase;

    /** An operation of the description. */
    record Operation(String method, String path) {
        boolean ofCase() {
            return path.contains("{caseId}");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    static void people_and_a_foreign_case() {
        ApiDescription.of(API).actions().forEach(action -> ACTIONS.put(action.path(), action));
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM) {
                PEOPLE.put(role.code(), Service.somebody(role));
            }
        }
        Person elsewhere = Service.somebody(Role.COACH, "Elders");
        // of a programme that no inspector of these tests inspects
        foreignCase = done(elsewhere.post(
                        "/v1/cases",
                        """
                        {"occurredOn":"%s","programme":"rotterdam-sang-2009","referralSource":"neighbourhood",
                         "members":[{"relation":"PARENT","name":"Fenna Proefstra"}]}
                        """.formatted(today().minusMonths(2)),
                        "Idempotency-Key",
                        UUID.randomUUID().toString()))
                .caseId();
        Lives.inspected(PEOPLE.get("inspector"), "delft-2013");
    }

    @Test
    void every_operation_answers_everybody_as_the_table_says() throws IOException {
        String table = table();
        String document = Files.readString(TABLE, UTF_8);
        String before = document.substring(0, document.indexOf(BEGIN) + BEGIN.length());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(TABLE, before + table, UTF_8);
        }
        assertThat(table).isEqualTo(document.substring(before.length()));
    }

    @Test
    void without_a_good_token_nothing_is_answered() {
        Person coach = PEOPLE.get("coach");
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("none", "");
        tokens.put("expired", token(coach, "gezinslijn", Instant.now().minusSeconds(7200)));
        tokens.put("for somebody else", token(coach, "another-service", Instant.now()));
        tokens.put("forged", forged(token(coach, "gezinslijn", Instant.now())));
        assertThat(send(coach, new Operation("get", "/v1/cases"), "", token(coach, "gezinslijn", Instant.now()))
                        .status())
                .as("the same made well is good")
                .isEqualTo(200);
        tokens.forEach((kind, token) -> operations().forEach(operation -> {
            if (!isPublic(operation)) {
                Answer answer = send(Person.nobody(Service.address()), operation, foreignCase, token);
                assertThat(answer.status())
                        .as("%s with a token: %s", operation, kind)
                        .isEqualTo(401);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            }
        }));
    }

    @Test
    void who_has_nothing_to_do_with_a_case_never_comes_in() throws IOException {
        BiPredicate<String, String> comesIn = (row, column) -> cell(row, column).equals(IN);
        List<String> rows = rows();
        assertThat(rows).isNotEmpty();
        for (String row : rows) {
            boolean emergency = row.contains("emergency-accesses");
            if (row.contains("{caseId}") && !emergency) {
                for (String column : List.of("coach foreign", "coordinator foreign", "inspector foreign", "analyst")) {
                    assertThat(comesIn.test(row, column))
                            .as(row + " by " + column)
                            .isFalse();
                }
            }
            if (row.startsWith("GET") && row.contains("{caseId}")) {
                for (String column : List.of(
                        "administrator",
                        "importer",
                        "process-lead foreign",
                        "zorgregisseur foreign",
                        "behavioural-scientist foreign")) {
                    assertThat(comesIn.test(row, column))
                            .as(row + " by " + column)
                            .isFalse();
                }
            }
            if (row.contains("/v1/accounts")) {
                for (String column : columns().subList(1, columns().size())) {
                    assertThat(comesIn.test(row, column))
                            .as(row + " by " + column)
                            .isEqualTo(column.startsWith("administrator") && comesIn.test(row, column));
                }
            }
        }
    }

    private static String table() {
        List<String> lines = new ArrayList<>();
        List<String> columns = columns();
        lines.add("| " + String.join(" | ", columns) + " |");
        lines.add("|" + "---|".repeat(columns.size()));
        for (Operation operation : operations()) {
            List<String> cells = new ArrayList<>();
            cells.add("`" + operation.method().toUpperCase(Locale.ROOT) + " " + operation.path() + "`");
            PEOPLE.forEach((role, person) -> {
                String own = operation.ofCase() && !withoutCases(role) ? answer(person, operation, ownCase()) : null;
                String foreign = answer(person, operation, foreignCase);
                if (!withoutCases(role)) {
                    cells.add(own == null ? foreign : own);
                    cells.add(operation.ofCase() ? foreign : "·");
                } else {
                    cells.add(foreign);
                }
            });
            lines.add("| " + String.join(" | ", cells) + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("operation"));
        PEOPLE.keySet().forEach(role -> {
            if (withoutCases(role)) {
                columns.add(role);
            } else {
                columns.add(role + " own");
                columns.add(role + " foreign");
            }
        });
        return columns;
    }

    private static boolean withoutCases(String role) {
        return List.of("analyst", "administrator", "importer").contains(role);
    }

    private static String answer(Person person, Operation operation, String caseId) {
        Answer answer = send(person, operation, caseId, Tokens.of(person));
        assertThat(answer.status()).as(operation + " by " + person.id()).isLessThan(500);
        return switch (answer.status()) {
            case 401 -> "log in";
            case 403 -> "no";
            case 404 -> "not there";
            default -> IN;
        };
    }

    /**
     * Of everybody here: registered by the zorgregisseur, with the coach. Each a new one, as what is done changes it.
     */
    private static String ownCase() {
        Person zorgregisseur = PEOPLE.get("zorgregisseur");
        Person coach = PEOPLE.get("coach");
        String caseId = done(zorgregisseur.post(
                        "/v1/cases",
                        """
                        {"occurredOn":"%s","programme":"delft-2013","referralSource":"housing-association",
                         "eligibility":["level-5"],"members":[{"relation":"PARENT","name":"Fenna Proefstra"}]}
                        """.formatted(today().minusDays(3)),
                        "Idempotency-Key",
                        UUID.randomUUID().toString()))
                .caseId();
        done(zorgregisseur.post(
                "/v1/cases/" + caseId + "/coach-assignments",
                "{\"occurredOn\":\"%s\",\"coach\":\"%s\",\"organisation\":\"Testhuis\"}"
                        .formatted(today().minusDays(2), coach.id())));
        done(coach.post("/v1/cases/" + caseId + "/starts", "{\"occurredOn\":\"%s\"}".formatted(today().minusDays(1))));
        return caseId;
    }

    private static Answer send(Person person, Operation operation, String caseId, String token) {
        String path = operation
                .path()
                .replace("{caseId}", caseId)
                .replace("{number}", "1")
                .replace("{log}", "events")
                .replace("{sequence}", "0")
                .replace("{report}", "flow")
                .replaceAll("\\{id}|\\{inspectionId}", "00000000-0000-4000-8000-000000000000")
                .replaceAll("\\{[a-zA-Z]+}", "no-such-thing");
        ApiDescription.ActionBody action = ACTIONS.get(operation.path());
        String body = action == null ? "{}" : action.valid().toString();
        HttpRequest.Builder request =
                Person.nobody(person.service()).request(path + query(operation), "Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        String method = operation.method().toUpperCase(Locale.ROOT);
        return person.send(
                request.method(
                        method,
                        method.equals("GET") || method.equals("DELETE")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body)),
                Bodies.text());
    }

    private static String query(Operation operation) {
        if (operation.path().startsWith("/v1/reports")) {
            return "?programme=delft-2013&figure=/year/new";
        }
        if (operation.path().startsWith("/v1/retention")) {
            return "?programme=delft-2013";
        }
        return operation.path().equals("/v1/access-log") || operation.path().equals("/v1/audit-trail")
                ? "?account=somebody.else"
                : "";
    }

    private static List<Operation> operations() {
        return API.path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .filter(method -> Stream.of("get", "post", "put", "delete", "patch")
                                .anyMatch(method::equals))
                        .map(method -> new Operation(method, path.getKey())))
                .sorted((a, b) -> (a.path() + a.method()).compareTo(b.path() + b.method()))
                .toList();
    }

    private static boolean isPublic(Operation operation) {
        return !operation.path().startsWith("/v1/");
    }

    private static List<String> rows() throws IOException {
        String document = Files.readString(TABLE, UTF_8);
        return document.substring(document.indexOf(BEGIN) + BEGIN.length())
                .lines()
                .skip(2)
                .map(line -> line.substring(3).replaceFirst("`", ""))
                .toList();
    }

    private static String cell(String row, String column) {
        return row.split("\\|", -1)[columns().indexOf(column)].strip();
    }

    private static String token(Person person, String audience, Instant made) {
        @SuppressWarnings("unchecked")
        JWKSource<SecurityContext> keys = Service.running().getBean(JWKSource.class);
        return new NimbusJwtEncoder(keys)
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.ES256).type("at+jwt").build(),
                        JwtClaimsSet.builder()
                                .subject(person.id())
                                .audience(List.of(audience))
                                .issuedAt(made)
                                .expiresAt(made.plusSeconds(3600))
                                .claim("scope", List.of("read", "write"))
                                .build()))
                .getTokenValue();
    }

    private static String forged(String token) {
        String[] parts = token.split("\\.", -1);
        char first = parts[2].charAt(0);
        return parts[0] + "." + parts[1] + "." + (first == 'A' ? 'B' : 'A') + parts[2].substring(1);
    }
}
