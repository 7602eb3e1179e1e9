package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Accounts are kept by the municipality's own OpenID provider, which writes roles as such providers do. */
class IssuerIT {

    private static final String TEAM = "Testhuis";
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws Exception {
        PROVIDER.start(InetAddress.getLoopbackAddress(), 0);
        service = Service.start(
                "--gezinslijn.data=" + data,
                "--gezinslijn.login.issuer=" + PROVIDER.issuerUrl("gemeente"),
                "--gezinslijn.login.client-id=gezinslijn-pages",
                "--gezinslijn.login.client-secret=a-secret-for-tests",
                "--gezinslijn.login.roles-claim=realm_access.roles");
    }

    @AfterAll
    static void stop() {
        service.close();
        PROVIDER.shutdown();
    }

    @Test
    void a_token_of_the_provider_gives_its_roles_and_no_others() throws Exception {
        String coach = token("gemeente", "gezinslijn", "coach.els", TEAM, "coach", "uma_authorization");

        assertThat(get("/v1/cases", coach)).isEqualTo(200);
        assertThat(get("/v1/projections", coach)).isEqualTo(403);
        assertThat(get("/v1/projections", token("gemeente", "gezinslijn", "analist", TEAM, "analyst")))
                .isEqualTo(200);
        assertThat(get("/v1/cases", token("gemeente", "gezinslijn", "bezoeker", TEAM, "offline_access")))
                .isEqualTo(403);
    }

    @Test
    void a_token_without_the_scope_to_read_reads_nothing() throws Exception {
        Map<String, Object> claims = claims("coach.els", TEAM, "coach");
        claims.put("scope", "openid");
        String token = PROVIDER.issueToken(
                        "gemeente",
                        "a-client",
                        new DefaultOAuth2TokenCallback("gemeente", "sub", "JWT", List.of("gezinslijn"), claims))
                .serialize();

        assertThat(get("/v1/cases", token)).isEqualTo(403);
    }

    @Test
    void nobody_becomes_the_service_itself() throws Exception {
        assertThat(get("/v1/cases", token("gemeente", "gezinslijn", "iemand", TEAM, "system")))
                .isEqualTo(403);
    }

    @Test
    void a_token_for_somebody_else_or_of_somebody_else_opens_nothing() throws Exception {
        assertThat(get("/v1/cases", token("gemeente", "another-service", "coach.els", TEAM, "coach")))
                .as("another audience")
                .isEqualTo(401);
        assertThat(get("/v1/cases", token("elsewhere", "gezinslijn", "coach.els", TEAM, "coach")))
                .as("another issuer")
                .isEqualTo(401);
        assertThat(get("/v1/cases", token("gemeente", "gezinslijn", "coach.els", null, "coach")))
                .as("of no organisation")
                .isEqualTo(401);
    }

    @Test
    void the_pages_log_in_at_the_provider_and_come_back() throws Exception {
        HttpResponse<String> page = loggedIn("coordinator.eva", "coordinator", "/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPort()).isEqualTo(Service.address(service).getPort());
        assertThat(page.body()).contains("coordinator.eva");
    }

    @Test
    void an_administrator_is_not_led_to_accounts_that_are_kept_there() throws Exception {
        HttpResponse<String> page = loggedIn("beheer.bas", "administrator", "/keys");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("href=\"/keys\"").doesNotContain("href=\"/accounts\"");
    }

    /** A page that somebody asks for, after the login at the provider that this leads to. */
    private static HttpResponse<String> loggedIn(String account, String role, String page) throws Exception {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(
                "gemeente", "sub-of-" + account, "JWT", List.of("gezinslijn-pages"), claims(account, TEAM, role)));
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .cookieHandler(new CookieManager())
                .build();
        return browser.send(
                HttpRequest.newBuilder(at(page)).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    @Test
    void there_is_no_login_of_its_own() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(at("/oauth2/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(401, 403, 404);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    private static String token(
            String issuer, String audience, String account, @Nullable String organisation, String... roles) {
        return PROVIDER.issueToken(
                        issuer,
                        "a-client",
                        new DefaultOAuth2TokenCallback(
                                issuer,
                                "sub-of-" + account,
                                "JWT",
                                List.of(audience),
                                claims(account, organisation, roles)))
                .serialize();
    }

    private static Map<String, Object> claims(String account, @Nullable String organisation, String... roles) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("scope", "openid read");
        claims.put("preferred_username", account);
        claims.put("realm_access", Map.of("roles", List.of(roles)));
        if (organisation != null) {
            claims.put("organisation", organisation);
        }
        return claims;
    }

    private static int get(String path, String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(at(path))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static URI at(String path) {
        return Service.address(service).resolve(path);
    }
}
