package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.UUID;
import nl.gezinslijn.event.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells a browser: nothing from elsewhere, no guessing, no address handed on, nothing kept. */
class HeadersIT {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Person coach = Service.somebody(Role.COACH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/login/password",
                "/rules",
                "/rules/INT-1",
                "/cases/00000000-0000-4000-8000-000000000000",
                "/try",
                "/swagger-ui/index.html",
                "/openapi.json",
                "/oauth2/jwks",
                "/.well-known/openid-configuration",
                "/actuator/health",
                "/no-such-page",
                "/v1/cases",
                "/v1/no-such-thing",
                "/v1/cases/%00",
                "/v1//cases"
            })
    void any_answer_guards_whoever_gets_it(String path) throws Exception {
        guards(ask(HttpRequest.newBuilder(at(path)).GET()));
        guards(ask(HttpRequest.newBuilder(at(path)).POST(BodyPublishers.ofString("{"))));
    }

    @Test
    void so_does_the_answer_to_somebody_who_is_in() {
        String caseId = Lives.registered(coach, Lives.today());
        for (String path : new String[] {
            "/v1/cases",
            "/v1/cases/" + caseId,
            "/v1/cases/" + caseId + "/timeline",
            "/v1/worklists/coaches/" + coach.id()
        }) {
            HttpResponse<String> answer = coach.get(path).raw();
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            guards(answer);
            nothingIsKept(answer);
        }
        HttpResponse<String> refused =
                coach.get("/v1/cases/" + UUID.randomUUID()).raw();
        guards(refused);
        nothingIsKept(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/v1/cases", "/v1//cases", "/"})
    void nothing_personal_is_kept_by_a_browser_or_a_proxy(String path) throws Exception {
        nothingIsKept(ask(HttpRequest.newBuilder(at(path)).GET()));
    }

    @Test
    void only_the_description_of_the_api_is_open_to_the_pages_of_others() throws Exception {
        assertThat(fromElsewhere("/openapi.json").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        for (String path :
                new String[] {"/v1/cases", "/v1/rules", "/login", "/oauth2/token", "/rules", "/actuator/health"}) {
            assertThat(fromElsewhere(path).headers().map().keySet())
                    .as(path)
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        }
    }

    @Test
    void without_tls_no_browser_is_told_to_insist_on_it() throws Exception {
        assertThat(ask(HttpRequest.newBuilder(at("/login")).GET()).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    private static void guards(HttpResponse<String> answer) {
        String asked = answer.request().method() + " " + answer.uri() + " " + answer.statusCode();
        assertThat(header(answer, "Content-Security-Policy"))
                .as(asked)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'");
        assertThat(header(answer, "X-Content-Type-Options")).as(asked).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).as(asked).isEqualTo("no-referrer");
        assertThat(answer.headers().firstValue("Server")).as(asked).isEmpty();
    }

    private static void nothingIsKept(HttpResponse<String> answer) {
        assertThat(header(answer, "Cache-Control")).as("%s", answer.uri()).contains("no-store");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** As a page of another site would find out what it may. */
    private static HttpResponse<String> fromElsewhere(String path) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(at(path))
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    private static URI at(String path) {
        return URI.create(Service.address() + path);
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
