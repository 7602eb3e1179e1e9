package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.http.Person.Answer;
import nl.gezinslijn.standalone.terminal.TokenAsker.NotLetIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Coming in, staying out, and being put out. */
class LoginIT {

    private static final String GOOD = "paraplu zeven kameleon dijk";

    private final Person administrator = Service.somebody(Role.ADMINISTRATOR);

    @Test
    void a_one_time_password_opens_nothing_but_the_choice_of_another() throws Exception {
        Answer made = account("PERSON", "COACH");
        String id = made.body().path("id").asString();
        String oneTime = made.body().path("oneTimePassword").asString();
        assertThat(made.status()).isEqualTo(201);
        assertThatThrownBy(() -> Tokens.fresh(person(id, oneTime), "read")).isInstanceOf(NotLetIn.class);

        Visitor browser = new Visitor(Service.address());
        assertThat(browser.login(id, oneTime).location()).endsWith("/login/password");
        assertThat(browser.choose(oneTime, "kort", "kort").body()).contains("fault");
        assertThat(browser.choose(oneTime, GOOD, GOOD + "!").body()).contains("fault");
        assertThat(browser.choose("a wrong one", GOOD, GOOD).body()).contains("fault");
        assertThat(browser.choose(oneTime, GOOD, GOOD).location()).endsWith("/login?changed");

        assertThat(person(id, GOOD).get("/v1/cases").status()).isEqualTo(200);
        assertThatThrownBy(() -> Tokens.fresh(person(id, oneTime), "read")).isInstanceOf(NotLetIn.class);
    }

    @Test
    void an_account_waits_after_five_wrong_passwords_even_with_the_right_one() {
        Person coach = Service.somebody(Role.COACH);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> Tokens.fresh(person(coach.id(), "wrong"), "read"))
                    .isInstanceOf(NotLetIn.class);
        }
        assertThatThrownBy(() -> Tokens.fresh(coach, "read")).isInstanceOf(NotLetIn.class);
        assertThat(lockedUntil(coach)).isNotEmpty();

        Answer reset = administrator.post("/v1/accounts/" + coach.id() + "/password-resets", "{}");
        assertThat(reset.status()).isEqualTo(201);
        assertThat(lockedUntil(coach)).isEmpty();
    }

    @Test
    void four_wrong_ones_and_a_right_one_are_forgotten() {
        Person coach = Service.somebody(Role.COACH);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> Tokens.fresh(person(coach.id(), "wrong"), "read"))
                        .isInstanceOf(NotLetIn.class);
            }
            assertThat(Tokens.fresh(coach, "read")).isNotBlank();
        }
    }

    @Test
    void nobody_learns_from_the_answer_which_accounts_there_are() throws Exception {
        Person coach = Service.somebody(Role.COACH);
        String there = new Visitor(Service.address()).login(coach.id(), "wrong").location();
        String notThere =
                new Visitor(Service.address()).login("coach.nobody", "wrong").location();

        assertThat(there).isEqualTo(notThere).endsWith("/login?failed");
    }

    @Test
    void an_account_that_is_shut_is_out_at_once_with_the_token_it_has() {
        Person coach = Service.somebody(Role.COACH);
        assertThat(coach.get("/v1/cases").status()).isEqualTo(200);

        assertThat(changed(coach, "COACH", false).status()).isEqualTo(200);
        assertThat(coach.get("/v1/cases").status()).isEqualTo(401);
        assertThat(coach.get("/v1/cases").header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void another_role_counts_from_the_next_request() {
        Person coach = Service.somebody(Role.COACH);
        assertThat(coach.get("/v1/projections").status()).isEqualTo(403);

        assertThat(changed(coach, "ANALYST", true).status()).isEqualTo(200);
        assertThat(coach.get("/v1/projections").status()).isEqualTo(200);
        assertThat(coach.get("/v1/cases").status()).isEqualTo(403);
    }

    @Test
    void a_session_ends_when_it_is_logged_out_here_or_everywhere() throws Exception {
        Person coach = Service.somebody(Role.COORDINATOR);
        Visitor one = new Visitor(Service.address());
        Visitor other = new Visitor(Service.address());
        one.login(coach.id(), coach.password());
        other.login(coach.id(), coach.password());
        assertThat(one.get("/").statusCode()).isEqualTo(200);

        assertThat(one.logout().location()).endsWith("/login?out");
        assertThat(one.get("/").statusCode()).isEqualTo(302);
        assertThat(other.get("/").statusCode()).isEqualTo(200);

        assertThat(administrator
                        .post("/v1/accounts/" + coach.id() + "/logouts", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(other.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void another_site_cannot_act_through_an_open_session() throws Exception {
        Person coach = Service.somebody(Role.COACH);
        Visitor browser = new Visitor(Service.address());
        browser.login(coach.id(), coach.password());

        HttpResponse<String> forged =
                browser.send(HttpRequest.newBuilder(Service.address().resolve("/v1/cases"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Lives.registration(Lives.today()))));
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_to_look_does_not_act() {
        Person coach = Service.somebody(Role.COACH);
        String looks = Tokens.fresh(coach, "read");
        assertThat(with(looks, "/v1/cases", null).status()).isEqualTo(200);
        assertThat(with(looks, "/v1/cases", Lives.registration(Lives.today())).status())
                .isEqualTo(403);
        assertThat(with(Tokens.fresh(coach, "openid"), "/v1/cases", null).status())
                .isEqualTo(403);
    }

    @Test
    void a_service_asks_for_tokens_with_a_secret_of_its_own() throws Exception {
        Answer made = account("SERVICE", "ANALYST");
        String id = made.body().path("id").asString();
        String secret = made.body().path("oneTimePassword").asString();
        HttpResponse<String> answer = new Visitor(Service.address())
                .send(HttpRequest.newBuilder(Service.address().resolve("/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8)))
                        .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=read")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String token =
                new JsonMapper().readTree(answer.body()).path("access_token").asString();

        assertThat(with(token, "/v1/projections", null).status()).isEqualTo(200);
        assertThat(with(token, "/v1/cases", null).status()).isEqualTo(403);
        assertThatThrownBy(() -> Tokens.fresh(person(id, secret), "read")).isInstanceOf(NotLetIn.class);
    }

    @Test
    void a_password_that_is_guessed_early_is_refused_and_says_why() {
        for (String weak : new String[] {"short", "aaaaaaaaaaaaaa", "password1234", "gezinslijn2026"}) {
            Answer refused = administrator.post(
                    "/v1/accounts",
                    "{\"id\":\"coach.weak\",\"roles\":[\"COACH\"],\"organisation\":\"Testhuis\",\"password\":\"%s\"}"
                            .formatted(weak));
            assertThat(refused.status()).as(weak).isEqualTo(400);
            assertThat(refused.field()).isEqualTo("password");
            assertThat(refused.raw().body()).doesNotContain(weak);
        }
    }

    @Test
    void an_administrator_does_not_shut_himself_out() {
        assertThat(changed(administrator, "ADMINISTRATOR", false).status()).isEqualTo(400);
        assertThat(changed(administrator, "COACH", true).status()).isEqualTo(400);
    }

    private String lockedUntil(Person person) {
        for (JsonNode account : administrator.get("/v1/accounts").body()) {
            if (person.id().equals(account.path("id").asString())) {
                return account.path("lockedUntil").asString("");
            }
        }
        throw new AssertionError("no such account");
    }

    private Answer account(String kind, String role) {
        return administrator.post(
                "/v1/accounts",
                "{\"id\":\"account.%s\",\"kind\":\"%s\",\"roles\":[\"%s\"],\"organisation\":\"Testhuis\"}"
                        .formatted(Long.toString(System.nanoTime(), 36), kind, role));
    }

    private Answer changed(Person person, String role, boolean enabled) {
        return administrator.send(administrator
                .request("/v1/accounts/" + person.id())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(
                        "{\"roles\":[\"%s\"],\"organisation\":\"Testhuis\",\"enabled\":%s}".formatted(role, enabled))));
    }

    private static Person person(String id, String password) {
        return new Person(Service.address(), id, password);
    }

    private static Answer with(String token, String path, @Nullable String body) {
        Person nobody = Person.nobody(Service.address());
        HttpRequest.Builder request = nobody.request(path).header("Authorization", "Bearer " + token);
        return nobody.send(
                body == null
                        ? request.GET()
                        : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }
}
