package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.InclusionProof;
import nl.gezinslijn.proof.Note;
import nl.gezinslijn.proof.VerifierKey;
import nl.gezinslijn.standalone.verify.VerifyCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** From a command to a proof that somebody else checks, while the service runs. */
class ProofsIT {

    private final Person coach = Service.somebody(Role.COACH);
    private final Person coordinator = Service.somebody(Role.COORDINATOR);
    private final Person inspector = Service.somebody(Role.INSPECTOR);
    private final Path data = Path.of(Service.running().getEnvironment().getRequiredProperty("gezinslijn.data"));

    @TempDir
    Path elsewhere;

    @Test
    void what_was_recorded_is_under_the_next_head() {
        String caseId = Lives.started(coach, coordinator, today().minusDays(3));
        Checkpoint head = signed();
        await().until(() -> coordinator.get("/v1/cases/" + caseId).status() == 200);

        JsonNode proof = coordinator
                .get("/v1/proofs/events/inclusion?caseId=" + caseId + "&sequence=1")
                .body();

        EventLeaf leaf =
                EventLeaf.parse(Base64.getDecoder().decode(proof.path("leaf").asString()));
        assertThat(leaf.aggregateId()).isEqualTo(caseId);
        assertThat(opened(proof.path("checkpoint").asString()).size()).isGreaterThanOrEqualTo(head.size());
        assertThat(new InclusionProof(
                                proof.path("index").asLong(),
                                proof.path("size").asLong(),
                                proof.path("hashes")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .map(Hash::parseBase64)
                                        .toList())
                        .proves(
                                leaf.hash(),
                                opened(proof.path("checkpoint").asString()).root()))
                .isTrue();
    }

    @Test
    void an_outsider_with_a_head_verifies_the_file_of_a_running_service() throws Exception {
        Lives.started(coach, coordinator, today().minusDays(3));
        Path head = Files.writeString(elsewhere.resolve("head"), note());
        Lives.started(coach, coordinator, today().minusDays(3));
        signed();

        assertThat(verify("--head", head.toString())).startsWith("GOOD: ");
    }

    @Test
    void heads_and_tiles_are_published_to_a_folder_that_can_be_mirrored() throws Exception {
        Lives.started(coach, coordinator, today().minusDays(3));
        Checkpoint head = signed();
        Path published = data.resolve("proofs").resolve("events");
        await().until(() -> Files.exists(published.resolve("checkpoint"))
                && opened(Files.readString(published.resolve("checkpoint"))).size() >= head.size());

        assertThat(verify("--mirror", published.toString())).startsWith("GOOD: ");
    }

    @Test
    void who_looked_is_verified_in_the_same_way() throws Exception {
        String caseId = Lives.started(coach, coordinator, today().minusDays(3));
        await().until(() -> coach.get("/v1/cases/" + caseId).status() == 200);
        Path head = Files.writeString(elsewhere.resolve("head"), note("access-log"));

        assertThat(verified("access-log", "--head", head.toString())).startsWith("GOOD: the first ");
        assertThat(verified("access-log", "--mirror", published("access-log").toString()))
                .startsWith("GOOD: the first ");
    }

    private Path published(String log) {
        Path published = data.resolve("proofs").resolve(log);
        await().until(() -> Files.exists(published.resolve("checkpoint")));
        return published;
    }

    private String verify(String... more) {
        return verified("events", more);
    }

    private String verified(String log, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                data.resolve(log + ".sqlite").toString(),
                "--key",
                inspector.get("/v1/proofs/" + log + "/key").raw().body()));
        arguments.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
        return out + err.toString();
    }

    private String note() {
        return note("events");
    }

    private String note(String log) {
        var answer = inspector.post("/v1/proofs/" + log + "/checkpoints", "");
        assertThat(answer.status()).isEqualTo(200);
        return answer.raw().body();
    }

    private Checkpoint signed() {
        return opened(note());
    }

    private Checkpoint opened(String note) {
        VerifierKey key =
                VerifierKey.parse(coach.get("/v1/proofs/events/key").raw().body());
        return Checkpoint.open(Note.parse(note), key).orElseThrow();
    }
}
