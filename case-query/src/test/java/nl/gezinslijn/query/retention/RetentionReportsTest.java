package nl.gezinslijn.query.retention;

import static nl.gezinslijn.query.TestHouse.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.RecordEvent.CaseTextErased;
import nl.gezinslijn.event.RecordEvent.PersonErased;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.WholeHouse;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeHouse
class RetentionReportsTest {

    private static final String DUE = "/v1/retention/due?programme=venray-2021&on=";
    private static final String DESTROYED =
            "/v1/retention/destroyed?programme=venray-2021&from=2045-01-01&to=2045-12-31";

    @Autowired
    MockMvc web;

    @Autowired
    EmbeddedEventStore events;

    @Autowired
    ProjectionKeeper<Entry<CaseEvent>, CaseFile> cases;

    @Autowired
    Seal seal;

    @Autowired
    KeyVault vault;

    @Test
    void a_case_is_due_the_day_after_it_was_kept_long_enough_and_no_word_of_it_is_told() throws Exception {
        Life life = happened(closed());

        assertThat(ofCase(DUE + "2044-06-30", "ADMINISTRATOR", "cases", life)).isEmpty();
        List<JsonNode> due = ofCase(DUE + "2044-07-01", "ADMINISTRATOR", "cases", life);
        assertThat(due).hasSize(1);
        assertThat(due.getFirst().path("keptUntil").asString()).isEqualTo("2044-06-30");
        assertThat(due.getFirst().path("persons").size()).isEqualTo(2);
        assertThat(due.getFirst().path("text").asBoolean()).isTrue();
        assertThat(due.getFirst().toString()).doesNotContain("Verzonnen", "2015", "Oostrum");
    }

    @Test
    void what_was_destroyed_is_due_no_more_and_told_by_whom_and_on_what_ground() throws Exception {
        Actor coordinator = new Actor("coordinator.lies", Role.COORDINATOR, Life.ORGANISATION);
        Life life = closed();
        String child = Life.id(life.caseId() + " child");
        happened(life.then("2045-01-02", coordinator, new PersonErased(life.parent()))
                .then("2045-01-02", coordinator, new PersonErased(child))
                .then("2045-01-03", coordinator, new CaseTextErased()));
        List.of(KeyVault.person(life.parent()), KeyVault.person(child), KeyVault.ofCase(life.caseId()))
                .forEach(vault::destroy);

        assertThat(ofCase(DUE + "2045-02-01", "ADMINISTRATOR", "cases", life)).isEmpty();
        List<JsonNode> destroyed = ofCase(DESTROYED, "ADMINISTRATOR", "destroyed", life);
        assertThat(destroyed).hasSize(3).allSatisfy(it -> {
            assertThat(it.path("by").asString()).isEqualTo("coordinator.lies");
            assertThat(it.path("ground").asString()).isEqualTo("RETENTION_OVER");
        });
        assertThat(destroyed.getFirst().path("person").asString()).isEqualTo(life.parent());
        assertThat(destroyed.getLast().has("person")).isFalse();
    }

    @Test
    void a_coordinator_sees_the_own_cases_and_no_others_and_a_coach_none() throws Exception {
        String due = "/v1/retention/due?programme=drenthe-2006&on=2044-07-01";
        Life own = happened(closed(Life.DRENTHE, Life.ORGANISATION));
        Life foreign = happened(closed(Life.DRENTHE, "elsewhere"));

        assertThat(ofCase(due, "COORDINATOR", "cases", own)).hasSize(1);
        assertThat(ofCase(due, "COORDINATOR", "cases", foreign)).isEmpty();
        web.perform(get(DUE + "2044-07-01").with(somebody("anna", "COACH"))).andExpect(status().isForbidden());
        web.perform(get(DESTROYED).with(somebody("ana", "ANALYST"))).andExpect(status().isForbidden());
    }

    private Life closed() {
        return closed(Life.VENRAY, Life.ORGANISATION);
    }

    private Life closed(Programme programme, String organisation) {
        return Life.of("kept " + UUID.randomUUID(), programme, seal)
                .registered("2024-01-02")
                .assigned("2024-01-05", "anna", organisation)
                .started("2024-01-10")
                .closed("2024-06-30");
    }

    private Life happened(Life life) {
        events.publish(life.messages());
        await().until(() -> cases.current().status().lag() == 0);
        return life;
    }

    private List<JsonNode> ofCase(String path, String role, String list, Life life) throws Exception {
        String answer = web.perform(get(path).with(somebody("somebody", role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonMapper.shared()
                .readTree(answer)
                .path(list)
                .valueStream()
                .filter(it -> it.path("caseId").asString().equals(life.caseId()))
                .toList();
    }
}
