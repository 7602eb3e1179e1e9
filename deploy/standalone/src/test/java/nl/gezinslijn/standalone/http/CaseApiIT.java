package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.done;
import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.UUID;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseApiIT {

    private static Person coach;
    private static Person coordinator;
    private static Person processLead;

    @BeforeAll
    static void people_log_in() {
        coach = Service.somebody(Role.COACH);
        coordinator = Service.somebody(Role.COORDINATOR);
        processLead = Service.somebody(Role.PROCESS_LEAD);
    }

    @Test
    @Proves(Rule.TERM_2)
    void a_family_lives_from_registration_to_closure_with_two_extensions() {
        LocalDate start = today().minusMonths(5);
        String c = "/v1/cases/" + Lives.started(coach, coordinator, start);
        String members =
                coach.get(c).body().path("registration").path("members").toString();
        assertThat(members).contains("Jip Proefstra");
        String parent = coach.get(c)
                .body()
                .path("registration")
                .path("members")
                .path(0)
                .path("personId")
                .asString();
        done(coach.post(c + "/plans", """
            {"occurredOn":"%s","agreedBy":["%s"],
             "goals":[{"lifeDomain":"%s","text":"Elke avond samen eten"}]}
            """.formatted(start.plusDays(7), parent, lifeDomain())));
        done(coach.post(c + "/contacts", """
            {"occurredOn":"%s","kind":"conversation","place":"home","minutes":75,"note":"Kennisgemaakt"}
            """.formatted(start.plusDays(2))));
        done(coach.post(c + "/extensions", extension(start.plusMonths(4), 3)));
        done(processLead.post(c + "/extensions/1/grants", on(start.plusMonths(4).plusDays(3))));
        done(coach.post(c + "/extensions", extension(start.plusMonths(4).plusDays(7), 3)));
        done(processLead.post(c + "/extensions/2/grants", on(start.plusMonths(4).plusDays(8))));
        Answer third =
                coach.post(c + "/extensions", extension(start.plusMonths(4).plusDays(9), 3));
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.rule()).isEqualTo("TERM-2");
        done(coach.post(c + "/closures", """
            {"occurredOn":"%s","closureReason":"finished","goals":[{"goalId":"1.1","outcome":"REACHED"}]}
            """.formatted(today())));
        assertThat(coach.get(c).body().path("state").asString()).isEqualTo("CLOSED");
    }

    @Test
    @Proves(Rule.TERM_3)
    void an_extension_asked_after_the_end_and_one_granted_by_its_asker_are_refused_by_term_3() {
        String late = "/v1/cases/" + Lives.started(coach, coordinator, today().minusMonths(7));
        Answer afterTheEnd = coach.post(late + "/extensions", extension(today(), 3));
        assertThat(afterTheEnd.status()).isEqualTo(409);
        assertThat(afterTheEnd.rule()).isEqualTo("TERM-3");

        String c = "/v1/cases/" + Lives.started(coach, coordinator, today().minusMonths(5));
        done(coach.post(c + "/extensions", extension(today(), 3)));
        Answer own = coach.post(c + "/extensions/1/grants", on(today()));
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.rule()).isEqualTo("TERM-3");
    }

    @Test
    void the_same_request_with_the_same_key_answers_the_same_and_adds_nothing() {
        String key = UUID.randomUUID().toString();
        Answer first = coach.post("/v1/cases", Lives.registration(today()), "Idempotency-Key", key);
        Answer again = coach.post("/v1/cases", Lives.registration(today()), "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));

        String contacts = first.header("Location") + "/contacts";
        String contact = contact("phone", 20);
        Answer one = done(coach.post(contacts, contact, "Idempotency-Key", key + "-contact"));
        Answer two = done(coach.post(contacts, contact, "Idempotency-Key", key + "-contact"));
        assertThat(two.version()).isEqualTo(one.version()).isEqualTo(2);
        assertThat(coordinator.get(first.header("Location")).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void another_request_with_a_used_key_is_422() {
        String key = UUID.randomUUID().toString();
        String c = "/v1/cases/" + Lives.registered(coach, today());
        done(coach.post(c + "/contacts", contact("phone", 20), "Idempotency-Key", key));
        assertThat(coach.post(c + "/contacts", contact("phone", 30), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_stale_version_is_412_and_the_current_one_is_told() {
        String c = "/v1/cases/" + Lives.registered(coach, today());
        done(coach.post(c + "/contacts", contact("phone", 20), "If-Match", "\"1\""));
        Answer stale = coach.post(c + "/contacts", contact("phone", 20), "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void a_stale_request_that_a_rule_would_refuse_too_is_stale() {
        String c = "/v1/cases/" + Lives.registered(coach, today());
        done(coach.post(c + "/contacts", contact("phone", 20)));
        assertThat(coach.post(c + "/extensions", extension(today(), 3), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    /** Columns: what is wrong, the body, the field that the answer names. */
    @ParameterizedTest(name = "{0} is 400 and names {2}")
    @CsvSource(delimiter = '|', textBlock = """
                no date                   | {"kind":"phone","minutes":5}                                         | occurredOn
                a date that is none       | {"occurredOn":"2024-02-30","kind":"phone","minutes":5}               | occurredOn
                a number for a date       | {"occurredOn":20240101,"kind":"phone","minutes":5}                   | occurredOn
                an unknown field          | {"occurredOn":"2024-01-31","kind":"phone","minutes":5,"mood":"good"} | mood
                a text for a number       | {"occurredOn":"2024-01-31","kind":"phone","minutes":"5"}             | minutes
                a fraction                | {"occurredOn":"2024-01-31","kind":"phone","minutes":5.5}             | minutes
                a negative number         | {"occurredOn":"2024-01-31","kind":"phone","minutes":-5}              | minutes
                a number beyond the bound | {"occurredOn":"2024-01-31","kind":"phone","minutes":99999}           | minutes
                a blank code              | {"occurredOn":"2024-01-31","kind":" ","minutes":5}                   | kind
                a number for a code       | {"occurredOn":"2024-01-31","kind":7,"minutes":5}                     | kind
                a code not on the list    | {"occurredOn":"%TODAY%","kind":"telepathy","minutes":5}              | kind
                a list that is none       | {"occurredOn":"2024-01-31","kind":"phone","minutes":5,"members":7}   | members
                a member that is no UUID  | {"occurredOn":"2024-01-31","kind":"phone","minutes":5,"members":["x"]} | members[0]
                a field given twice       | {"occurredOn":"2024-01-31","kind":"phone","kind":"phone","minutes":5} | body
                half a document           | {"occurredOn":"2024-01-31"                                           | body
                a list for a document     | []                                                                   | body
                """)
    void a_bad_body(String what, String body, String field) {
        String c = "/v1/cases/" + Lives.registered(coach, today());
        Answer answer = coach.post(c + "/contacts", body.replace("%TODAY%", today().toString()));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.field()).isEqualTo(field);
        assertThat(coordinator.get(c).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void a_wrong_field_deep_in_the_body_is_named_by_its_path() {
        Answer answer = coach.post(
                "/v1/cases", Lives.registration(today()).replace("\"1990-04-05\"", "\"the fifth of April\""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("members[0].birthDate");
        assertThat(answer.raw().body()).doesNotContain("fifth of April");
    }

    @Test
    void a_date_in_the_future_is_refused_by_its_rule() {
        assertThat(coach.post("/v1/cases", Lives.registration(today().plusDays(2)))
                        .rule())
                .isEqualTo("INT-1");
        String c = "/v1/cases/" + Lives.registered(coach, today());
        Answer answer = coach.post(
                c + "/contacts",
                "{\"occurredOn\":\"%s\",\"kind\":\"phone\",\"minutes\":5}".formatted(today().plusDays(2)));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.rule()).isEqualTo("TIME-1");
    }

    @Test
    void a_huge_body_is_413_whether_or_not_it_says_its_length() {
        String c = "/v1/cases/" + Lives.registered(coach, today());
        String huge = "{\"occurredOn\":\"2024-01-31\",\"kind\":\"" + "x".repeat(1_000_000) + "\",\"minutes\":5}";
        assertThat(coach.post(c + "/contacts", huge).status()).isEqualTo(413);
        Answer chunked = coach.send(coach.request(c + "/contacts")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(huge))));
        assertThat(chunked.status()).isEqualTo(413);
    }

    @Test
    void a_case_that_is_not_there_is_404_and_an_address_that_is_no_case_is_400() {
        assertThat(coach.post("/v1/cases/" + UUID.randomUUID() + "/contacts", contact("phone", 5))
                        .status())
                .isEqualTo(404);
        assertThat(coach.get("/v1/cases/" + UUID.randomUUID()).status()).isEqualTo(404);
        Answer malformed = coach.post("/v1/cases/17/contacts", contact("phone", 5));
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.field()).isEqualTo("caseId");
    }

    @Test
    void a_malformed_header_is_400_and_named() {
        String c = "/v1/cases/" + Lives.registered(coach, today());
        assertThat(coach.post(c + "/contacts", contact("phone", 5), "If-Match", "1")
                        .field())
                .isEqualTo("If-Match");
        assertThat(coach.post(c + "/contacts", contact("phone", 5), "Idempotency-Key", "short")
                        .field())
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void a_foreign_coach_gets_nowhere() {
        String c = "/v1/cases/" + Lives.started(coach, coordinator, today().minusMonths(1));
        Person other = Service.somebody(Role.COACH);
        Answer refused = other.post(c + "/contacts", contact("phone", 5));
        assertThat(refused.status()).as("as if there were no such case").isEqualTo(404);
        assertThat(refused.rule()).isEmpty();
        assertThat(other.get(c).status()).isEqualTo(404);
    }

    @Test
    void without_a_login_nothing_is_answered_but_the_description_of_the_api() {
        Person nobody = Person.nobody(Service.address());
        Answer closed = nobody.get("/v1/cases");
        assertThat(closed.status()).isEqualTo(401);
        assertThat(closed.header("Content-Type")).startsWith("application/problem+json");
        Answer open = coach.send(HttpRequest.newBuilder(Service.address().resolve("/openapi.json"))
                .header("Origin", "https://elsewhere.example")
                .GET());
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(open.body().path("openapi").asString()).startsWith("3.");
        assertThat(open.body().path("paths").toString())
                .contains("/v1/cases/{caseId}/extensions/{number}/grants", "/v1/reports/flow");
    }

    @Test
    void every_answer_carries_its_request_id_and_the_version_of_the_api() {
        Answer answer = coach.get("/v1/cases/" + UUID.randomUUID(), "X-Request-Id", "test-request-1");
        assertThat(answer.header("X-Request-Id")).isEqualTo("test-request-1");
        assertThat(answer.header("API-Version")).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void an_address_or_method_that_is_not_there_is_a_problem_document() {
        assertThat(coach.get("/v1/nothing").status()).isEqualTo(404);
        Answer method = coach.send(
                coach.request("/v1/cases/" + UUID.randomUUID() + "/contacts").method("PATCH", BodyPublishers.noBody()));
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Content-Type")).startsWith("application/problem+json");
        Answer type = coach.send(
                coach.request("/v1/cases").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("hello")));
        assertThat(type.status()).isEqualTo(415);
    }

    @Test
    void a_page_runs_nothing_inline_and_nothing_from_elsewhere() {
        assertThat(coordinator.get("/").header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
                .doesNotContain("unsafe");
    }

    @Test
    void another_site_may_not_post() {
        Answer preflight = coach.send(coach.request("/v1/cases")
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
    }

    private static String on(LocalDate day) {
        return "{\"occurredOn\":\"%s\"}".formatted(day);
    }

    private static String extension(LocalDate day, int months) {
        return "{\"occurredOn\":\"%s\",\"months\":%d,\"reason\":\"Verhuizing tijdens de hulp\"}".formatted(day, months);
    }

    private static String contact(String kind, int minutes) {
        return "{\"occurredOn\":\"%s\",\"kind\":\"%s\",\"minutes\":%d}".formatted(today(), kind, minutes);
    }

    private static String lifeDomain() {
        return Service.running()
                .getBean(Programmes.class)
                .newest("drenthe-2006")
                .orElseThrow()
                .codes()
                .lifeDomains()
                .getFirst()
                .code();
    }
}
