package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.accounts.Accounts;
import nl.gezinslijn.standalone.accounts.Accounts.Account;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Who asks too much waits, and nobody else does. Buckets are filled so slowly here that none fills while tests run. */
class LimitsIT {

    private ConfigurableApplicationContext service;
    private Person nobody;

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void an_account_that_asks_too_much_waits_and_another_does_not(@TempDir Path data) {
        start(data, "--gezinslijn.limits.requests-at-once=5", "--gezinslijn.limits.requests-per-second=1");
        Person eager = somebody("coach.eager");
        Person calm = somebody("coach.calm");
        Tokens.of(calm); // by pages, which count for the address

        Answer refused = untilRefused(() -> eager.get("/v1/cases"), 1_000);
        isTooMany(refused);
        assertThat(refused.body().path("instance").asString()).isEqualTo("/v1/cases");
        assertThat(calm.get("/v1/cases").status()).isEqualTo(200);
    }

    @Test
    void an_address_without_a_login_or_with_a_false_token_waits_too(@TempDir Path data) {
        start(data, "--gezinslijn.limits.requests-at-once=5", "--gezinslijn.limits.requests-per-second=1");

        isTooMany(untilRefused(() -> nobody.get("/v1/cases"), 1_000));
        isTooMany(untilRefused(() -> nobody.get("/v1/cases", "Authorization", "Bearer false"), 1_000));
    }

    @Test
    void an_address_that_tries_passwords_waits_whatever_the_account(@TempDir Path data) {
        start(data, "--gezinslijn.limits.logins-per-minute=4", "--gezinslijn.login.basic=true");
        Person coach = somebody("coach.one");
        assertThat(withPassword(coach.id(), coach.password()).status()).isEqualTo(200);

        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(i -> withPassword("coach." + i, "wrong").status())
                .toList();
        assertThat(statuses).containsOnly(401);
        isTooMany(withPassword(coach.id(), coach.password()));
        isTooMany(post("/login", "username=coach.one&password=wrong"));
        isTooMany(post("/login/password", "current=a&chosen=b&again=c"));
        isTooMany(post("/oauth2/token", "grant_type=client_credentials"));
        isTooMany(post("/%6cogin", "username=coach.one&password=wrong"));
        assertThat(nobody.get("/login").status()).isEqualTo(200);
        assertThatThrownBy(() -> Tokens.fresh(coach, "read")).hasMessage("Too many logins from here");
    }

    private interface Asking {
        Answer ask();
    }

    /** Some more may be let in than the bucket holds, as it fills while they come. */
    private static Answer untilRefused(Asking asking, int most) {
        Answer answer = asking.ask();
        for (int i = 0; i < most && answer.status() != 429; i++) {
            answer = asking.ask();
        }
        return answer;
    }

    private static void isTooMany(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(429);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Request-Id")).isNotBlank();
    }

    private Answer withPassword(String id, String password) {
        String both = Base64.getEncoder().encodeToString((id + ":" + password).getBytes(UTF_8));
        return nobody.get("/v1/cases", "Authorization", "Basic " + both);
    }

    private Answer post(String path, String form) {
        HttpRequest.Builder request = nobody.request(path, "Content-Type", "application/x-www-form-urlencoded");
        return nobody.send(request.POST(BodyPublishers.ofString(form)));
    }

    private void start(Path data, String... settings) {
        service = Service.start(Stream.concat(Stream.of("--gezinslijn.data=" + data), Stream.of(settings))
                .toArray(String[]::new));
        nobody = Person.nobody(Service.address(service));
    }

    private Person somebody(String id) {
        service.getBean(Accounts.class).addIfAbsent(new Account(id, List.of(Role.COACH), "Testhuis"), Service.PASSWORD);
        return new Person(Service.address(service), id, Service.PASSWORD);
    }
}
