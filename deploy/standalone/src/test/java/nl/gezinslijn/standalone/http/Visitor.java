package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the pages, without a browser that draws: keeps cookies, fills in forms. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI service;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    Visitor(URI service) {
        this.service = service;
    }

    record Page(HttpResponse<String> response) {
        String location() {
            return response.headers().firstValue("Location").orElse("");
        }

        String body() {
            return response.body();
        }
    }

    Page login(String id, String password) throws IOException, InterruptedException {
        return post("/login", "/login", Map.of("username", id, "password", password));
    }

    Page choose(String current, String chosen, String again) throws IOException, InterruptedException {
        return post("/login/password", "/login/password", Map.of("current", current, "chosen", chosen, "again", again));
    }

    Page logout() throws IOException, InterruptedException {
        return post("/", "/logout", Map.of());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(service.resolve(path)).header("Accept", "text/html"));
    }

    private Page post(String form, String to, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(get(form).body());
        assertThat(csrf.find()).as("a form at " + form).isTrue();
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return new Page(send(HttpRequest.newBuilder(service.resolve(to))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + URLEncoder.encode(csrf.group(1), UTF_8)))));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
