package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.standalone.http.LifeScript.Request;
import nl.gezinslijn.standalone.http.Person.Answer;
import tools.jackson.databind.JsonNode;

/** Sends the requests of one told life, in order, and holds each answer to what the script expects of it. */
public final class LifePlayer {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([^}]+)}}");
    private static final String OF_AN_ANSWER = ".response.body.$.";
    private static final Pattern STATUS = Pattern.compile("\\d{3}");
    private static final Pattern STEP = Pattern.compile("([^\\[]+)|\\[(\\d+|\\*)]");
    private static final String REFUSED = "refused: ";
    private static final String BAD_INPUT = "bad input: ";
    private static final String NONE = "none";

    private final URI service;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, JsonNode> answers = new HashMap<>();

    /** @param service whose address takes the place of the script's own */
    public LifePlayer(URI service, LifeScript script) {
        this.service = service;
        variables.putAll(script.variables());
        variables.put("api", service + "/v1");
    }

    public void play(Request request) {
        request.variables().forEach((name, value) -> variables.put(name, resolved(value)));
        Person person = new Person(service, request.login(), request.password());
        String url = resolved(request.url());
        Answer answer = request.method().equals("GET") ? person.get(url) : person.post(url, resolved(request.body()));
        if (request.name() != null) {
            answers.put(request.name(), answer.body());
        }
        assertThat(request.expected().getFirst())
                .as("what is expected first")
                .matches(STATUS.pattern() + "|" + REFUSED + ".+|" + BAD_INPUT + ".+");
        request.expected().forEach(expected -> check(expected, answer));
    }

    private static void check(String expected, Answer answer) {
        String said = answer.raw().body();
        if (STATUS.matcher(expected).matches()) {
            assertThat(answer.status()).as(said).isEqualTo(Integer.parseInt(expected));
        } else if (expected.startsWith(REFUSED)) {
            String rule = expected.substring(REFUSED.length());
            assertThat(answer.rule()).as(said).isEqualTo(rule);
            assertThat(answer.status()).isEqualTo(rule.equals("COACH-4") ? 403 : 409);
            assertThat(answer.body().path("type").asString()).isEqualTo("/rules/" + rule);
        } else if (expected.startsWith(BAD_INPUT)) {
            assertThat(answer.status()).as(said).isEqualTo(400);
            assertThat(answer.field()).isEqualTo(expected.substring(BAD_INPUT.length()));
        } else {
            String path = expected.substring(0, expected.indexOf(": "));
            assertThat(text(answer.body(), path))
                    .as("%s in %s", path, said)
                    .isEqualTo(expected.substring(path.length() + 2));
        }
    }

    private String resolved(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String reference) {
        int answer = reference.indexOf(OF_AN_ANSWER);
        if (answer < 0) {
            return Objects.requireNonNull(variables.get(reference), reference);
        }
        JsonNode body = Objects.requireNonNull(answers.get(reference.substring(0, answer)), reference);
        return text(body, reference.substring(answer + OF_AN_ANSWER.length()));
    }

    /** What stands at a path as {@code goals[0].text} or, of all of a list, {@code goals[*].text}. */
    private static String text(JsonNode body, String path) {
        Stream<JsonNode> found = Stream.of(body);
        Matcher step = STEP.matcher("");
        for (String part : path.split("\\.", -1)) {
            step.reset(part);
            while (step.find()) {
                found = found.flatMap(below(step.group(1), step.group(2)));
            }
        }
        List<String> texts = found.filter(node -> !node.isMissingNode() && !node.isNull())
                .map(JsonNode::asString)
                .toList();
        return texts.isEmpty() ? NONE : texts.stream().collect(Collectors.joining(", "));
    }

    private static Function<JsonNode, Stream<JsonNode>> below(String field, String index) {
        if (field != null) {
            return node -> Stream.of(node.path(field));
        }
        return index.equals("*") ? node -> node.valueStream() : node -> Stream.of(node.path(Integer.parseInt(index)));
    }
}
