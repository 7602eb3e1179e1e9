package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import nl.gezinslijn.casefile.Proves;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a coach learns of another coach's family: nothing, unless in an emergency, and then it is seen. */
class ForeignCaseIT {

    private final Person anna = Service.somebody(Role.COACH);
    private final Person bert = Service.somebody(Role.COACH);
    private final Person coordinator = Service.somebody(Role.COORDINATOR);
    private final String caseId = Lives.started(anna, coordinator, today().minusMonths(1));
    private final String path = "/v1/cases/" + caseId;

    @Test
    void a_foreign_case_looks_in_every_answer_as_one_that_is_not_there() {
        for (String part : List.of("", "/timeline", "/replay", "/replay/0")) {
            assertThat(told(bert.get(path + part), caseId)).isEqualTo(notThere("GET", part));
        }
        for (String action : List.of("/contacts", "/closures", "/extensions", "/plans")) {
            String body = "{\"occurredOn\":\"%s\"}".formatted(today());
            assertThat(told(bert.post(path + action, body), caseId)).isEqualTo(notThere(body, action));
        }
        String contact = "{\"occurredOn\":\"%s\",\"kind\":\"phone\",\"minutes\":5}".formatted(today());
        assertThat(bert.post(path + "/contacts", contact).status()).isEqualTo(404);
        assertThat(told(bert.post(path + "/contacts", contact, "If-Match", "\"1\""), caseId))
                .isEqualTo(notThere(contact, "/contacts"));
    }

    @Test
    void it_is_in_no_list_worklist_or_log_of_another_coach() {
        assertThat(bert.get("/v1/cases").raw().body()).doesNotContain(caseId);
        assertThat(bert.get("/v1/cases?coach=" + anna.id()).body().path("cases").size())
                .isZero();
        assertThat(bert.get("/v1/worklists/coaches/" + anna.id()).status()).isEqualTo(403);
        assertThat(bert.get("/v1/worklists/coordinator").status()).isEqualTo(403);
        assertThat(bert.get("/v1/reports/caseload?programme=drenthe-2006").status())
                .isEqualTo(403);
        assertThat(bert.get("/v1/access-log?caseId=" + caseId).status()).isEqualTo(404);
        assertThat(bert.get("/v1/access-log?account=" + anna.id()).status()).isEqualTo(403);
    }

    @Test
    void a_coordinator_of_another_organisation_sees_it_no_more_than_another_coach() {
        Person elsewhere = Service.somebody(Role.COORDINATOR, "Elders");

        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        assertThat(elsewhere.post(path + "/coach-transfers", transfer()).status())
                .isEqualTo(404);
        assertThat(elsewhere.get("/v1/worklists/coordinator").raw().body()).doesNotContain(caseId);
        assertThat(elsewhere
                        .get("/v1/reports/caseload/cases?programme=drenthe-2006&figure=/total/total")
                        .raw()
                        .body())
                .doesNotContain(caseId);
        assertThat(coordinator.get(path).status()).isEqualTo(200);
    }

    @Test
    void after_a_transfer_the_former_coach_knows_of_it_no_more() {
        Lives.done(coordinator.post(
                path + "/coach-transfers",
                "{\"occurredOn\":\"%s\",\"coach\":\"%s\",\"organisation\":\"Testhuis\"}"
                        .formatted(today(), bert.id())));

        assertThat(anna.get(path).status()).isEqualTo(404);
        assertThat(bert.get(path).status()).isEqualTo(200);
    }

    @Test
    @Proves(Rule.ACC_1)
    void in_an_emergency_it_opens_with_a_reason_and_the_coordinator_sees_that_it_was() {
        assertThat(bert.post(path + "/emergency-accesses", "{\"occurredOn\":\"%s\"}".formatted(today()))
                        .rule())
                .isEqualTo("ACC-1");
        assertThat(bert.get(path).status()).isEqualTo(404);

        Lives.done(bert.post(
                path + "/emergency-accesses",
                "{\"occurredOn\":\"%s\",\"reason\":\"De politie belt: het kind is alleen thuis.\"}"
                        .formatted(today())));

        Answer opened = bert.get(path);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.raw().body()).contains("Fenna Proefstra");
        assertThat(bert.get("/v1/cases").raw().body()).doesNotContain(caseId);
        assertThat(bert.post(
                                path + "/contacts",
                                "{\"occurredOn\":\"%s\",\"kind\":\"phone\",\"minutes\":5}".formatted(today()))
                        .status())
                .as("to read only")
                .isEqualTo(404);

        JsonNode last = coordinator.get(path + "/timeline?size=500").body().path("entries");
        assertThat(last.path(last.size() - 1).path("event").asString()).isEqualTo("EmergencyAccessTaken");
        assertThat(last.path(last.size() - 1).path("reason").asString()).contains("politie");
        JsonNode line = coordinator
                .get("/v1/access-log?caseId=" + caseId)
                .body()
                .path("lines")
                .valueStream()
                .filter(it -> bert.id().equals(it.path("account").asString())
                        && it.path("emergency").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(line.path("ground").asString()).isEqualTo("EMERGENCY");
        await("the coordinator's list to show it")
                .untilAsserted(() -> assertThat(coordinator
                                .get("/v1/worklists/coordinator")
                                .raw()
                                .body())
                        .contains("EMERGENCY_ACCESS"));
    }

    private String transfer() {
        return "{\"occurredOn\":\"%s\",\"coach\":\"%s\",\"organisation\":\"Testhuis\"}".formatted(today(), bert.id());
    }

    /** What is said of a case that nobody registered. */
    private String notThere(String body, String part) {
        String nobodys = UUID.randomUUID().toString();
        Answer answer = body.equals("GET")
                ? bert.get("/v1/cases/" + nobodys + part)
                : bert.post("/v1/cases/" + nobodys + part, body);
        return told(answer, nobodys);
    }

    /** Status and body, without what the asker brought along. */
    private static String told(Answer answer, String id) {
        return answer.status() + " " + answer.raw().body().replace(id, "…").replaceAll("\"requestId\":\"[^\"]+\"", "");
    }
}
