package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests to every operation of the API's description by everybody in turn: some right, most odd in their address,
 * parameters, headers, method or body. The same number gives the same request.
 */
final class OddRequests {

    /**
     * @param who number of the person
     * @param body each character a byte
     */
    record Request(int who, String method, String path, List<String> headers, String body) {

        @Override
        public String toString() {
            return "%s %s by person %d, headers %s, body of %d bytes: %.300s"
                    .formatted(method, path, who, headers, body.length(), body);
        }
    }

    /** @param action with a body that is right, when the operation takes one */
    record Operation(
            String method, String path, List<JsonNode> parameters, ApiDescription.@Nullable ActionBody action) {}

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    private static final Map<String, List<String>> HEADERS = Map.of(
            "If-Match",
            List.of("\"3\"", "3", "*", "W/\"3\"", "\"-1\"", "\"99999999999999999999\"", "\"\"", "\"a\", \"b\"", "x"),
            "If-None-Match",
            List.of("\"3\"", "*", "W/\"x\"", "\""),
            "Idempotency-Key",
            List.of("", " ", "once", "x".repeat(2_000), "é-ü", "a b", "';--", "00000000-0000-4000-8000-000000000001"),
            "Acting-Role",
            List.of("coach", "COACH", "system", "coordinator", "inspector", "", "x".repeat(500), "coach,coordinator"),
            "Accept",
            List.of(
                    "text/csv",
                    "text/html",
                    "application/xml",
                    "*/*;q=x",
                    "nonsense",
                    "text/event-stream",
                    "application/json;q=0",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "Content-Type",
            List.of(
                    "text/plain",
                    "application/json;charset=utf-16",
                    "application/json;charset=nonsense",
                    "application/xml",
                    "application/x-ndjson",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data",
                    "/",
                    ""),
            "X-Request-Id",
            List.of("short", "x".repeat(300), "with space in it", "${jndi:ldap://127.0.0.1/a}"),
            "Accept-Language",
            List.of("nl", "zz-ZZ;q=nonsense", "*", "x".repeat(300)),
            "Range",
            List.of("bytes=0-1", "bytes=-", "lines=1"),
            "Origin",
            List.of("https://elsewhere.example", "null"));

    private final long seed;
    private final int people;
    private final List<Operation> operations;
    private final Map<String, List<String>> right;

    /** @param right by name of a field, parameter or variable: values that there are */
    OddRequests(long seed, int people, JsonNode api, Map<String, List<String>> right) {
        this.seed = seed;
        this.people = people;
        this.operations = operations(api);
        this.right = right;
    }

    List<Operation> operations() {
        return operations;
    }

    Operation operation(int number) {
        return operations.get(number % operations.size());
    }

    Request request(int number) {
        Random chance = new Random(seed * 1_000_003 + number);
        chance.nextInt(); // neighbouring seeds begin alike
        Operation operation = operation(number);
        int who = number / operations.size() % people;
        String method = chance.nextInt(25) == 0
                ? OddValues.one(chance, List.of("PATCH", "OPTIONS", "TRACE", "HEAD", "PROPFIND", "DELETE", "PUT"))
                : operation.method();
        List<String> headers = headers(chance);
        byte[] body = body(chance, operation);
        if (!headers.contains("Content-Type")) {
            headers.addAll(List.of(
                    "Content-Type",
                    operation.path().equals("/v1/imports") ? "application/x-ndjson" : "application/json"));
        }
        return new Request(
                who, method, path(chance, operation) + query(chance, operation), headers, new String(body, ISO_8859_1));
    }

    private String path(Random chance, Operation operation) {
        return VARIABLE.matcher(operation.path())
                .replaceAll(variable -> Matcher.quoteReplacement(
                        chance.nextInt(4) == 0 ? OddValues.path(chance) : known(chance, variable)));
    }

    private String known(Random chance, MatchResult variable) {
        return OddValues.one(
                chance,
                right.getOrDefault(
                        variable.group(1), List.of("1", UUID.randomUUID().toString())));
    }

    private String query(Random chance, Operation operation) {
        List<String> all = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            boolean wanted = parameter.path("required").asBoolean();
            if (parameter.path("in").asString().equals("query") && (wanted || chance.nextInt(3) == 0)) {
                String name = parameter.path("name").asString();
                all.add(name + "=" + value(chance, name, parameter));
            }
        }
        if (chance.nextInt(10) == 0) {
            all.add(OddValues.one(
                    chance, List.of("x", "=", "page=-1&page=2", "on=%00", "size=2147483648", "%5B%5D=1")));
        }
        return all.isEmpty() ? "" : "?" + String.join("&", all);
    }

    private String value(Random chance, String name, JsonNode parameter) {
        if (chance.nextInt(3) == 0) {
            return OddValues.path(chance);
        }
        List<String> known = right.get(name);
        String value = known == null
                ? ApiDescription.sample(parameter.path("schema"), parameter).asString("1")
                : OddValues.one(chance, known);
        return URLEncoder.encode(value, UTF_8);
    }

    private static List<String> headers(Random chance) {
        List<String> all = new ArrayList<>();
        if (chance.nextInt(3) == 0) {
            int times = 1 + chance.nextInt(2);
            for (int i = 0; i < times; i++) {
                String name =
                        OddValues.one(chance, HEADERS.keySet().stream().sorted().toList());
                if (!all.contains(name)) {
                    all.addAll(List.of(name, OddValues.one(chance, HEADERS.get(name))));
                }
            }
        }
        if (chance.nextInt(3) == 0 && !all.contains("Idempotency-Key")) {
            all.addAll(List.of("Idempotency-Key", "again-and-again-" + chance.nextInt(1_000)));
        }
        return all;
    }

    private byte[] body(Random chance, Operation operation) {
        ApiDescription.ActionBody action = operation.action();
        if (action == null) {
            return chance.nextInt(10) == 0 ? "{}".getBytes(UTF_8) : new byte[0];
        }
        ObjectNode body = action.valid();
        action.properties().forEach((field, schema) -> {
            List<String> known = right.get(field);
            if (known != null && (body.has(field) || chance.nextBoolean())) {
                body.put(field, OddValues.one(chance, known));
            } else if (body.path(field).isString()
                    && body.path(field).asString().equals("anything")) {
                body.put(field, OddValues.TYPED);
            }
        });
        return switch (chance.nextInt(100)) {
            case 0 -> OddValues.tooLong();
            case 1 -> new byte[0];
            default -> chance.nextInt(5) < 2 ? body.toString().getBytes(UTF_8) : OddValues.spoilt(chance, body);
        };
    }

    private static List<Operation> operations(JsonNode api) {
        JsonNode schemas = api.path("components").path("schemas");
        return api.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> Stream.of("get", "post", "put", "delete", "patch")
                                .anyMatch(method.getKey()::equals))
                        .map(method -> operation(path.getKey(), method.getKey(), method.getValue(), schemas)))
                .sorted((a, b) -> (a.path() + a.method()).compareTo(b.path() + b.method()))
                .toList();
    }

    private static Operation operation(String path, String method, JsonNode said, JsonNode schemas) {
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(said.path("parameters").valueStream().toList()),
                said.has("requestBody") ? ApiDescription.action(path, said, schemas) : null);
    }
}
