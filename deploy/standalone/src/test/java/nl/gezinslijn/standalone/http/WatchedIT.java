package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gezinslijn.programme.ProgrammeSource;
import nl.gezinslijn.programme.SixthProgramme;
import nl.gezinslijn.standalone.StandaloneApplication;
import nl.gezinslijn.standalone.demo.DemoPlayer;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that is watched as closely as can be: traces, lines as documents, a port for its figures. */
class WatchedIT {

    private static final Path LIVES = Path.of("..", "..", "docs", "lives");

    /** Added to whatever is told in words. */
    private static final String TOLD = "lepelblad8";

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private static final AttributeKey<String> REQUEST = AttributeKey.stringKey("request.id");
    private static final JsonMapper JSON = new JsonMapper();
    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();
    private static final Queue<String> RECEIVED = new ConcurrentLinkedQueue<>();

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private static final OutputStreamAppender<ILoggingEvent> APPENDER = new OutputStreamAppender<>();
    private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();

    private static HttpServer receiver;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void a_service_and_who_watches_it(@TempDir Path folder) throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", sent -> {
            sent.getRequestBody().readAllBytes();
            RECEIVED.add(sent.getRequestURI().getPath() + " "
                    + sent.getRequestHeaders().getFirst("Content-Type"));
            sent.sendResponseHeaders(200, -1);
            sent.close();
        });
        receiver.start();
        ProgrammeSource sixth = SixthProgramme.source();
        Path programmes = Files.createDirectory(folder.resolve("programmes"));
        Files.writeString(programmes.resolve(sixth.file()), sixth.text());
        service = new SpringApplicationBuilder(StandaloneApplication.class)
                .properties(Service.UNHURRIED)
                .initializers((GenericApplicationContext context) ->
                        context.registerBean("spansOfTests", SpanExporter.class, () -> SPANS))
                .run(
                        "--server.port=0",
                        "--gezinslijn.data=" + folder.resolve("data"),
                        "--gezinslijn.programmes=" + programmes,
                        "--management.server.port=0",
                        "--management.server.address=127.0.0.1",
                        "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
                                + receiver.getAddress().getPort() + "/v1/traces",
                        "--management.opentelemetry.tracing.export.schedule-delay=100ms",
                        "--logging.level.nl.gezinslijn=debug",
                        "--logging.level.nl.gezinslijn.requests=debug",
                        // nothing is as good as it wants
                        "--gezinslijn.health.most-lag=-1",
                        "--gezinslijn.health.least-disk=1000000GB");
        service.getBean(DemoPlayer.class).addAccounts();
        listen();
    }

    /** As a service logs; the format of tests was set by whichever service of this process came first. */
    private static void listen() {
        StructuredLogEncoder documents = new StructuredLogEncoder();
        documents.setContext(ROOT.getLoggerContext());
        documents.setFormat("ecs");
        documents.start();
        APPENDER.setContext(ROOT.getLoggerContext());
        APPENDER.setEncoder(documents);
        APPENDER.setOutputStream(LOG);
        APPENDER.start();
        ROOT.addAppender(APPENDER);
    }

    @AfterAll
    static void the_service_stops() {
        ROOT.detachAppender(APPENDER);
        APPENDER.stop();
        service.close();
        receiver.stop(0);
    }

    private static URI inside() {
        return URI.create("http://127.0.0.1:"
                + service.getEnvironment().getRequiredProperty("local.management.port", Integer.class));
    }

    private static Person demo(String account) {
        return new Person(Service.address(service), account, "demo");
    }

    @Test
    void what_only_warns_turns_nobody_away() {
        Person nobody = Person.nobody(Service.address(service));
        assertThat(nobody.get("/readyz").status()).isEqualTo(200);
        assertThat(nobody.get("/livez").status()).isEqualTo(200);
        Answer health = Person.nobody(inside()).get("/actuator/health");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.body().has("components")).isFalse();
        String figures =
                Person.nobody(inside()).get("/actuator/prometheus").raw().body();
        assertThat(figures)
                .contains(
                        "gezinslijn_health{component=\"disk\"} 0.0",
                        "gezinslijn_health{component=\"projections\"} 0.0",
                        "gezinslijn_health{component=\"eventStore\"} 1.0",
                        "gezinslijn_health{component=\"viewStore\"} 1.0");
    }

    @Test
    void figures_with_a_port_of_their_own_are_nowhere_else() {
        assertThat(Person.nobody(inside()).get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(Person.nobody(inside()).get("/v1/cases").status()).isNotEqualTo(200);
        assertThat(Person.nobody(Service.address(service))
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_command_is_one_trace_from_the_request_to_the_view() {
        String request = "request-with-a-trace";
        Answer registered = demo("coach.aleid")
                .post("/v1/cases", Lives.registration(today()), "X-Request-Id", request, "Idempotency-Key", request);
        assertThat(registered.status()).as(registered.raw().body()).isEqualTo(201);

        SpanData http = await().until(
                        () -> spans().filter(span ->
                                        request.equals(span.getAttributes().get(REQUEST)))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        await().untilAsserted(() -> assertThat(
                        spans().filter(span -> span.getTraceId().equals(http.getTraceId())))
                .extracting(SpanData::getName)
                .contains("http post /v1/cases", "command register", "append", "fold cases", "fold case-figures"));

        SpanData command = of(http, "command register");
        assertThat(command.getParentSpanId()).isEqualTo(http.getSpanId());
        assertThat(of(http, "append").getParentSpanId()).isEqualTo(command.getSpanId());
        assertThat(of(http, "fold cases").getLinks())
                .extracting(LinkData::getSpanContext)
                .extracting(io.opentelemetry.api.trace.SpanContext::getSpanId)
                .containsExactly(command.getSpanId());
        await("the receiver has got them").until(() -> RECEIVED.contains("/v1/traces application/x-protobuf"));
    }

    private static SpanData of(SpanData http, String name) {
        return spans().filter(span -> span.getTraceId().equals(http.getTraceId())
                        && span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<SpanData> spans() {
        return SPANS.getFinishedSpanItems().stream();
    }

    @Test
    void a_request_is_found_in_the_log_by_its_id() {
        String request = "request-to-be-found";
        Answer refused = demo("coach.aleid")
                .post(
                        "/v1/cases/7c1f1a54-3a52-4a41-9c29-5d2d1a4f0000/starts?told=" + TOLD,
                        """
                        {"occurredOn":"2024-01-01"}""",
                        "X-Request-Id",
                        request);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.header("X-Request-Id")).isEqualTo(request);
        assertThat(refused.body().path("requestId").asString()).isEqualTo(request);

        JsonNode line = await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> lines().filter(each ->
                                        request.equals(each.path("requestId").asString("")))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(line.path("message").asString()).startsWith("POST /v1/cases/{caseId}/starts 404 ");
        assertThat(line.path("status").asInt()).isEqualTo(404);
        assertThat(line.path("traceId").asString()).hasSize(32);
    }

    private static Stream<JsonNode> lines() {
        return LOG.toString(UTF_8).lines().map(JSON::readTree);
    }

    @Test
    void of_what_is_told_of_a_family_nothing_is_in_log_figures_or_traces() throws IOException {
        int told = 0;
        try (Stream<Path> files = Files.list(LIVES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".http"))
                    .sorted()
                    .toList()) {
                LifeScript script = LifeScript.read(file);
                LifePlayer player = new LifePlayer(Service.address(service), script);
                for (LifeScript.Request request : script.requests()) {
                    LifeScript.Request marked = marked(request);
                    told += marked.body().contains(TOLD) ? 1 : 0;
                    player.play(marked);
                }
            }
        }
        Person coach = demo("coach.aleid");
        coach.post("/v1/cases", "{\"question\":\"" + TOLD + " \"} " + TOLD);
        coach.get("/v1/cases/" + TOLD);
        coach.get("/v1/cases?programme=" + TOLD + "&search=" + TOLD);
        coach.get("/" + TOLD);
        assertThat(told).as("bodies with words in them").isGreaterThan(80);

        String log = LOG.toString(UTF_8);
        assertThat(lines()).hasSizeGreaterThan(200);
        assertThat(log).doesNotContain(TOLD, "Verheijen");
        Figures.tellNothing(service, TOLD, "Verheijen", "coach.");
        assertThat(Person.nobody(inside()).get("/actuator/prometheus").raw().body())
                .contains("gezinslijn_command_refusals_total{rule=\"TERM-2\"}")
                .doesNotContain(TOLD, "Verheijen");
        assertThat(spans().map(SpanData::toString))
                .hasSizeGreaterThan(200)
                .allSatisfy(span -> assertThat(span).doesNotContain(TOLD, "Verheijen", "coach."));
    }

    private static LifeScript.Request marked(LifeScript.Request told) {
        return new LifeScript.Request(
                told.title(),
                told.variables(),
                told.name(),
                List.of(told.expected().getFirst()),
                told.method(),
                told.url(),
                told.login(),
                told.password(),
                TEXT.matcher(told.body())
                        .replaceAll(text -> Matcher.quoteReplacement(
                                isTold(text.group(1)) ? "\"" + text.group(1) + " " + TOLD + "\"" : text.group())));
    }

    /** A text with a space in it is told by somebody, and no code. */
    private static boolean isTold(String text) {
        return text.contains(" ") && !text.contains("{{");
    }
}
