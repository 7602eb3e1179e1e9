package nl.gezinslijn.standalone.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a keyboard: sends requests with a login, headers in pairs. */
public record Person(URI service, String id, String password) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = new JsonMapper();

    /** Somebody without a login. */
    public static Person nobody(URI service) {
        return new Person(service, "", "");
    }

    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        public String rule() {
            return body.path("rule").asString("");
        }

        /** Path of the first wrong field. */
        public String field() {
            return body.path("errors").path(0).path("field").asString("");
        }

        public long version() {
            return body.path("version").asLong(-1);
        }

        public String caseId() {
            return body.path("caseId").asString("");
        }
    }

    public Answer post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    Answer send(HttpRequest.Builder request, BodyHandler<String> reading) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), reading);
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") && !response.body().isEmpty()
                    ? JSON.readTree(response.body())
                    : JSON.createObjectNode();
            return new Answer(response.statusCode(), body, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(40));
        if (!id.isEmpty()) {
            request.header("Authorization", "Bearer " + Tokens.of(this));
        }
        return headers.length == 0 ? request : request.headers(headers);
    }
}
