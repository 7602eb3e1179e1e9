package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.casefile.Rule.INT_1;
import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.Test;

/** Whoever is refused something can read why. */
class RulesIT {

    @Test
    @Proves(INT_1)
    void the_type_of_a_refusal_leads_to_the_rule_also_without_a_login() throws Exception {
        Answer refused = Service.somebody(Role.COACH).post("/v1/cases", Lives.registration(today().plusDays(2)));
        assertThat(refused.status()).isEqualTo(409);
        String type = refused.body().path("type").asString();
        assertThat(type).isEqualTo("/rules/INT-1");

        HttpResponse<String> json = ask(type, "application/json");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.body()).contains("\"id\":\"INT-1\"", INT_1.text());
        HttpResponse<String> page = ask(type, "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"nl\">", "Aanmelding");
        assertThat(ask("/rules", "text/html").statusCode()).isEqualTo(200);
        assertThat(ask("/rules/INT-99", "application/json").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> ask(String path, String accepted) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(Service.address().resolve(path))
                            .header("Accept", accepted)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
