package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is refused as a whole, before anything is done. */
class MalformedIT {

    private final Person coach = Service.somebody(Role.COACH);

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cases?coach=%ed%a0%80", "/v1/cases?=", "/v1/cases/%00", "/v1//cases", "/v1/cases;a=b"})
    void an_address_that_cannot_be_read_is_a_problem_of_the_caller(String path) {
        isRefused(coach.get(path));
    }

    @Test
    void a_command_whose_answer_could_not_be_written_is_not_carried_out() {
        Person coordinator = Service.somebody(Role.COORDINATOR);
        String path = "/v1/cases/" + Lives.registered(coach, Lives.today());
        String assignment = "{\"occurredOn\":\"%s\",\"coach\":\"%s\",\"organisation\":\"Testhuis\"}"
                .formatted(Lives.today(), coach.id());
        isRefused(coordinator.post(path + "/coach-assignments", assignment, "Accept", "nonsense"));
        assertThat(coach.get(path).header("ETag")).isEqualTo("\"1\"");

        Lives.done(coordinator.post(path + "/coach-assignments", assignment));
        assertThat(coach.get(path).header("ETag")).isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void a_form_that_nobody_asked_for_is_not_read_however_big_it_is(String method) {
        Answer answer = coach.send(coach.request(
                        "/v1/cases/" + UUID.randomUUID() + "/declines",
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString("question=" + "x".repeat(400_000))));

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(405);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private static void isRefused(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
