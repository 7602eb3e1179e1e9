package nl.gezinslijn.standalone.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API of a running service. Every call throws {@link Refused} when it says no and {@link Unreachable} when it says
 * nothing.
 */
final class ServiceClient {

    private static final String JSON = "application/json";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** For a report over many cases. */
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI service;
    private final Login login;

    ServiceClient(URI service, Login login) {
        this.service = service;
        this.login = login;
    }

    /** A path with its query. */
    static String path(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    /** One part of a path. */
    static String segment(String part) {
        return URLEncoder.encode(part, UTF_8).replace("+", "%20");
    }

    JsonNode get(String path) throws InterruptedException {
        return json(request(path, JSON).timeout(PATIENCE).GET());
    }

    JsonNode post(String path, String body) throws InterruptedException {
        return json(request(path, JSON)
                .timeout(PATIENCE)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends something large for as long as it takes; headers in pairs. */
    JsonNode post(String path, BodyPublisher body, String... headers) throws InterruptedException {
        return json(request(path, JSON).headers(headers).POST(body));
    }

    JsonNode delete(String path) throws InterruptedException {
        return json(request(path, JSON).timeout(PATIENCE).DELETE());
    }

    /** As it came, in the form that is asked for. */
    byte[] bytes(String path, String form) throws InterruptedException {
        HttpRequest.Builder request =
                request(path, form + ", application/problem+json").timeout(LONG_PATIENCE);
        return accepted(send(request.GET(), BodyHandlers.ofByteArray()));
    }

    /** The service's own clock, in whole seconds: what was known then can surely be asked for. */
    Instant now() throws InterruptedException {
        HttpResponse<Void> answer =
                send(request("/actuator/health", JSON).timeout(PATIENCE).GET(), BodyHandlers.discarding());
        return answer.headers()
                .firstValue("Date")
                .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                .orElseThrow(() -> new Refused("The service does not say what time it is"));
    }

    /**
     * Listens to server-sent events until one of them is the last.
     *
     * @param last told each of them
     * @return whether the last one came; else the service has ended the stream
     */
    boolean listen(String path, Predicate<JsonNode> last) throws InterruptedException {
        HttpResponse<Stream<String>> answer =
                send(request(path, "text/event-stream").GET(), BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            if (answer.statusCode() >= 300) {
                throw refused(answer.statusCode(), lines.collect(Collectors.joining()));
            }
            Iterator<String> data =
                    lines.filter(line -> line.startsWith("data:")).iterator();
            while (data.hasNext()) {
                if (last.test(read(data.next().substring("data:".length())))) {
                    return true;
                }
            }
            return false;
        } catch (UncheckedIOException e) {
            throw new Unreachable(service, new IOException(e));
        }
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new Refused("What answers is not Gezinslijn");
        }
    }

    private JsonNode json(HttpRequest.Builder request) throws InterruptedException {
        String body = new String(accepted(send(request, BodyHandlers.ofByteArray())), UTF_8);
        return body.isEmpty() ? MAPPER.createObjectNode() : read(body);
    }

    private HttpRequest.Builder request(String path, String accept) {
        String root = service.toString().replaceAll("/+$", "");
        return login.on(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", accept));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> reading) throws InterruptedException {
        try {
            return http.send(request.build(), reading);
        } catch (IOException e) {
            throw new Unreachable(service, e);
        }
    }

    private byte[] accepted(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300) {
            throw refused(answer.statusCode(), new String(answer.body(), UTF_8));
        }
        return answer.body();
    }

    private Refused refused(int status, String body) {
        if (status == 401) {
            return new Refused("Not logged in (401)", login.whenUnknown());
        }
        return new Refused(Problem.of(status, body.startsWith("{") ? read(body) : MAPPER.createObjectNode()));
    }
}
