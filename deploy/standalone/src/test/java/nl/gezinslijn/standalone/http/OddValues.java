package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** What nobody ought to send, chosen by chance that can be repeated. */
final class OddValues {

    /** In every text that is typed; to be repeated in no error and no log. */
    static final String TYPED = "lepelblad7";

    private static final JsonMapper JSON = new JsonMapper();

    /** As JSON, each where something else is expected. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0.5",
            "1e400",
            "-1e-400",
            "9".repeat(400),
            "9223372036854775808",
            "\"\"",
            "\"   \"",
            "\"" + TYPED + "\"",
            "\"" + TYPED + "\\u0000" + TYPED + "\"",
            "\"" + TYPED + "\\u0007\\u001b[31m\\u202e\\ufeff\"",
            "\"" + TYPED + "\\ud800\"",
            "\"" + TYPED + "\\r\\nX-Injected: 1\"",
            "\"" + TYPED + "'; drop table events; --\"",
            "\"" + TYPED + "${7*7}#{7*7}<script>alert(1)</script>\"",
            "\"" + TYPED.repeat(2_000) + "\"",
            "\"👩‍👩‍👧‍👦é\u0301" + TYPED + "\"",
            "\"2024-02-30\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"0000-00-00\"",
            "\"1900-01-01\"",
            "\"9999-12-31\"",
            "\"2024-01-31T00:00:00Z\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"1-1-1-1-1\"",
            "[]",
            "{}",
            "[null]",
            "[[[[]]]]",
            "{\"mood\":\"" + TYPED + "\"}",
            "[\"" + TYPED + "\",1,{}]",
            nested(400),
            nested(5_000),
            "[" + "0,".repeat(9_000) + "0]");

    private static final List<String> PATHS = List.of(
            "00000000-0000-4000-8000-000000000000",
            "1-1-1-1-1",
            "-1",
            "0",
            "99999999999999999999",
            "1e9",
            "null",
            "%20",
            "%00",
            "%0d%0aX-Injected:%201",
            "%2e%2e",
            "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "..",
            "a;b=c",
            "%25",
            "%c0%ae",
            "%ed%a0%80",
            "%F0%9F%91%AA",
            "x".repeat(3_000),
            "$where",
            "%7B%22$gt%22:1%7D",
            "'%20or%20'1'='1",
            "a%5cb",
            "*");

    private OddValues() {}

    static <T> T one(Random chance, List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    static String path(Random chance) {
        return one(chance, PATHS);
    }

    /** A right body, spoilt in one or more places. */
    static byte[] spoilt(Random chance, ObjectNode right) {
        String json = right.toString();
        return switch (chance.nextInt(12)) {
            case 0 -> json.substring(0, chance.nextInt(json.length())).getBytes(UTF_8);
            case 1 -> ("[" + json + "]").getBytes(UTF_8);
            case 2 -> (json + json).getBytes(UTF_8);
            case 3 -> twice(json).getBytes(UTF_8);
            case 4 -> one(chance, VALUES).getBytes(UTF_8);
            case 5 -> bytes(chance);
            case 6 -> ("\ufeff" + json).getBytes(UTF_8);
            default -> spoiltFields(chance, right).getBytes(UTF_8);
        };
    }

    private static String spoiltFields(Random chance, ObjectNode right) {
        ObjectNode body = right.deepCopy();
        int times = 1 + chance.nextInt(2);
        for (int i = 0; i < times; i++) {
            List<String> fields = List.copyOf(body.propertyNames());
            if (fields.isEmpty() || chance.nextInt(8) == 0) {
                body.putRawValue("mood", raw(one(chance, VALUES)));
            } else {
                spoil(chance, body, one(chance, fields));
            }
        }
        return body.toString();
    }

    private static void spoil(Random chance, ObjectNode body, String field) {
        JsonNode value = body.path(field);
        if (chance.nextBoolean() && value.path(0) instanceof ObjectNode inner && !inner.isEmpty()) {
            spoil(chance, inner, one(chance, List.copyOf(inner.propertyNames())));
        } else if (chance.nextInt(5) == 0) {
            body.remove(field);
        } else {
            body.putRawValue(field, raw(one(chance, VALUES)));
        }
    }

    private static RawValue raw(String json) {
        return new RawValue(json);
    }

    private static String twice(String json) {
        return json.equals("{}") ? "{\"a\":1,\"a\":2}" : json.replaceFirst("^\\{(\"[^\"]*\":[^,}]*)", "{$1,$1");
    }

    private static byte[] bytes(Random chance) {
        byte[] bytes = new byte[chance.nextInt(400)];
        chance.nextBytes(bytes);
        return bytes;
    }

    private static String nested(int deep) {
        return "[".repeat(deep) + "]".repeat(deep);
    }

    /** More than a body may hold. */
    static byte[] tooLong() {
        return JSON.createObjectNode()
                .put("question", TYPED.repeat(40_000))
                .toString()
                .getBytes(UTF_8);
    }
}
