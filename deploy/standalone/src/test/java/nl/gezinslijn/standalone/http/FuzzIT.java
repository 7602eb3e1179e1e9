package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.gezinslijn.standalone.http.Lives.done;
import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gezinslijn.command.bus.SeenLog;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.reliability.Recording;
import nl.gezinslijn.standalone.accounts.Accounts;
import nl.gezinslijn.standalone.accounts.Accounts.Account;
import nl.gezinslijn.standalone.http.OddRequests.Request;
import nl.gezinslijn.standalone.wiring.Node;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is sent to whatever operation by whomever: never a fault of ours, never our insides, and in no error and no
 * log line what was told about a family or what somebody typed. A failure prints the seed; {@code -Dfuzz.seed=…} sends
 * the same again, {@code -Dfuzz.requests=…} more or fewer.
 */
class FuzzIT {

    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);
    private static final int THREADS = 8;
    private static final String REQUEST_ID = "X-Request-Id";
    private static final SeenLog LOG = new SeenLog();

    /** In the names, the question and the address of the families that are there. */
    private static final String PRIVATE = "Kwikstaartje";

    private static final Pattern INSIDES = Pattern.compile(
            "exception|nl\\.gezinslijn\\.|\\tat |\\\\tat |\\borg\\.[a-z]+\\.|\\bjavax?\\.[a-z]|jakarta\\.|jackson",
            Pattern.CASE_INSENSITIVE);

    /** With so many, more would tell nothing. */
    private static final int ENOUGH = 20;

    private static final List<AssertionError> FAULTS = Collections.synchronizedList(new ArrayList<>());

    private static ConfigurableApplicationContext service;
    private static Path folder;
    private static List<Person> people;
    private static List<String> tokens;
    private static OddRequests requests;

    @BeforeAll
    static void a_service_with_families_and_everybody(@TempDir Path data) {
        folder = data;
        service = Service.start("--gezinslijn.data=" + data, "--logging.level.nl.gezinslijn=debug");
        URI address = Service.address(service);
        people = Stream.of(Role.values())
                .filter(role -> role != Role.SYSTEM)
                .map(role -> somebody(address, role.code() + ".present", role))
                .toList();
        tokens = people.stream().map(Tokens::of).toList();
        // what an administrator does here, is done to somebody who sends nothing
        somebody(address, "coach.absent", Role.COACH);
        Person coach = of(Role.COACH);
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cases.add(family(coach, of(Role.COORDINATOR), i));
        }
        JsonNode api = Person.nobody(address).get("/openapi.json").body();
        requests = new OddRequests(
                SEED,
                people.size() + 1,
                api,
                Map.ofEntries(
                        Map.entry("caseId", cases),
                        Map.entry(
                                "id", List.of("coach.absent", UUID.randomUUID().toString())),
                        Map.entry("account", List.of(coach.id(), "coach.absent")),
                        Map.entry("about", List.of(coach.id(), "venray-2021", "drenthe-2006")),
                        Map.entry("coach", List.of(coach.id(), "coach.absent")),
                        Map.entry("organisation", List.of("Testhuis", "Elders")),
                        Map.entry("programme", List.of("drenthe-2006", "venray-2021", "delft-2013")),
                        Map.entry("framework", List.of("stj-2013")),
                        Map.entry("name", List.of("cases")),
                        Map.entry("report", List.of("flow", "capacity", "caseload")),
                        Map.entry("figure", List.of("/year/new")),
                        Map.entry("sequence", List.of("0", "1", "2")),
                        Map.entry("number", List.of("0", "1")),
                        Map.entry(
                                "occurredOn",
                                List.of(
                                        "2024-01-31",
                                        today().toString(),
                                        today().minusDays(20).toString()))));
    }

    @AfterAll
    static void the_service_stops() {
        service.close();
    }

    @Test
    void nothing_that_is_sent_makes_the_service_fail_or_talk() throws Exception {
        Map<Integer, AtomicInteger> answers = new TreeMap<>();
        LOG.start();
        try {
            everything()
                    .forEach((status, times) -> answers.computeIfAbsent(status, key -> new AtomicInteger())
                            .addAndGet(times));
        } finally {
            LOG.stop();
        }
        assertThat(FAULTS).extracting(AssertionError::getMessage).isEmpty();
        assertThat(LOG.everything()).as("the log, seed %d", SEED).doesNotContain(PRIVATE, OddValues.TYPED);
        Figures.tellNothing(service, PRIVATE, OddValues.TYPED, ".present", ".absent");
        assertThat(of(Role.ADMINISTRATOR).get("/actuator/prometheus").raw().body())
                .contains("gezinslijn_commands_seconds")
                .doesNotContain(PRIVATE, OddValues.TYPED);
        noFileHolds(PRIVATE);
        nothingIsHalfDone();
        Recording.did(answers.values().stream().mapToLong(AtomicInteger::get).sum());
        assertThat(answers.keySet())
                .as("answers of every kind: %s", answers)
                .contains(200, 201, 400, 401, 403, 404, 409);
        assertThat(REQUESTS)
                .as("every operation by everybody")
                .isGreaterThanOrEqualTo(requests.operations().size() * (people.size() + 1));
    }

    private static Map<Integer, Integer> everything() throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Future<Map<Integer, Integer>>> senders = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Callable<Map<Integer, Integer>> sender = () -> {
                Map<Integer, Integer> answers = new TreeMap<>();
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                for (int number = next.getAndIncrement();
                        number < REQUESTS && FAULTS.size() < ENOUGH;
                        number = next.getAndIncrement()) {
                    try {
                        answers.merge(answer(client, number), 1, Integer::sum);
                    } catch (AssertionError e) {
                        FAULTS.add(e);
                    }
                }
                return answers;
            };
            for (int i = 0; i < THREADS; i++) {
                senders.add(threads.submit(sender));
            }
        }
        Map<Integer, Integer> all = new TreeMap<>();
        for (Future<Map<Integer, Integer>> done : senders) {
            done.get().forEach((status, times) -> all.merge(status, times, Integer::sum));
        }
        return all;
    }

    private static int answer(HttpClient client, int number) throws IOException, InterruptedException {
        Request request = requests.request(number);
        HttpRequest.Builder sent = HttpRequest.newBuilder(
                        Service.address(service).resolve(request.path()))
                .timeout(Duration.ofSeconds(40))
                .headers(request.headers().toArray(String[]::new))
                .method(request.method(), BodyPublishers.ofString(request.body(), ISO_8859_1));
        if (request.who() < tokens.size()) {
            sent.header("Authorization", "Bearer " + tokens.get(request.who()));
        }
        String id = "fuzz-%08d".formatted(number);
        boolean hasAnother = request.headers().contains(REQUEST_ID);
        if (!hasAnother) {
            sent.header(REQUEST_ID, id);
        }
        String asked = "seed %d, number %d: %s".formatted(SEED, number, request);
        HttpResponse<String> answer;
        try {
            answer = client.send(sent.build(), Bodies.text());
        } catch (HttpTimeoutException e) {
            throw new AssertionError(
                    "no answer to " + asked + "\nof which the service said\n"
                            + (hasAnother ? "what cannot be told from the rest" : LOG.of(id))
                            + "\nwhile at work were\n" + atWork(),
                    e);
        }
        isAProblemAtWorst(answer, asked, request.method());
        return answer.statusCode();
    }

    /** What each thread is at that is at something of ours. */
    private static String atWork() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Stream.of(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().startsWith("nl.gezinslijn.")))
                .map(thread -> Stream.of(thread.getValue())
                        .map(frame -> "\n    at " + frame)
                        .collect(Collectors.joining("", thread.getKey().getName(), "\n")))
                .collect(Collectors.joining());
    }

    private static void isAProblemAtWorst(HttpResponse<String> answer, String asked, String method) {
        String said = answer.body();
        assertThat(answer.statusCode()).as("%s\n%s", asked, said).isLessThan(500);
        assertThat(answer.headers().firstValue("X-Injected")).as(asked).isEmpty();
        if (answer.statusCode() < 400) {
            return;
        }
        assertThat(INSIDES.matcher(said).results().map(found -> found.group()))
                .as("%s\n%s", asked, said)
                .isEmpty();
        assertThat(said).as(asked).doesNotContain(PRIVATE, OddValues.TYPED);
        if (!method.equals("HEAD") && answer.uri().getPath().startsWith("/v1/")) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT))
                    .as("%s\n%d %s", asked, answer.statusCode(), said)
                    .startsWith("application/problem+json");
        }
    }

    /** Every line is dense, and what cases take is what is taken around them. */
    private static void nothingIsHalfDone() {
        Node.books(service.getBean(EventStorageEngine.class)).agree();
    }

    private static void noFileHolds(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, ISO_8859_1).contains(text))
                        .as("%s in %s", text, file)
                        .isFalse();
            }
        }
    }

    private static Person somebody(URI address, String id, Role role) {
        service.getBean(Accounts.class).addIfAbsent(new Account(id, List.of(role), "Testhuis"), Service.PASSWORD);
        return new Person(address, id, Service.PASSWORD);
    }

    private static Person of(Role role) {
        return people.stream()
                .filter(person -> person.id().equals(role.code() + ".present"))
                .findFirst()
                .orElseThrow();
    }

    /** The first three are coached, the others wait. */
    private static String family(Person coach, Person coordinator, int number) {
        String caseId = done(coach.post(
                        "/v1/cases",
                        """
                        {"occurredOn":"%s","programme":"drenthe-2006","referralSource":"school","district":"Coevorden",
                         "eligibility":["help-hard-to-get-in"],
                         "members":[{"relation":"PARENT","name":"%2$s Verzonnen","birthDate":"1990-04-05",
                                     "contact":"%2$sstraat 1"},
                                    {"relation":"CHILD","name":"Jip %2$s","birthDate":"2016-04-05"}],
                         "question":"Waarom zwijgt %2$s?"}
                        """.formatted(today().minusDays(40), PRIVATE),
                        "Idempotency-Key",
                        UUID.randomUUID().toString()))
                .caseId();
        if (number < 3) {
            done(coordinator.post(
                    "/v1/cases/" + caseId + "/coach-assignments",
                    "{\"occurredOn\":\"%s\",\"coach\":\"%s\",\"organisation\":\"Testhuis\"}"
                            .formatted(today().minusDays(33), coach.id())));
            done(coach.post(
                    "/v1/cases/" + caseId + "/starts", "{\"occurredOn\":\"%s\"}".formatted(today().minusDays(30))));
        }
        return caseId;
    }
}
