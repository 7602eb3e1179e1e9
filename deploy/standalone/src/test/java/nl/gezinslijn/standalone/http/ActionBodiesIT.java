package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.office.OfficeAction;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent that is wrong, to any action: the answer names the field, and tells nothing of our insides. */
class ActionBodiesIT {

    private static final Person COORDINATOR = Service.somebody(Role.COORDINATOR);
    private static final ApiDescription API =
            ApiDescription.of(COORDINATOR.get("/openapi.json").body());

    @Test
    void every_action_is_described_but_the_one_that_only_the_service_does() {
        List<String> actions = Stream.of(Action.values())
                .filter(action -> action != Action.RECORD_LAPSE)
                .map(Action::code)
                .toList();
        List<String> outside =
                Stream.of(OfficeAction.values()).map(OfficeAction::code).toList();
        assertThat(API.actions())
                .extracting(ApiDescription.ActionBody::operation)
                .containsAll(actions)
                .containsAll(outside);
    }

    @TestFactory
    Stream<DynamicContainer> a_wrong_body_is_answered_with_the_field_that_is_wrong() {
        return API.actions().stream()
                .map(action -> dynamicContainer(action.operation() + " " + action.path(), wrongBodies(action)));
    }

    private static List<DynamicNode> wrongBodies(ApiDescription.ActionBody action) {
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(dynamicTest("a field that nobody knows", () -> named("mood", action, action.with("mood", "good"))));
        for (String field : action.fields()) {
            tests.add(
                    dynamicTest(field + " of another type", () -> named(field, action, action.withAnotherType(field))));
        }
        for (String field : action.required()) {
            tests.add(dynamicTest("without " + field, () -> named(field, action, action.without(field))));
        }
        return tests;
    }

    @TestFactory
    Stream<DynamicNode> a_case_or_programme_that_is_not_there_is_404() {
        return API.actions().stream()
                .filter(action ->
                        action.path().contains("{caseId}") || action.path().startsWith("/v1/programmes/"))
                .map(action -> dynamicTest(action.operation() + " " + action.path(), () -> {
                    Answer answer = post(action, action.valid());
                    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(404);
                    isProblemWithoutInsides(answer);
                }));
    }

    /** What the case's state does not allow is refused as that, whoever asks. */
    @TestFactory
    Stream<DynamicNode> a_coach_of_another_family_does_nothing_in_a_case() {
        Person coach = Service.somebody(Role.COACH);
        Person other = Service.somebody(Role.COACH);
        String caseId = Lives.started(coach, COORDINATOR, Lives.today().minusMonths(1));
        String version = coach.get("/v1/cases/" + caseId).header("ETag");
        return API.actions().stream()
                .filter(action -> action.path().contains("{caseId}"))
                .map(action -> dynamicTest(action.operation() + " " + action.path(), () -> {
                    Answer answer =
                            other.post(address(action, caseId), action.valid().toString());
                    assertThat(answer.status()).as(answer.raw().body()).isIn(403, 404, 409);
                    isProblemWithoutInsides(answer);
                    assertThat(coach.get("/v1/cases/" + caseId).header("ETag")).isEqualTo(version);
                }));
    }

    @Test
    void a_programme_that_is_not_there_is_refused_to_who_registers_with_it() {
        ApiDescription.ActionBody register = API.actions().stream()
                .filter(action -> action.operation().equals(Action.REGISTER.code()))
                .findFirst()
                .orElseThrow();
        assertThat(post(register, register.valid()).rule()).isEqualTo("INT-1");
    }

    @Test
    void an_account_longer_than_any_is_400() {
        Answer answer = COORDINATOR.post(
                "/v1/coaches/" + "x".repeat(65) + "/caseload-caps", "{\"occurredOn\":\"2024-01-31\",\"atMost\":5}");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("about");
    }

    private static void named(String field, ApiDescription.ActionBody action, ObjectNode body) {
        Answer answer = post(action, body);
        String said = answer.raw().body();
        assertThat(answer.status()).as(said).isEqualTo(400);
        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .as(said)
                .contains(field);
        isProblemWithoutInsides(answer);
    }

    private static void isProblemWithoutInsides(Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.raw().body())
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("nl.gezinslijn", "jackson", "\\tat ", ApiDescription.WRONG);
    }

    private static Answer post(ApiDescription.ActionBody action, ObjectNode body) {
        return COORDINATOR.post(address(action, UUID.randomUUID().toString()), body.toString());
    }

    private static String address(ApiDescription.ActionBody action, String caseId) {
        return action.path()
                .replace("{caseId}", caseId)
                .replace("{number}", "1")
                .replace("{about}", "no-such-thing");
    }
}
