package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.terminal.Terminal;
import nl.gezinslijn.standalone.terminal.Terminal.Ran;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What analysts and inspectors type, against a service that runs. */
class TerminalIT {

    private static final String PROGRAMME = "--programme=drenthe-2006";

    private static Person analyst;
    private static Person inspector;
    private static Person coordinator;
    private static Person coach;
    private static String caseId;

    @TempDir
    private Path folder;

    @BeforeAll
    static void a_family_is_helped() {
        analyst = Service.somebody(Role.ANALYST);
        inspector = Service.somebody(Role.INSPECTOR);
        coordinator = Service.somebody(Role.COORDINATOR);
        coach = Service.somebody(Role.COACH);
        caseId = Lives.started(coach, coordinator, today().minusDays(30));
        Lives.inspected(inspector, "drenthe-2006");
        await().until(() -> coordinator
                .get("/v1/reports/caseload?programme=drenthe-2006")
                .raw()
                .body()
                .contains(coach.id()));
    }

    @AfterEach
    void no_rebuild_is_left_under_way() {
        Terminal.run(analyst, "rebuild", "cases", "--cancel");
    }

    @Test
    void the_views_are_listed_with_how_they_are_doing() {
        Ran ran = Terminal.run(analyst, "projections");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out().lines().findFirst().orElseThrow().split(" +"))
                .containsExactly("name", "version", "generation", "state", "documents", "lag", "parked", "digest");
        assertThat(ran.out()).containsPattern("(?m)^cases +\\d+ +\\d+ +serves +\\d+ +\\d+ +0");
    }

    @Test
    void who_watches_the_views_sees_them_again_and_again_until_it_is_broken_off() throws Exception {
        var out = new StringWriter();
        var status = new CompletableFuture<Integer>();
        Thread watching =
                Thread.ofPlatform().start(() -> status.complete(Terminal.run(out, analyst, "projections", "--watch")));
        await().until(() ->
                out.toString().lines().filter(line -> line.startsWith("name")).count() > 1);
        watching.interrupt();
        assertThat(status.get()).isEqualTo(130);
    }

    @Test
    void a_view_is_rebuilt_compared_and_switched_to() {
        Ran ran = Terminal.run(analyst, "rebuild", "cases", "--switch");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).containsPattern("[\\d,]+ cases compared").contains("(equal)");
        assertThat(ran.err()).contains("Building (events)").containsPattern("Readers get cases_v\\S+\\.");
        assertThat(Terminal.run(analyst, "projections").out()).containsPattern("serves .* equal");
    }

    @Test
    void a_rebuild_is_left_ready_come_back_to_and_cancelled() {
        Ran ready = Terminal.run(analyst, "rebuild", "cases");
        assertThat(ready.status()).as(ready.err()).isZero();
        assertThat(ready.err()).contains("gezinslijn rebuild cases --resume --switch --service", analyst.id());

        Ran second = Terminal.run(analyst, "rebuild", "cases");
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.err()).contains("a rebuild is under way", "rebuild cases --resume");

        assertThat(Terminal.run(analyst, "rebuild", "cases", "--resume").status())
                .isZero();
        assertThat(Terminal.run(analyst, "rebuild", "cases", "--cancel").err()).contains("is cancelled");
        Ran none = Terminal.run(analyst, "rebuild", "cases", "--resume");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err()).contains("No rebuild of this view is under way");
    }

    @Test
    void an_inspector_walks_a_case_step_by_step() {
        Ran ran = Terminal.run(inspector, "replay", caseId);
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("#0  Family registered  → REGISTERED", "#1  Coach assigned", "#2  Coaching started")
                .contains("by " + coach.id() + ", coach, Testhuis")
                .contains("occurred " + today().minusDays(30) + ", recorded ")
                .contains("    + /intake/programme  drenthe-2006")
                .doesNotContain("\033");
    }

    @Test
    void steps_are_left_out_that_came_later_or_before_the_first_asked_for() {
        assertThat(heads("--from", "2")).containsExactly("#2");
        assertThat(heads("--on", today().minusDays(31).toString())).containsExactly("#0", "#1");
        assertThat(heads("--known-at", Instant.EPOCH.toString())).isEmpty();
    }

    private List<String> heads(String... options) {
        Ran ran = Terminal.run(
                inspector,
                Stream.concat(Stream.of("replay", caseId), Stream.of(options)).toArray(String[]::new));
        assertThat(ran.status()).as(ran.err()).isZero();
        return ran.out()
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(0, 2))
                .toList();
    }

    @Test
    void in_a_terminal_a_case_goes_on_with_each_enter_and_stops_at_q() {
        Ran ran = Terminal.typing(inspector, List.of("", "q"), "replay", caseId, "--step");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("#1  ").doesNotContain("#2  ");
        assertThat(ran.err()).startsWith("Password of " + inspector.id()).contains("Enter for the next step");
        assertThat(Terminal.run(inspector, "replay", caseId, "--step").status()).isEqualTo(2);
    }

    @Test
    void a_report_is_a_table_on_the_screen_and_exact_in_a_file() throws IOException {
        Ran table = Terminal.run(coordinator, "report", "caseload", PROGRAMME);
        assertThat(table.status()).as(table.err()).isZero();
        assertThat(table.out()).containsPattern("(?m)^coach +organisation ").contains(coach.id());

        Path csv = folder.resolve("caseload.csv");
        assertThat(Terminal.run(coordinator, "report", "caseload", PROGRAMME, "--out=" + csv)
                        .status())
                .isZero();
        assertThat(Files.readString(csv))
                .isEqualTo(coordinator
                        .get("/v1/reports/caseload?programme=drenthe-2006", "Accept", "text/csv")
                        .raw()
                        .body());

        Ran json = Terminal.run(analyst, "report", "caseload", PROGRAMME, "--format=json");
        assertThat(new JsonMapper().readTree(json.out()).path("programme").asString())
                .isEqualTo("drenthe-2006");

        Path workbook = folder.resolve("matrix.xlsx");
        assertThat(Terminal.run(analyst, "report", "steering-matrix", PROGRAMME, "--out=" + workbook)
                        .status())
                .isZero();
        assertThat(Files.readAllBytes(workbook)).startsWith('P', 'K');
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(csv, workbook);
        }
    }

    @Test
    void lead_times_are_set_apart_by_what_is_typed() {
        Ran ran = Terminal.run(analyst, "report", "lead-times", PROGRAMME, "--group-by=help-question");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("help_question");
    }

    @Test
    void a_figure_opens_to_its_cases_for_who_may_see_them() {
        String[] asked = {"report", "open-cases", PROGRAMME, "--cases=/open"};
        Ran ran = Terminal.run(coordinator, asked);
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("caseId").contains(caseId);
        assertThat(Terminal.run(analyst, asked).out()).doesNotContain(caseId);
    }

    @Test
    void the_worklist_is_a_row_for_each_thing_that_is_due() {
        String waiting = Lives.registered(coach, today().minusDays(3));
        await().untilAsserted(() -> assertThat(Terminal.run(coordinator, "report", "worklist", PROGRAMME)
                        .out())
                .containsPattern("(?m)^TRIAGE .*" + waiting + " +REGISTERED"));
        assertThat(Terminal.run(coordinator, "report", "worklist", PROGRAMME, "--format=csv")
                        .out())
                .startsWith("kind,dueOn,overdue,caseId,state,coach,district\r\n");
    }

    @Test
    void an_export_holds_every_report_as_known_at_one_instant_and_states_each() throws Exception {
        Path out = folder.resolve("drenthe");
        String from = "--from=" + today().minusDays(60);
        Ran ran = Terminal.run(analyst, "export", PROGRAMME, from, "--to=" + today(), "--out=" + out);
        assertThat(ran.status()).as(ran.err()).isZero();

        JsonNode index = new JsonMapper().readTree(Files.readString(out.resolve("index.json")));
        assertThat(index.path("files")
                        .valueStream()
                        .map(file -> file.path("report").asString()))
                .contains("caseload", "waiting-list", "open-cases", "lead-times", "flow", "steering-matrix");
        for (JsonNode file : index.path("files")) {
            byte[] content = Files.readAllBytes(out.resolve(file.path("file").asString()));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                    .isEqualTo(file.path("sha256").asString());
            assertThat(file.path("knownAt")).isEqualTo(index.path("knownAt"));
            if (file.path("file").asString().equals("open-cases.csv")) {
                assertThat(file.path("rows").asLong())
                        .isEqualTo(new String(content, UTF_8).lines().count() - 1);
            }
        }
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).hasSize(index.path("files").size() + 1);
        }
        Ran again = Terminal.run(analyst, "export", PROGRAMME, from, "--to=" + today(), "--out=" + out);
        assertThat(again.status()).isEqualTo(2);
    }

    @Test
    void of_an_export_that_is_refused_nothing_is_left() throws IOException {
        Path out = folder.resolve("later");
        Ran ran = Terminal.run(
                analyst, "export", PROGRAMME, "--from=" + today(), "--to=" + today().plusYears(1), "--out=" + out);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("Invalid input (400)", "  on: is not in the future");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_refusal_says_what_the_service_said_and_no_more() {
        Ran unknown = Terminal.run(analyst, "report", "caseload", "--programme=nowhere");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).startsWith("Not Found (404)").hasLineCount(2);
        assertThat(Terminal.run(coach, "projections").err()).contains("not for this account's roles");
        Ran stranger = Terminal.run(new Person(analyst.service(), analyst.id(), "wrong"), "projections");
        assertThat(stranger.status()).isEqualTo(1);
        assertThat(stranger.err()).isEqualToNormalizingNewlines("""
                Not logged in (401)
                  The service lets nobody in with this account and password, or this token.
                """);
    }

    @Test
    void where_no_service_answers_it_is_said_how_to_start_one() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Ran ran = Terminal.run(new Person(URI.create("http://127.0.0.1:" + free), "a.b", "c"), "projections");
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains("No service answers at http://127.0.0.1:" + free, "deploy/run");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report nothing --programme=drenthe-2006",
                "report caseload",
                "report flow --programme=drenthe-2006 --on=2023-01-01",
                "report caseload --programme=drenthe-2006 --year=2023",
                "report caseload --programme=drenthe-2006 --group-by=district",
                "report lead-times --programme=drenthe-2006 --group-by=nothing",
                "report flow --programme=drenthe-2006 --format=xlsx",
                "rebuild cases --cancel --resume",
                "rebuild cases --accept-because=fine",
                "replay not-a-case",
                "export --programme=drenthe-2006 --from=2023-01-01 --out=x",
                "nothing"
            })
    void what_is_not_understood_is_said_in_lines_and_never_a_trace(String line) {
        Ran ran = Terminal.run(analyst, line.split(" "));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("--help").doesNotContain("\tat ").hasLineCount(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"projections", "rebuild", "replay", "report", "export", "import"})
    void every_command_explains_itself_with_examples_and_how_it_ends(String name) {
        Ran ran = Terminal.run(analyst, name, "--help");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("Example", "gezinslijn " + name, "Ends with:", "3   no service answers");
    }

    @Test
    void a_shell_is_told_how_to_complete() throws Exception {
        Ran ran = Terminal.alone("completion");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("steering-matrix", "age-band", "--known-at");
        Path script = Files.writeString(folder.resolve("completion.bash"), ran.out());
        assertThat(new ProcessBuilder("bash", "-n", script.toString()).start().waitFor())
                .isZero();
    }

    /** As it is typed: the script, the jar, and a process of its own. */
    @Test
    void the_script_hands_over_what_is_typed_and_how_it_ended() throws Exception {
        assumeThat(Path.of("target/gezinslijn-app.jar")).exists();
        Path script = Path.of("../../deploy/gezinslijn").toRealPath();
        var asking = new ProcessBuilder(script.toString(), "report", "caseload", "--programme=nowhere");
        asking.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "GEZINSLIJN_SERVICE", Service.address().toString(),
                        "GEZINSLIJN_ACCOUNT", analyst.id(),
                        "GEZINSLIJN_PASSWORD", analyst.password()));
        Process refused = asking.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(new String(refused.getErrorStream().readAllBytes(), UTF_8)).contains("Not Found (404)");
        assertThat(refused.waitFor()).isEqualTo(1);

        asking.command(script.toString(), "nothing");
        Process misunderstood = asking.start();
        assertThat(new String(misunderstood.getErrorStream().readAllBytes(), UTF_8))
                .contains("See: " + script + " --help");
        assertThat(misunderstood.waitFor()).isEqualTo(2);
    }

    @Test
    void an_import_of_a_file_that_is_not_there_is_refused_before_anything_is_sent() {
        assertThat(Terminal.run(analyst, "import", UUID.randomUUID() + ".ndjson")
                        .status())
                .isEqualTo(2);
    }
}
