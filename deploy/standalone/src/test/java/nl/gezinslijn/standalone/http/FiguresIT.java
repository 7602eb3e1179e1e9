package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The figures of standalone are on the port of everything else, and not for everybody. */
class FiguresIT {

    private static final String FIGURES = "/actuator/prometheus";

    @Test
    void an_administrator_sees_them_and_nobody_else() {
        Answer seen = Service.somebody(Role.ADMINISTRATOR).get(FIGURES);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.raw().body())
                .contains(
                        "gezinslijn_projection_lag{projection=\"cases\"}",
                        "gezinslijn_store_writes_total ",
                        "gezinslijn_health{component=\"eventStore\"} 1.0",
                        "gezinslijn_notary_behind{log=\"events\"}",
                        "gezinslijn_disk_free_bytes ",
                        "gezinslijn_imports{state=\"running\"} 0.0",
                        "gezinslijn_webhooks{state=\"given-up\"}",
                        "gezinslijn_sweep_last_run_seconds ",
                        "jvm_memory_used_bytes");
        assertThat(Person.nobody(Service.address()).get(FIGURES).status()).isEqualTo(401);
        assertThat(Service.somebody(Role.COACH).get(FIGURES).status()).isEqualTo(403);
        assertThat(Service.somebody(Role.ANALYST).get(FIGURES).status()).isEqualTo(403);
    }

    @Test
    void a_service_that_watches_has_a_token_for_them_and_for_nothing_else() throws Exception {
        String token = token(Service.somebody(Role.ADMINISTRATOR));

        assertThat(with(token, FIGURES)).isEqualTo(200);
        for (String other : List.of("/v1/cases", "/v1/accounts", "/v1/projections", "/v1/events", "/actuator")) {
            assertThat(with(token, other)).as(other).isIn(403, 404);
        }
    }

    private static String token(Person administrator) throws Exception {
        Answer made = administrator.post("/v1/accounts", """
                {"id":"service.watch","kind":"SERVICE","roles":["ANALYST"],"organisation":"Testhuis"}
                """);
        String secret = made.body().path("oneTimePassword").asString();
        String basic = "Basic " + Base64.getEncoder().encodeToString(("service.watch:" + secret).getBytes(UTF_8));
        return new JsonMapper()
                .readTree(new Visitor(Service.address())
                        .send(HttpRequest.newBuilder(Service.address().resolve("/oauth2/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Authorization", basic)
                                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=metrics")))
                        .body())
                .path("access_token")
                .asString();
    }

    private static int with(String token, String path) {
        return Person.nobody(Service.address())
                .get(path, "Authorization", "Bearer " + token)
                .status();
    }
}
