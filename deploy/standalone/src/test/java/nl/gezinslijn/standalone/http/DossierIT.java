package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.gezinslijn.standalone.http.Lives.done;
import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.verify.VerifyCommand;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One case handed out: read by whoever gets it, and verified with nothing but the key. */
class DossierIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String STREET = "Korhoenstraat 731";
    private static final String NEIGHBOUR = "buurvrouw Alida";

    private final Person coach = Service.somebody(Role.COACH);
    private final Person coordinator = Service.somebody(Role.COORDINATOR);
    private String caseId;

    @TempDir
    Path folder;

    @BeforeEach
    void a_family_that_somebody_worries_about() {
        caseId = done(coordinator.post(
                        "/v1/cases",
                        """
                        {"occurredOn":"%s","programme":"venray-2021","referralSource":"school","district":"Brukske",
                         "question":"Rust in huis, & geen ruzie?","onBehalfOf":"%s",
                         "members":[{"relation":"PARENT","name":"Şule Proefstra","contact":"%s"},
                                    {"relation":"CHILD","name":"Jip Proefstra","birthDate":"2016-04-05"}]}
                        """.formatted(today().minusDays(30), NEIGHBOUR, STREET),
                        "Idempotency-Key",
                        UUID.randomUUID().toString()))
                .caseId();
        done(coach.post(
                "/v1/cases/" + caseId + "/meldcode-steps",
                "{\"occurredOn\":\"%s\",\"step\":1,\"note\":\"Zorgen om Jip\"}".formatted(today().minusDays(10))));
        done(coordinator.post(
                "/v1/cases/" + caseId + "/triages",
                "{\"occurredOn\":\"%s\",\"canWait\":true,\"urgency\":3}".formatted(today().minusDays(5))));
    }

    @Test
    void a_full_copy_has_everything_and_reads_on_paper() throws Exception {
        Map<String, byte[]> files = files(dossier(coordinator, "FULL"));

        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "dossier.json",
                        "dossier.pdf",
                        "dossier.schema.json",
                        "proofs.json",
                        "manifest.json",
                        "manifest.sig");
        JsonNode content = JSON.readTree(files.get("dossier.json"));
        assertThat(content.path("timeline")
                        .valueStream()
                        .map(it -> it.path("event").asString()))
                .containsExactly("FamilyRegistered", "MeldcodeStepTaken", "CaseTriaged");
        assertThat(content.toString()).contains(STREET, NEIGHBOUR, "Zorgen om Jip", "\"referralSource\":\"school\"");
        assertThat(paper(files)).contains("Şule Proefstra", "Rust in huis, & geen ruzie?", "Zorgen om Jip", NEIGHBOUR);
    }

    @Test
    void a_parents_copy_leaves_out_reports_reporters_and_addresses_and_says_so() throws Exception {
        Map<String, byte[]> files = files(dossier(coordinator, "PARENT"));

        JsonNode content = JSON.readTree(files.get("dossier.json"));
        assertThat(content.path("timeline")
                        .valueStream()
                        .map(it -> it.path("event").asString()))
                .containsExactly("FamilyRegistered", "CaseTriaged");
        assertThat(content.path("leftOut").valueStream().map(JsonNode::asString))
                .containsExactly("reports", "reporters", "addresses");
        String all = new String(files.get("dossier.json"), UTF_8) + new String(files.get("proofs.json"), UTF_8);
        assertThat(all).contains("Şule Proefstra").doesNotContain(STREET, NEIGHBOUR, "Zorgen om Jip", "\"school\"");
        assertThat(JSON.readTree(files.get("proofs.json")).path("events").size())
                .isEqualTo(2);
        assertThat(paper(files))
                .contains("Şule Proefstra", "afschrift voor een ouder")
                .doesNotContain(STREET, NEIGHBOUR, "Zorgen om Jip", "School");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FULL", "PARENT"})
    void whoever_has_the_key_verifies_it_without_the_service(String copy) throws Exception {
        assertThat(verify(dossier(coordinator, copy))).startsWith("0 GOOD: " + copy + " copy of case " + caseId);
    }

    @Test
    void what_was_changed_in_it_is_found() throws Exception {
        byte[] genuine = dossier(coordinator, "FULL");

        assertThat(verify(changed(genuine, "dossier.json", text -> text.replace("Zorgen om Jip", "Geen zorgen"))))
                .startsWith("1 CHANGED")
                .contains("dossier.json was changed");
        assertThat(verify(changed(genuine, "dossier.pdf", text -> text + " "))).contains("dossier.pdf was changed");
        assertThat(verify(changed(genuine, "manifest.json", text -> text.replace("FULL", "PARENT"))))
                .contains("not as it was signed");
        assertThat(verify(changed(genuine, "proofs.json", text -> null))).contains("proofs.json was taken out");
        assertThat(verify(changed(genuine, "more.txt", text -> "more"))).contains("more.txt was put in");
        assertThat(verify("no dossier".getBytes(UTF_8))).startsWith("1 CHANGED");
    }

    @Test
    void it_is_for_the_coach_and_the_coordinator_of_the_case_and_every_copy_is_on_record() throws Exception {
        String path = "/v1/cases/" + caseId + "/dossier";
        assertThat(Service.somebody(Role.COACH).get(path).status()).isEqualTo(404);
        assertThat(Service.somebody(Role.COORDINATOR, "Elders").get(path).status())
                .isEqualTo(404);
        assertThat(Service.somebody(Role.ANALYST).get(path).status()).isEqualTo(403);
        dossier(coordinator, "PARENT");

        JsonNode line = coordinator
                .get("/v1/access-log?caseId=" + caseId + "&account=" + coordinator.id())
                .body()
                .path("lines")
                .path(0);
        assertThat(line.path("object").asString()).isEqualTo("/v1/cases/{caseId}/dossier");
        assertThat(line.path("action").asString()).isEqualTo("EXPORT");
    }

    private byte[] dossier(Person person, String copy) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        person.request("/v1/cases/" + caseId + "/dossier?copy=" + copy)
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        return answer.body();
    }

    private String verify(byte[] bundle) throws IOException {
        Path file = Files.write(folder.resolve("dossier.zip"), bundle);
        StringWriter out = new StringWriter();
        int code = new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(
                        "--dossier",
                        file.toString(),
                        "--key",
                        coach.get("/v1/proofs/events/key").raw().body());
        return code + " " + out;
    }

    private static String paper(Map<String, byte[]> files) throws IOException {
        try (PDDocument document = Loader.loadPDF(files.get("dossier.pdf"))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Map<String, byte[]> files(byte[] bundle) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** @param change gets the file, or null where there is none; null takes it out */
    private static byte[] changed(byte[] bundle, String name, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> files = files(bundle);
        // every byte is a character
        byte[] before = files.remove(name);
        String after = change.apply(before == null ? null : new String(before, ISO_8859_1));
        if (after != null) {
            files.put(name, after.getBytes(ISO_8859_1));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}
