package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who looked, who did what, and that looking at this is seen too. */
class AccessLogIT {

    private final Person anna = Service.somebody(Role.COACH);
    private final Person coordinator = Service.somebody(Role.COORDINATOR);
    private final String caseId = Lives.started(anna, coordinator, today().minusMonths(1));
    private final String path = "/v1/cases/" + caseId;

    @Test
    void a_read_of_a_case_has_every_field_of_the_norm() {
        Instant before = Instant.now().minusSeconds(1);
        anna.get(path, "X-Request-Id", "look-" + caseId);

        JsonNode line = line("look-" + caseId);
        assertThat(line.path("number").asLong()).isPositive();
        assertThat(Instant.parse(line.path("at").asString())).isAfter(before);
        assertThat(line.path("account").asString()).isEqualTo(anna.id());
        assertThat(line.path("roles").path(0).asString()).isEqualTo("coach");
        assertThat(line.path("responsible").asString()).isEqualTo(anna.id());
        assertThat(line.path("organisation").asString()).isEqualTo("Testhuis");
        assertThat(line.path("cases").path(0).asString()).isEqualTo(caseId);
        assertThat(line.path("object").asString()).isEqualTo("/v1/cases/{caseId}");
        assertThat(line.path("action").asString()).isEqualTo("READ");
        assertThat(line.path("purpose").asString()).isEqualTo("CARE");
        assertThat(line.path("ground").asString()).isEqualTo("RELATION");
        assertThat(line.path("consentProfile").asString()).isEqualTo("none");
        assertThat(line.path("emergency").asBoolean()).isFalse();
        assertThat(line.path("outcome").asString()).isEqualTo("ANSWERED");
        assertThat(line.path("from").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    void whatever_way_a_case_is_looked_at_is_named() {
        await("the list to have it")
                .until(() -> anna.get("/v1/cases", "X-Request-Id", "list-" + caseId)
                        .raw()
                        .body()
                        .contains(caseId));
        anna.get(path + "/replay", "X-Request-Id", "walk-" + caseId);
        anna.get("/v1/worklists/coaches/" + anna.id(), "X-Request-Id", "work-" + caseId);
        coordinator.get("/v1/access-log?caseId=" + caseId, "X-Request-Id", "logs-" + caseId);

        assertThat(line("list-" + caseId).path("action").asString()).isEqualTo("LIST");
        assertThat(line("walk-" + caseId).path("action").asString()).isEqualTo("REPLAY");
        assertThat(line("work-" + caseId).path("action").asString()).isEqualTo("LIST");
        assertThat(line("logs-" + caseId).path("action").asString()).isEqualTo("LOG");
    }

    @Test
    void who_was_refused_a_look_is_known_with_the_case_that_was_asked_for() {
        Person bert = Service.somebody(Role.COACH);
        bert.get(path, "X-Request-Id", "pry-" + caseId);

        JsonNode line = line("pry-" + caseId);
        assertThat(line.path("account").asString()).isEqualTo(bert.id());
        assertThat(line.path("outcome").asString()).isEqualTo("NOT_FOUND");
        assertThat(line.has("ground")).isFalse();
    }

    @Test
    void of_a_list_the_log_shows_only_the_case_that_is_asked_about() {
        String other = Lives.started(anna, coordinator, today().minusMonths(1));
        await("the list to have both").until(() -> {
            String body = anna.get("/v1/cases", "X-Request-Id", "both-" + caseId)
                    .raw()
                    .body();
            return body.contains(caseId) && body.contains(other);
        });
        assertThat(line("both-" + caseId).path("cases").toString()).doesNotContain(other);
    }

    @Test
    void a_report_and_its_export_are_logged_without_cases() {
        coordinator.get("/v1/reports/flow?programme=drenthe-2006", "X-Request-Id", "report-" + caseId);
        coordinator.get(
                "/v1/reports/flow?programme=drenthe-2006", "Accept", "text/csv", "X-Request-Id", "export-" + caseId);

        assertThat(ofAccount(coordinator, "report-" + caseId).path("action").asString())
                .isEqualTo("REPORT");
        assertThat(ofAccount(coordinator, "export-" + caseId).path("action").asString())
                .isEqualTo("EXPORT");
    }

    @Test
    void commands_are_in_the_audit_trail_accepted_and_refused() {
        anna.post(
                path + "/contacts",
                "{\"occurredOn\":\"%s\",\"kind\":\"phone\",\"minutes\":5}".formatted(today()),
                "X-Request-Id",
                "done-" + caseId);
        anna.post(
                path + "/extensions",
                "{\"occurredOn\":\"%s\",\"months\":2,\"reason\":\"meer tijd\"}".formatted(today()),
                "X-Request-Id",
                "not-done-" + caseId);

        await("both to be kept").until(() -> audit().size() >= 5);
        JsonNode done = request(audit(), "done-" + caseId);
        assertThat(done.path("outcome").asString()).isEqualTo("ANSWERED");
        assertThat(done.path("object").asString()).isEqualTo("/v1/cases/{caseId}/contacts");
        assertThat(done.path("action").asString()).isEqualTo("COMMAND");
        JsonNode refused = request(audit(), "not-done-" + caseId);
        assertThat(refused.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("rule").asString()).isEqualTo("TERM-2");
        assertThat(refused.toString()).doesNotContain("meer tijd");
    }

    @Test
    void pages_of_the_log_follow_each_other() {
        for (int i = 0; i < 5; i++) {
            anna.get(path);
        }
        JsonNode first =
                coordinator.get("/v1/access-log?size=3&caseId=" + caseId).body();
        JsonNode second = coordinator
                .get("/v1/access-log?size=3&caseId=" + caseId + "&before="
                        + first.path("next").asLong())
                .body();
        assertThat(first.path("lines").size()).isEqualTo(3);
        assertThat(second.path("lines").path(0).path("number").asLong())
                .isLessThan(first.path("lines").path(2).path("number").asLong());
    }

    @Test
    void who_asks_for_nothing_in_particular_is_told_what_is_needed() {
        Answer answer = coordinator.get("/v1/access-log");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(coordinator.get("/v1/access-log?caseId=" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(Service.somebody(Role.ADMINISTRATOR)
                        .get("/v1/access-log?caseId=" + caseId)
                        .status())
                .isEqualTo(403);
    }

    private JsonNode line(String requestId) {
        return request(
                coordinator
                        .get("/v1/access-log?size=500&caseId=" + caseId)
                        .body()
                        .path("lines"),
                requestId);
    }

    private static JsonNode ofAccount(Person person, String requestId) {
        return request(
                person.get("/v1/access-log?size=500&account=" + person.id())
                        .body()
                        .path("lines"),
                requestId);
    }

    private JsonNode audit() {
        return coordinator.get("/v1/audit-trail?caseId=" + caseId).body().path("lines");
    }

    private static JsonNode request(JsonNode lines, String requestId) {
        List<JsonNode> found = lines.valueStream()
                .filter(line -> requestId.equals(line.path("requestId").asString()))
                .toList();
        assertThat(found).as("lines of request " + requestId).isNotEmpty();
        return found.getFirst();
    }
}
