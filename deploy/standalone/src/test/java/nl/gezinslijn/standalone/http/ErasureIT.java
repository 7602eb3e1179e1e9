package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.gezinslijn.standalone.http.Lives.done;
import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.ConsistencyProof;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.proof.Hash;
import nl.gezinslijn.proof.InclusionProof;
import nl.gezinslijn.proof.Note;
import nl.gezinslijn.proof.VerifierKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** REC-2: what is left of a person whose data were erased, and what is not. */
class ErasureIT {

    private static final String NAME = "Zwaantje Quirijnse";
    private static final String BORN = "1983-11-27";
    private static final String CONTACT = "Korhoenstraat 731";
    private static final String OTHER = "Bregtje Quirijnse";
    private static final String WORDS = "Hoe krijgen we weer rust aan tafel?";
    private static final List<String> REPORTS = List.of(
            "caseload", "waiting-list", "lead-times", "flow", "open-cases", "extensions", "escalations", "capacity");

    /** Data and logs. */
    @TempDir
    static Path all;

    private static Path data;
    private static ServiceProcess service;
    private static String caseId;
    private static String person;
    private static byte[] keysBefore;
    private static Checkpoint headBefore;
    private static Map<String, JsonNode> reportsBefore;

    @BeforeAll
    static void a_parent_is_erased() throws Exception {
        data = Files.createDirectory(all.resolve("data"));
        service = new ServiceProcess(data);
        service.start();
        Person coach = service.coach();
        caseId = done(coach.post(
                        "/v1/cases",
                        """
                        {"occurredOn":"%s","programme":"drenthe-2006","referralSource":"school","district":"Coevorden",
                         "eligibility":["help-hard-to-get-in"],"question":"%s",
                         "members":[{"relation":"PARENT","name":"%s","birthDate":"%s","contact":"%s"},
                                    {"relation":"CHILD","name":"%s","birthDate":"2016-04-05"}]}
                        """.formatted(today().minusDays(20), WORDS, NAME, BORN, CONTACT, OTHER),
                        "Idempotency-Key",
                        UUID.randomUUID().toString()))
                .caseId();
        done(service.coordinator()
                .post(
                        "/v1/cases/" + caseId + "/coach-assignments",
                        "{\"occurredOn\":\"%s\",\"coach\":\"%s\",\"organisation\":\"Testhuis\"}"
                                .formatted(today().minusDays(10), coach.id())));
        done(coach.post("/v1/cases/" + caseId + "/starts", "{\"occurredOn\":\"%s\"}".formatted(today().minusDays(5))));
        JsonNode member = members().path(0);
        assertThat(member.path("name").asString()).isEqualTo(NAME);
        person = member.path("personId").asString();
        await().untilAsserted(() -> assertThat(coach.get("/v1/reports/open-cases?programme=drenthe-2006")
                        .body()
                        .path("open")
                        .asInt())
                .isEqualTo(1));
        reportsBefore = reports();
        headBefore = signed();
        keysBefore = Files.readAllBytes(data.resolve("keys"));

        done(service.coordinator()
                .post(
                        "/v1/cases/" + caseId + "/erasures",
                        "{\"occurredOn\":\"%s\",\"personId\":\"%s\",\"reason\":\"Op eigen verzoek\"}"
                                .formatted(today(), person)));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_others_and_the_history_are_read_as_before() {
        JsonNode members = members();
        assertThat(members.path(0).has("name")).isFalse();
        assertThat(members.path(0).path("erased").valueStream().map(JsonNode::asString))
                .contains("name", "birthDate", "contact");
        assertThat(members.path(1).path("name").asString()).isEqualTo(OTHER);
        assertThat(members.path(1).path("birthDate").asString()).isEqualTo("2016-04-05");

        JsonNode line = get("/v1/cases/" + caseId + "/timeline").path("entries");
        assertThat(line.valueStream().map(it -> it.path("event").asString()))
                .containsExactly("FamilyRegistered", "CoachAssigned", "CoachingStarted", "PersonErased");
        assertThat(line.path(0).path("fields").path("question").asString()).isEqualTo(WORDS);
        assertThat(line.toString()).contains(OTHER).doesNotContain(NAME, BORN, CONTACT);
    }

    @Test
    void the_person_is_in_no_file_of_data_or_logs() {
        assertThat(filesWith("Coevorden"))
                .as("the search finds what lies in clear")
                .isNotEmpty();
        nowhere();
    }

    @Test
    void reports_are_as_they_were() {
        assertThat(reports()).isEqualTo(reportsBefore);
    }

    @Test
    void the_proofs_hold() {
        Checkpoint head = signed();
        JsonNode grown = get("/v1/proofs/events/consistency?from=" + headBefore.size() + "&to=" + head.size());
        assertThat(new ConsistencyProof(headBefore.size(), head.size(), hashes(grown.path("hashes")))
                        .proves(headBefore.root(), head.root()))
                .isTrue();
        for (int sequence = 0; sequence < 4; sequence++) {
            JsonNode proof = get("/v1/proofs/events/inclusion?caseId=" + caseId + "&sequence=" + sequence);
            EventLeaf leaf = EventLeaf.parse(
                    Base64.getDecoder().decode(proof.path("leaf").asString()));
            assertThat(leaf.aggregateId()).isEqualTo(caseId);
            assertThat(new InclusionProof(
                                    proof.path("index").asLong(),
                                    proof.path("size").asLong(),
                                    hashes(proof.path("hashes")))
                            .proves(
                                    leaf.hash(),
                                    opened(proof.path("checkpoint").asString()).root()))
                    .isTrue();
        }
    }

    @Test
    void views_built_anew_have_nothing_of_the_person() {
        Person administrator = service.administrator();
        String rebuild =
                administrator.post("/v1/projections/cases/rebuilds", "{}").header("Location");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> administrator
                        .get(rebuild)
                        .body()
                        .path("phase")
                        .asString("")
                        .equals("ready"));
        assertThat(administrator.post(rebuild + "/switch", "{}").status()).isEqualTo(200);

        assertThat(members().path(0).has("name")).isFalse();
        nowhere();
        assertThat(reports()).isEqualTo(reportsBefore);
    }

    @Test
    void a_fresh_process_has_nothing_of_the_person_in_its_heap_whatever_is_asked_of_it() throws Exception {
        service.kill();
        service.start();
        get("/v1/cases/" + caseId + "/replay");
        get("/v1/cases/" + caseId + "/timeline");
        members();
        reports();

        Path heap = all.resolveSibling("heap-" + UUID.randomUUID() + ".hprof");
        Process dump = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(service.pid()),
                        "GC.heap_dump",
                        "-all",
                        heap.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(dump.waitFor()).isZero();
            assertThat(holds(heap, "drenthe-2006"))
                    .as("the search finds what is there")
                    .isTrue();
            assertThat(holds(heap, NAME)).isFalse();
            assertThat(holds(heap, BORN)).isFalse();
            assertThat(holds(heap, CONTACT)).isFalse();
        } finally {
            Files.deleteIfExists(heap);
        }
        nowhere();
    }

    @Test
    void an_erasure_that_was_stored_and_then_interrupted_is_finished_at_the_next_start() throws Exception {
        service.kill();
        Files.write(data.resolve("keys.before"), keysBefore);
        Files.move(data.resolve("keys.before"), data.resolve("keys"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(keyOfThePerson()).hasSizeGreaterThan(1);
        service.start();

        assertThat(keyOfThePerson()).isEqualTo("-");
        assertThat(members().path(0).has("name")).isFalse();
        assertThat(members().path(1).path("name").asString()).isEqualTo(OTHER);
    }

    private static String keyOfThePerson() throws IOException {
        String begin = "person:" + person + "\t";
        return Files.readAllLines(data.resolve("keys")).stream()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode members() {
        return get("/v1/cases/" + caseId).path("registration").path("members");
    }

    private static JsonNode get(String path) {
        return done(service.coach().get(path)).body();
    }

    private static Map<String, JsonNode> reports() {
        Map<String, JsonNode> reports = new LinkedHashMap<>();
        REPORTS.forEach(report -> reports.put(report, get("/v1/reports/" + report + "?programme=drenthe-2006")));
        return reports;
    }

    private static Checkpoint signed() {
        return opened(service.administrator()
                .post("/v1/proofs/events/checkpoints", "")
                .raw()
                .body());
    }

    private static Checkpoint opened(String note) {
        VerifierKey key = VerifierKey.parse(
                service.coach().get("/v1/proofs/events/key").raw().body());
        return Checkpoint.open(Note.parse(note), key).orElseThrow();
    }

    private static List<Hash> hashes(JsonNode texts) {
        return texts.valueStream()
                .map(JsonNode::asString)
                .map(Hash::parseBase64)
                .toList();
    }

    private static void nowhere() {
        assertThat(filesWith(NAME)).isEmpty();
        assertThat(filesWith(BORN)).isEmpty();
        assertThat(filesWith(CONTACT)).isEmpty();
    }

    private static List<Path> filesWith(String text) {
        try (Stream<Path> files = Files.walk(all)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In any way that Java, SQLite or the view store write text. */
    private static boolean holds(Path file, String text) {
        return Stream.of(UTF_8, UTF_16LE, UTF_16BE).anyMatch(charset -> holds(file, text, charset));
    }

    private static boolean holds(Path file, String text, Charset charset) {
        byte[] wanted = text.getBytes(charset);
        byte[] window = new byte[1 << 20];
        int kept = 0;
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(window, kept, window.length - kept);
                    read >= 0;
                    read = in.read(window, kept, window.length - kept)) {
                int length = kept + read;
                if (indexOf(window, length, wanted) >= 0) {
                    return true;
                }
                kept = Math.min(length, wanted.length - 1);
                System.arraycopy(window, length - kept, window, 0, kept);
            }
            return false;
        } catch (NoSuchFileException e) {
            // a journal that has just been cleared away
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int indexOf(byte[] bytes, int length, byte[] wanted) {
        for (int at = 0; at <= length - wanted.length; at++) {
            int matched = 0;
            while (matched < wanted.length && bytes[at + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
