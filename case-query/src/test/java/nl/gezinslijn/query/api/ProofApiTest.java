package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.TestHouse.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.ConsistencyProof;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.InclusionProof;
import nl.gezinslijn.proof.Merkle;
import nl.gezinslijn.proof.Note;
import nl.gezinslijn.proof.VerifierKey;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.WholeHouse;
import nl.gezinslijn.query.accesslog.AccessLines;
import nl.gezinslijn.query.accesslog.AccessLog;
import nl.gezinslijn.query.projection.rebuild.ProjectionKeeper;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeHouse
class ProofApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvc web;

    @Autowired
    EmbeddedEventStore events;

    @Autowired
    AccessLog accessLog;

    @Autowired
    ProjectionKeeper<Entry<CaseEvent>, CaseFile> cases;

    private final String coach = "coach " + UUID.randomUUID();
    private Life life;

    @BeforeEach
    void happen() {
        life = another();
        await().until(() -> cases.current().status().lag() == 0);
    }

    private Life another() {
        Life born = Life.of("proved " + UUID.randomUUID(), Life.VENRAY)
                .registered("2024-01-02")
                .assigned("2024-01-05", coach);
        events.publish(born.messages());
        return born;
    }

    @Test
    void the_latest_head_is_signed_with_the_key_that_is_shown() throws Exception {
        String asked = text(post("/v1/proofs/events/checkpoints"), "INSPECTOR");
        String latest = text(get("/v1/proofs/events/checkpoints/latest"), "ANALYST");
        Checkpoint head = head(latest);

        assertThat(latest).isEqualTo(asked);
        assertThat(head.size()).isGreaterThanOrEqualTo(2);
        assertThat(text(get("/v1/proofs/events/checkpoints/" + head.size()), "COACH"))
                .isEqualTo(latest);
        ask(get("/v1/proofs/events/checkpoints/latest"), "IMPORTER")
                .andExpect(content().contentType("text/plain;charset=UTF-8"));
    }

    @Test
    void heads_come_in_pages() throws Exception {
        text(post("/v1/proofs/events/checkpoints"), "ADMINISTRATOR");
        another();
        Checkpoint last = head(text(post("/v1/proofs/events/checkpoints"), "ADMINISTRATOR"));

        JsonNode first = json(get("/v1/proofs/events/checkpoints?size=1"), "ANALYST");
        assertThat(first.path("checkpoints")).hasSize(1);
        assertThat(first.path("next"))
                .isEqualTo(first.path("checkpoints").path(0).path("size"));
        JsonNode rest = json(get("/v1/proofs/events/checkpoints?after=" + (last.size() - 1)), "ANALYST");
        assertThat(rest.has("next")).isFalse();
        JsonNode latest = rest.path("checkpoints").path(0);
        assertThat(latest.path("size").asLong()).isEqualTo(last.size());
        assertThat(latest.path("rootHash").asString()).isEqualTo(last.root().base64());
        assertThat(head(latest.path("note").asString())).isEqualTo(last);
    }

    @Test
    void an_event_is_proved_to_be_under_the_head_to_who_may_read_the_case() throws Exception {
        text(post("/v1/proofs/events/checkpoints"), "ADMINISTRATOR");
        for (JsonNode proof : List.of(
                json(get("/v1/proofs/events/inclusion?caseId={id}&sequence=1", life.caseId()), "COORDINATOR"),
                json(get("/v1/proofs/events/inclusion?eventId={id}", eventId(1)), "COORDINATOR"))) {
            Checkpoint head = head(proof.path("checkpoint").asString());
            EventLeaf leaf = EventLeaf.parse(
                    Base64.getDecoder().decode(proof.path("leaf").asString()));

            assertThat(leaf.aggregateId()).isEqualTo(life.caseId());
            assertThat(leaf.sequence()).isEqualTo(1);
            assertThat(leaf.eventId()).isEqualTo(eventId(1));
            assertThat(new InclusionProof(
                                    proof.path("index").asLong(),
                                    proof.path("size").asLong(),
                                    hashes(proof))
                            .proves(leaf.hash(), head.root()))
                    .isTrue();
            assertThat(proof.path("size").asLong()).isEqualTo(head.size());
        }
    }

    @Test
    void a_head_is_proved_to_have_grown_out_of_an_earlier_one() throws Exception {
        Checkpoint from = head(text(post("/v1/proofs/events/checkpoints"), "ADMINISTRATOR"));
        another();
        Checkpoint to = head(text(post("/v1/proofs/events/checkpoints"), "ADMINISTRATOR"));
        JsonNode proof =
                json(get("/v1/proofs/events/consistency?from={from}&to={to}", from.size(), to.size()), "ANALYST");

        assertThat(new ConsistencyProof(from.size(), to.size(), hashes(proof)).proves(from.root(), to.root()))
                .isTrue();
        assertThat(new ConsistencyProof(from.size(), to.size(), hashes(proof)).proves(Merkle.empty(), to.root()))
                .isFalse();
    }

    @Test
    void an_event_newer_than_the_latest_head_waits_for_the_next() throws Exception {
        text(post("/v1/proofs/events/checkpoints"), "ADMINISTRATOR");
        life = another();
        await().until(() -> cases.current().status().lag() == 0);

        ask(get("/v1/proofs/events/inclusion?caseId={id}&sequence=0", life.caseId()), "COORDINATOR")
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void whether_an_event_exists_is_told_to_nobody_who_may_not_read_the_case() throws Exception {
        text(post("/v1/proofs/events/checkpoints"), "ADMINISTRATOR");
        for (MockHttpServletRequestBuilder request : List.of(
                get("/v1/proofs/events/inclusion?caseId={id}&sequence=0", life.caseId()),
                get("/v1/proofs/events/inclusion?caseId={id}&sequence=0", UUID.randomUUID()),
                get("/v1/proofs/events/inclusion?eventId={id}", eventId(0)),
                get("/v1/proofs/events/inclusion?eventId={id}", UUID.randomUUID()))) {
            web.perform(request.with(somebody("coach-1", "COACH"))).andExpect(status().isNotFound());
            web.perform(request.with(somebody("coach-1", "ANALYST"))).andExpect(status().isForbidden());
        }
        web.perform(get("/v1/proofs/events/inclusion?caseId={id}&sequence=0", life.caseId())
                        .with(somebody(coach, "COACH")))
                .andExpect(status().isOk());
        ask(get("/v1/proofs/events/inclusion?caseId={id}&sequence=99", life.caseId()), "COORDINATOR")
                .andExpect(status().isNotFound());
    }

    @Test
    void a_line_of_the_access_log_is_proved_to_whose_it_is_and_to_who_sees_its_case() throws Exception {
        accessLog.keep(AccessLines.looked("a stranger", life.caseId()));
        long number = accessLog.size();
        text(post("/v1/proofs/access-log/checkpoints"), "INSPECTOR");
        MockHttpServletRequestBuilder asked = get("/v1/proofs/access-log/inclusion?number=" + number);

        for (var reader : List.of(somebody(coach, "COACH"), somebody("a stranger", "COACH"))) {
            JsonNode proof = JSON.readTree(web.perform(asked.with(reader))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
            assertThat(new InclusionProof(
                                    proof.path("index").asLong(),
                                    proof.path("size").asLong(),
                                    hashes(proof))
                            .proves(
                                    Merkle.leaf(Base64.getDecoder()
                                            .decode(proof.path("leaf").asString())),
                                    head("access-log", proof.path("checkpoint").asString())
                                            .root()))
                    .isTrue();
        }
        web.perform(asked.with(somebody("another stranger", "COACH"))).andExpect(status().isNotFound());
    }

    @Test
    void a_head_of_one_log_is_no_head_of_the_other() throws Exception {
        accessLog.keep(AccessLines.looked("a stranger", life.caseId()));
        Note ofLines = Note.parse(text(post("/v1/proofs/access-log/checkpoints"), "INSPECTOR"));

        assertThat(Checkpoint.open(ofLines, key("access-log"))).isPresent();
        assertThat(Checkpoint.open(ofLines, key("events"))).isEmpty();
    }

    @Test
    void there_is_no_third_log() throws Exception {
        ask(get("/v1/proofs/wishes/checkpoints/latest"), "INSPECTOR")
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COACH", "COORDINATOR", "ANALYST", "IMPORTER"})
    void a_head_is_signed_at_the_request_of_administrators_and_inspectors_alone(String role) throws Exception {
        ask(post("/v1/proofs/events/checkpoints"), role).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/proofs/events/checkpoints?size=0",
                "/v1/proofs/events/checkpoints?size=1001",
                "/v1/proofs/events/consistency?from=-1&to=1",
                "/v1/proofs/events/consistency?from=2&to=1",
                "/v1/proofs/events/consistency?from=1&to=99999999",
                "/v1/proofs/events/consistency?from=1",
                "/v1/proofs/access-log/inclusion",
                "/v1/proofs/access-log/inclusion?number=0",
                "/v1/proofs/events/inclusion",
                "/v1/proofs/events/inclusion?sequence=1",
                "/v1/proofs/events/inclusion?caseId=c7a1a9a1-6a9c-4f0e-9e0a-000000000000&sequence=-1",
                "/v1/proofs/events/inclusion?caseId=c7a1a9a1-6a9c-4f0e-9e0a-000000000000&eventId=x"
            })
    void wrong_parameters_are_named(String address) throws Exception {
        ask(get(address), "COORDINATOR")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").exists());
    }

    @Test
    void a_head_that_was_never_signed_is_not_there() throws Exception {
        ask(get("/v1/proofs/events/checkpoints/99999999"), "ANALYST")
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    private String eventId(int sequence) {
        return events.readEvents(life.caseId(), sequence).next().getIdentifier();
    }

    private Checkpoint head(String note) throws Exception {
        return head("events", note);
    }

    private Checkpoint head(String log, String note) throws Exception {
        return Checkpoint.open(Note.parse(note), key(log)).orElseThrow();
    }

    private VerifierKey key(String log) throws Exception {
        return VerifierKey.parse(text(get("/v1/proofs/" + log + "/key"), "COACH"));
    }

    private static List<Hash> hashes(JsonNode proof) {
        return proof.path("hashes")
                .valueStream()
                .map(JsonNode::asString)
                .map(Hash::parseBase64)
                .toList();
    }

    private JsonNode json(MockHttpServletRequestBuilder request, String role) throws Exception {
        return JSON.readTree(text(request, role));
    }

    private String text(MockHttpServletRequestBuilder request, String role) throws Exception {
        return ask(request, role)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private ResultActions ask(MockHttpServletRequestBuilder request, String role) throws Exception {
        return web.perform(request.with(somebody("somebody", role)));
    }
}
