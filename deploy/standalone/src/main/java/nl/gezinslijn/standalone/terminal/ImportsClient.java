package nl.gezinslijn.standalone.terminal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The imports of a running service, over its API. */
final class ImportsClient {

    private static final String ROOT = "/v1/imports";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final JsonMapper json = new JsonMapper();
    private final URI server;
    private final String user;
    private final String password;
    private String login = "";

    ImportsClient(URI server, String user, String password) {
        this.server = server;
        this.user = user;
        this.password = password;
    }

    /** The service said no. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(int status, String detail) {
            super("The service answered " + status + ": " + detail);
        }
    }

    /** Whether this login may import, before a large file is sent for nothing. */
    void check() throws IOException, InterruptedException {
        send(request("?limit=1").timeout(PATIENCE).GET());
    }

    private String login() throws IOException, InterruptedException {
        if (login.isEmpty()) {
            try {
                login = "Bearer " + TokenAsker.ask(server, user, password, "openid read write");
            } catch (TokenAsker.NotLetIn e) {
                throw new Refused(401, String.valueOf(e.getMessage()));
            }
        }
        return login;
    }

    /** @param sent told how many bytes have left */
    JsonNode upload(Path file, LongConsumer sent) throws IOException, InterruptedException {
        long length = Files.size(file);
        if (length == 0) {
            throw new Refused(400, "the file is empty");
        }
        BodyPublisher body =
                BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> counted(file, sent)), length);
        return send(request("")
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body));
    }

    JsonNode progress(UUID id) throws IOException, InterruptedException {
        return send(request("/" + id).timeout(PATIENCE).GET());
    }

    JsonNode refusals(UUID id, long afterLine) throws IOException, InterruptedException {
        return send(request("/" + id + "/refusals?limit=1000&afterLine=" + afterLine)
                .timeout(PATIENCE)
                .GET());
    }

    void resume(UUID id) throws IOException, InterruptedException {
        send(request("/" + id + "/resumptions")
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    }

    JsonNode cancel(UUID id) throws IOException, InterruptedException {
        return send(request("/" + id).timeout(PATIENCE).DELETE());
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(server.resolve(ROOT + path)).header("Authorization", login());
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        boolean isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        JsonNode body = isJson ? json.readTree(answer.body()) : json.createObjectNode();
        if (answer.statusCode() >= 300) {
            throw new Refused(answer.statusCode(), body.path("detail").asString("no more is known"));
        }
        return body;
    }

    private static InputStream counted(Path file, LongConsumer sent) {
        try {
            return new FilterInputStream(Files.newInputStream(file)) {
                private long count;

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    int n = super.read(bytes, from, length);
                    count += Math.max(0, n);
                    sent.accept(count);
                    return n;
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
