package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.gezinslijn.standalone.http.Lives.done;
import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.standalone.backup.BackupCommand;
import nl.gezinslijn.standalone.backup.RestoreCommand;
import nl.gezinslijn.standalone.verify.VerifyCommand;
import nl.gezinslijn.standalone.wiring.ManyLives;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup is made in the middle of everybody's work, the service is lost later, and a house is made of the backup. How
 * many cases there are before that is {@code -Dbackup.cases} (of about 20 events each); what a backup of them costs the
 * others is told.
 */
class BackupIT {

    private static final String MASTER =
            Base64.getEncoder().encodeToString("a master key of 32 bytes for it.".getBytes(UTF_8));
    private static final String NEWCOMER = "{\"id\":\"coach.nieuw\",\"roles\":[\"COORDINATOR\"],"
            + "\"organisation\":\"Testhuis\",\"password\":\"vier-onverwachte-woorden\"}";
    private static final int CASES_THERE = Integer.getInteger("backup.cases", 0);
    private static final int CASES = 12;
    private static final int CLIENTS = 4;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path all;

    private static Path data;
    private static Path restored;
    private static Path backup;
    private static JsonNode manifest;
    private static ServiceProcess service;

    private static final List<String> cases = new ArrayList<>();
    private static final Map<String, Long> acknowledged = new HashMap<>();
    private static final Set<String> answered = new HashSet<>();
    private static final Map<String, String> filesBefore = new TreeMap<>();
    private static final List<String> eventsBefore = new ArrayList<>();
    private static String erased;
    private static String key;
    private static Path headBefore;
    private static Path headAfter;
    private static String saidByBackup;
    private static String saidByRestore;

    @BeforeAll
    static void a_house_is_backed_up_under_load_lost_and_restored() throws Exception {
        data = Files.createDirectory(all.resolve("data"));
        restored = all.resolve("restored");
        ManyLives.fill(data, CASES_THERE, 20);
        Path destroyed = Files.createDirectory(all.resolve("apart")).resolve("destroyed");
        String setting = "-Dgezinslijn.keys.destroyed=" + destroyed;
        try (ServiceProcess before = new ServiceProcess(data, setting)) {
            before.with(MasterKey.VARIABLE, MASTER).start();
            Person coach = before.coach();
            untilViewsAreLevel(before.administrator());
            for (int i = 0; i < CASES; i++) {
                cases.add(Lives.registered(coach, today()));
            }
            done(before.administrator().post("/v1/accounts", NEWCOMER));
            key = coach.get("/v1/proofs/events/key").raw().body();
            headBefore = head(before.administrator(), "events", "before");
            backUpUnderLoad(coach);
            headAfter = head(before.administrator(), "events", "after");
            JsonNode member = member(coach, cases.getFirst());
            erased = cases.getFirst();
            done(before.coordinator()
                    .post(
                            "/v1/cases/" + erased + "/erasures",
                            "{\"occurredOn\":\"%s\",\"personId\":\"%s\",\"reason\":\"Op eigen verzoek\"}"
                                    .formatted(today(), member.path("personId").asString())));
            for (String caseId : cases) {
                filesBefore.put(caseId, asItWas(coach, caseId));
            }
            before.kill();
        }
        eventsBefore.addAll(ids(data));
        saidByRestore = run(
                RestoreCommand.class,
                "--from",
                backup.toString(),
                "--data",
                restored.toString(),
                "--destroyed",
                destroyed.toString());
        service = new ServiceProcess(restored, setting).with(MasterKey.VARIABLE, MASTER);
        service.start();
        untilViewsAreLevel(service.administrator());
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static void backUpUnderLoad(Person coach) throws Exception {
        Map<String, Long> versions = new ConcurrentHashMap<>();
        Queue<Long> commands = new ConcurrentLinkedQueue<>();
        Queue<String> reads = new ConcurrentLinkedQueue<>();
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1);
        try {
            for (String caseId : cases) {
                await().until(() -> coach.get("/v1/cases/" + caseId).status() == 200);
            }
            List<Future<?>> working = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                working.add(clients.submit(() -> {
                    for (int i = first; !enough.get(); i += CLIENTS) {
                        String caseId = cases.get(i % CASES);
                        versions.merge(caseId, contact(coach, caseId), Math::max);
                        commands.add(System.nanoTime());
                    }
                }));
            }
            working.add(clients.submit(() -> {
                for (int i = 0; !enough.get(); i++) {
                    String request = UUID.randomUUID().toString();
                    assertThat(coach.get("/v1/cases/" + cases.get(i % CASES), "X-Request-Id", request)
                                    .status())
                            .isEqualTo(200);
                    reads.add(request);
                }
            }));
            until(working, () -> commands.size() > 100 && reads.size() > 20);
            long warm = System.nanoTime();
            until(working, () -> commands.size() > 300);
            acknowledged.putAll(versions);
            answered.addAll(reads);
            long begun = System.nanoTime();
            saidByBackup = run(
                    BackupCommand.class,
                    "--data",
                    data.toString(),
                    "--to",
                    all.resolve("kept").toString());
            long ended = System.nanoTime();
            int there = commands.size();
            until(working, () -> commands.size() > there + 20);
            enough.set(true);
            for (Future<?> each : working) {
                each.get();
            }
            System.out.printf(
                    "commands a second: %.0f before, %.0f during a backup of %d ms%n",
                    rate(commands, warm, begun), rate(commands, begun, ended), (ended - begun) / 1_000_000);
        } finally {
            enough.set(true);
            clients.close();
        }
        backup = Path.of(saidByBackup.lines().toList().getLast());
        manifest = JSON.readTree(Files.readAllBytes(backup.resolve("manifest.json")));
    }

    /** One that ended early tells why. */
    private static void until(List<Future<?>> working, Callable<Boolean> condition) throws Exception {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> working.stream().anyMatch(Future::isDone) || condition.call());
        for (Future<?> each : working) {
            if (each.isDone()) {
                each.get();
            }
        }
    }

    private static void untilViewsAreLevel(Person administrator) {
        await().atMost(Duration.ofMinutes(10))
                .until(() -> administrator
                        .get("/v1/projections")
                        .body()
                        .path("projections")
                        .valueStream()
                        .allMatch(view -> view.path("lag").asLong(-1) == 0));
    }

    private static double rate(Queue<Long> commands, long from, long to) {
        return commands.stream().filter(at -> at - from >= 0 && at - to < 0).count() * 1e9 / (to - from);
    }

    private static long contact(Person coach, String caseId) {
        return done(coach.post(
                        "/v1/cases/" + caseId + "/contacts",
                        "{\"occurredOn\":\"%s\",\"kind\":\"phone\",\"minutes\":5,\"note\":\"Gebeld\"}"
                                .formatted(today()),
                        "Idempotency-Key",
                        UUID.randomUUID().toString()))
                .version();
    }

    private static Path head(Person administrator, String log, String name) throws IOException {
        return Files.writeString(
                all.resolve(name),
                done(administrator.post("/v1/proofs/" + log + "/checkpoints", ""))
                        .raw()
                        .body());
    }

    private static JsonNode member(Person person, String caseId) {
        return done(person.get("/v1/cases/" + caseId))
                .body()
                .path("registration")
                .path("members")
                .path(0);
    }

    private static String asItWas(Person person, String caseId) {
        return person.get("/v1/cases/" + caseId + "?knownAt="
                        + Instant.parse(manifest.path("begunAt").asString()))
                .raw()
                .body();
    }

    @Test
    void everything_that_lies_in_a_data_folder_is_known_to_the_backup() {
        assertThat(saidByBackup).doesNotContain("Not in it");
        assertThat(backup.resolve("master.key")).doesNotExist();
        assertThat(backup.resolve("views.mv")).doesNotExist();
    }

    @Test
    void every_command_that_was_acknowledged_before_the_backup_is_there() {
        assertThat(acknowledged).hasSize(CASES);
        acknowledged.forEach((caseId, version) -> assertThat(version(caseId)).isGreaterThanOrEqualTo(version));
    }

    private static long version(String caseId) {
        return Long.parseLong(
                service.coach().get("/v1/cases/" + caseId).header("ETag").replace("\"", ""));
    }

    @Test
    void the_history_is_the_beginning_of_what_it_was() throws Exception {
        List<String> now = ids(restored);
        int in = manifest.path("events").path("entries").asInt();
        assertThat(in).isLessThan(eventsBefore.size());
        assertThat(now.subList(0, in)).isEqualTo(eventsBefore.subList(0, in));
    }

    @Test
    void views_made_anew_tell_of_that_moment_what_they_told() {
        assertThat(filesBefore).hasSize(CASES);
        filesBefore.forEach(
                (caseId, file) -> assertThat(asItWas(service.coach(), caseId)).isEqualTo(file));
    }

    @Test
    void who_was_erased_after_the_backup_stays_erased() {
        assertThat(saidByRestore).contains("; 1 that were destroyed since are destroyed again.");
        JsonNode gone = member(service.coach(), erased);
        assertThat(gone.has("name")).isFalse();
        assertThat(gone.path("erased").valueStream().map(JsonNode::asString)).contains("name");
        assertThat(member(service.coach(), cases.getLast()).path("name").asString())
                .isEqualTo("Fenna Proefstra");
    }

    @Test
    void who_looked_before_the_backup_is_in_the_access_log_and_it_verifies() throws Exception {
        Set<String> logged = new HashSet<>();
        try (Connection log = DriverManager.getConnection("jdbc:sqlite:" + restored.resolve("access-log.sqlite"));
                ResultSet lines = log.createStatement().executeQuery("select line ->> 'requestId' from lines")) {
            while (lines.next()) {
                logged.add(lines.getString(1));
            }
        }
        assertThat(answered).hasSizeGreaterThan(20);
        assertThat(logged).containsAll(answered);

        Path head = head(service.administrator(), "access-log", "looks");
        String accessKey =
                service.coach().get("/v1/proofs/access-log/key").raw().body();
        assertThat(verify("access-log.sqlite", accessKey, head)).startsWith("GOOD: ");
    }

    @Test
    void heads_of_before_the_backup_hold_and_those_signed_after_it_tell_that_the_end_is_gone() throws Exception {
        assertThat(service.coach().get("/v1/proofs/events/key").raw().body()).isEqualTo(key);
        assertThat(verify("events.sqlite", key, headBefore)).startsWith("GOOD: ");
        assertThat(verify("events.sqlite", key, headAfter)).contains(" events, and the head is of ");
    }

    @Test
    void the_house_goes_on_and_the_notary_with_it() throws Exception {
        String caseId = cases.getLast();
        long before = version(caseId);
        assertThat(contact(service.coach(), caseId)).isEqualTo(before + 1);
        assertThat(verify("events.sqlite", key, head(service.administrator(), "events", "anew")))
                .startsWith("GOOD: ");
    }

    @Test
    void who_got_an_account_before_the_backup_logs_in() {
        Person newcomer = new Person(service.coach().service(), "coach.nieuw", "vier-onverwachte-woorden");
        assertThat(newcomer.get("/v1/cases/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private static String verify(String file, String verifierKey, Path head) {
        StringWriter out = new StringWriter();
        new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(restored.resolve(file).toString(), "--key", verifierKey, "--head", head.toString());
        return out.toString();
    }

    private static List<String> ids(Path folder) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection events = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.sqlite"));
                ResultSet rows = events.createStatement()
                        .executeQuery("select event_id, global_index from events order by global_index")) {
            while (rows.next()) {
                ids.add(rows.getString(1) + " at " + rows.getLong(2));
            }
        }
        return ids;
    }

    /** As a process of its own. */
    private static String run(Class<?> program, String... arguments) throws Exception {
        Path said = Files.createTempFile(all, program.getSimpleName(), ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder starting = new ProcessBuilder(command)
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile());
        starting.environment().put(MasterKey.VARIABLE, MASTER);
        assertThat(starting.start().waitFor()).isZero();
        return Files.readString(said);
    }
}
