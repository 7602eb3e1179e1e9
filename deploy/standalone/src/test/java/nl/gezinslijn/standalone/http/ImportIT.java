package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.http.Person.Answer;
import nl.gezinslijn.standalone.terminal.Terminal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;

class ImportIT {

    private static Person importer;
    private static Person coordinator;

    private final Register register =
            new Register("register-" + UUID.randomUUID().toString().substring(0, 8));

    @BeforeAll
    static void people_log_in() {
        importer = Service.somebody(Role.IMPORTER);
        coordinator = Service.somebody(Role.COORDINATOR);
    }

    @Test
    void an_old_register_comes_in_with_its_own_times_and_marked_as_imported() {
        Answer received = handIn(family(1, 6));
        assertThat(received.status()).isEqualTo(202);
        assertThat(received.header("Location"))
                .isEqualTo("/v1/imports/" + received.body().path("id").asString());
        JsonNode done = done(received);
        assertThat(done.path("accepted").asLong()).isEqualTo(6);
        assertThat(done.path("lines").asLong()).isEqualTo(6);
        assertThat(done.path("refused").asLong()).isZero();
        assertThat(done.path("linesPerSecond").asLong()).isPositive();
        assertThat(done.path("receivedFrom").asString()).isEqualTo(importer.id());
        JsonNode entry = coordinator
                .get("/v1/cases/" + register.caseId(1) + "/timeline")
                .body()
                .path("entries")
                .path(0);
        assertThat(entry.toString()).contains("2019-01-07T15:30:00Z", "\"imported\":true");
    }

    @Test
    void of_fifty_bad_lines_each_is_named_with_its_number_and_its_rule_or_field() {
        List<String> lines = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int f = 0; f < 25; f++) {
            lines.add(register.line(f, 0));
            lines.add(register.line(f, 1));
            lines.add(register.line(f, 2));
            bad(
                    lines,
                    expected,
                    "TIME-1",
                    register.line(f, 1, "record-contact", "coach", """
                    {"occurredOn":"2019-02-01","kind":"phone","minutes":5}""").replace("/001\"", "/901\""));
            lines.add(register.line(f, 3));
            switch (f % 5) {
                case 0 -> bad(lines, expected, "line", "{\"key\":\n");
                case 1 -> bad(lines, expected, "body.minutes", register.contact(f, 4, -1));
                case 2 -> bad(lines, expected, "COACH-4", register.line(f, 4, "close", "analyst", """
                        {"occurredOn":"2019-01-11","closureReason":"finished","goals":[]}"""));
                case 3 -> bad(lines, expected, "caseId", register.contact(9_000 + f, 4, 30));
                default ->
                    bad(
                            lines,
                            expected,
                            "recordedAt",
                            register.contact(f, 4, 30)
                                    .replaceFirst("\"recordedAt\":\"[^\"]*\"", "\"recordedAt\":\"then\""));
            }
        }
        Answer received = handIn(String.join("", lines));
        assertThat(done(received).path("refused").asLong()).isEqualTo(50);
        List<String> told = new ArrayList<>();
        long after = 0;
        JsonNode page;
        do {
            page = importer.get(received.header("Location") + "/refusals?limit=20&afterLine=" + after)
                    .body();
            for (JsonNode refusal : page.path("refusals")) {
                told.add(refusal.path("line").asLong() + " "
                        + refusal.path("rule").asString(refusal.path("field").asString("")));
                assertThat(refusal.path("detail").asString("")).isNotBlank();
            }
            after = page.path("next").asLong(0);
        } while (page.has("next"));
        assertThat(told).isEqualTo(expected);
    }

    private static void bad(List<String> lines, List<String> expected, String blamed, String line) {
        lines.add(line.endsWith("\n") ? line : line + "\n");
        expected.add(lines.size() + " " + blamed);
    }

    @Test
    void the_same_file_handed_in_again_doubles_nothing() {
        done(handIn(family(1, 20)));
        String before = entered(1);
        JsonNode again = done(handIn(family(1, 20)));
        assertThat(again.path("alreadyDone").asLong()).isEqualTo(20);
        assertThat(again.path("accepted").asLong()).isZero();
        assertThat(entered(1)).isNotEmpty().isEqualTo(before);
    }

    @Test
    void the_same_request_repeated_is_the_same_import_and_another_file_under_its_key_is_422() {
        String key = UUID.randomUUID().toString();
        Answer first = handIn(family(1, 5), "Idempotency-Key", key);
        Answer again = handIn(family(1, 5), "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(handIn(family(1, 6), "Idempotency-Key", key).status()).isEqualTo(422);
        assertThat(done(first).path("accepted").asLong()).isEqualTo(5);
    }

    @Test
    void another_body_under_the_key_of_a_line_is_refused() {
        done(handIn(family(1, 5)));
        Answer received = handIn(register.contact(1, 4, 45));
        assertThat(done(received).path("refused").asLong()).isEqualTo(1);
        JsonNode refusal = importer.get(received.header("Location") + "/refusals")
                .body()
                .path("refusals")
                .path(0);
        assertThat(refusal.path("field").asString()).isEqualTo("key");
        assertThat(refusal.path("key").asString()).isEqualTo(register.key(1, 4));
        assertThat(coordinator
                        .get("/v1/cases/" + register.caseId(1) + "/timeline?size=500")
                        .raw()
                        .body())
                .contains("ContactHeld")
                .doesNotContain("\"minutes\":45");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"IMPORTER", "ADMINISTRATOR", "SYSTEM"})
    void nobody_else_imports_or_looks_at_imports(Role role) {
        Person somebody = Service.somebody(role);
        Answer refused = handIn(somebody, family(1, 3));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(somebody.get("/v1/imports").status()).isEqualTo(403);
        assertThat(somebody.get("/v1/imports/" + UUID.randomUUID()).status()).isEqualTo(403);
    }

    @Test
    void the_administrator_may_not_and_neither_may_who_has_no_login() {
        Person administrator = Service.somebody(Role.ADMINISTRATOR);
        assertThat(administrator.get("/v1/imports?limit=1").status()).isEqualTo(403);
        assertThat(Person.nobody(Service.address()).get("/v1/imports").status()).isEqualTo(401);
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        Path spool = Path.of(Service.running().getEnvironment().getRequiredProperty("gezinslijn.data"), "imports");
        long before = importer.get("/v1/imports?limit=100").body().size();
        URI address = Service.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                                    + "Authorization: Bearer " + Tokens.of(importer)
                                    + "\r\nContent-Length: 100000\r\n\r\n" + family(1, 20))
                            .getBytes(UTF_8));
            socket.getOutputStream().flush();
            await("it to come in").atMost(Duration.ofSeconds(20)).until(() -> !isEmpty(spool));
        }
        await("it to be cleared away").atMost(Duration.ofSeconds(20)).until(() -> isEmpty(spool));
        assertThat(importer.get("/v1/imports?limit=100").body().size()).isEqualTo(before);
        assertThat(coordinator.get("/v1/cases/" + register.caseId(1)).status()).isEqualTo(404);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    @Test
    void what_is_not_there_or_not_ndjson_or_empty_is_a_problem_document() {
        assertThat(importer.get("/v1/imports/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(importer.get("/v1/imports/" + UUID.randomUUID() + "/refusals")
                        .status())
                .isEqualTo(404);
        assertThat(importer.post("/v1/imports/" + UUID.randomUUID() + "/resumptions", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(importer.post("/v1/imports", "{}").status()).isEqualTo(415);
        Answer empty = handIn("");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.field()).isEqualTo("body");
        Answer limit = importer.get("/v1/imports?limit=1000");
        assertThat(limit.status()).isEqualTo(400);
        assertThat(limit.field()).isEqualTo("limit");
    }

    @Test
    void one_that_has_ended_stays_as_it_is() {
        String place = handIn(family(1, 3)).header("Location");
        await().until(() -> importer.get(place).body().path("state").asString().equals("DONE"));
        assertThat(importer.post(place + "/resumptions", "{}")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("DONE");
        assertThat(importer.post(place + "/interruptions", "{}")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("DONE");
        assertThat(importer.send(importer.request(place).DELETE())
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("DONE");
    }

    @Test
    void in_a_terminal_a_file_is_handed_in_and_each_refused_line_is_printed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("register.ndjson");
        Files.writeString(file, family(1, 4) + register.contact(1, 5, -1) + "no JSON\n");
        Terminal.Ran ran = Terminal.run(importer, "import", file.toString());
        assertThat(ran.out().lines()).hasSize(2).first().asString().startsWith("line 5: body.minutes: ");
        assertThat(ran.out().lines()).last().asString().startsWith("line 6: line: ");
        assertThat(ran.err()).contains("is DONE: 4 carried out, 0 carried out before, 2 refused.");
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void the_terminal_ends_with_zero_only_when_nothing_was_refused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("register.ndjson");
        Files.writeString(file, family(1, 4));
        Terminal.Ran ran = Terminal.run(importer, "import", file.toString());
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        String id =
                importer.get("/v1/imports?limit=1").body().path(0).path("id").asString();
        assertThat(Terminal.run(importer, "import", "--follow", id).status()).isZero();
    }

    @Test
    void the_terminal_says_what_it_cannot_do() {
        assertThat(Terminal.run(importer, "import", "--help").out()).contains("--follow=ID", "GEZINSLIJN_PASSWORD");
        assertThat(Terminal.run(importer, "import", "not-there.ndjson").status())
                .isEqualTo(2);
        assertThat(Terminal.run(importer, "import").status()).isEqualTo(2);
        Terminal.Ran stranger = Terminal.run(
                new Person(Service.address(), importer.id(), "wrong"),
                "import",
                "--follow",
                UUID.randomUUID().toString());
        assertThat(stranger.err()).contains("401");
        assertThat(stranger.status()).isEqualTo(1);
        Terminal.Ran readable = Terminal.run(
                new Person(URI.create("http://192.0.2.1:8080"), importer.id(), importer.password()),
                "import",
                "--follow",
                UUID.randomUUID().toString());
        assertThat(readable.err()).contains("use https");
        assertThat(readable.status()).isEqualTo(2);
    }

    private String family(int number, int entries) {
        StringBuilder lines = new StringBuilder();
        for (int entry = 0; entry < entries; entry++) {
            lines.append(register.line(number, entry));
        }
        return lines.toString();
    }

    /** What stands in a family's line, without the lapses that the sweep may record meanwhile. */
    private String entered(int family) {
        return coordinator
                .get("/v1/cases/" + register.caseId(family) + "/timeline?size=500")
                .body()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("event").asString())
                .filter(event -> !event.equals("TermLapsed"))
                .collect(Collectors.joining(" "));
    }

    private static Answer handIn(String file, String... headers) {
        return handIn(importer, file, headers);
    }

    private static Answer handIn(Person somebody, String file, String... headers) {
        return somebody.send(somebody.request("/v1/imports", headers)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(file)));
    }

    private static JsonNode done(Answer received) {
        assertThat(received.status()).as(received.raw().body()).isEqualTo(202);
        await("the import to end")
                .atMost(Duration.ofMinutes(1))
                .until(() -> importer.get(received.header("Location"))
                        .body()
                        .path("state")
                        .asString()
                        .equals("DONE"));
        return importer.get(received.header("Location")).body();
    }
}
