package nl.gezinslijn.standalone.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.gezinslijn.query.feed.Receiver.status;
import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.query.feed.Receiver;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a command to another system that is told of it. */
class FeedIT {

    @TempDir
    Path data;

    @Test
    void a_system_that_asks_is_told_what_happened_and_reads_it_where_it_is_told() {
        Person coach = Service.somebody(Role.COACH);
        Person coordinator = Service.somebody(Role.COORDINATOR);
        Person administrator = Service.somebody(Role.ADMINISTRATOR);
        String caseId = Lives.started(coach, coordinator, today().minusDays(3));
        await().until(() -> !ofCase(administrator, caseId).isEmpty()
                && ofCase(administrator, caseId)
                        .getLast()
                        .path("type")
                        .asString()
                        .equals("nl.gezinslijn.coaching-started"));

        JsonNode told = ofCase(administrator, caseId).getLast();
        Answer entry = coach.get(told.path("dataref").asString());
        assertThat(entry.body().at("/entries/0/event").asString()).isEqualTo("CoachingStarted");
        assertThat(Person.nobody(Service.address())
                        .get("/openapi.json")
                        .body()
                        .at("/components/schemas/TimelinePageOpenEntry")
                        .isObject())
                .as("what a dataschema leads to")
                .isTrue();
        assertThat(coordinator.get("/v1/access-log?caseId=" + caseId).raw().body())
                .contains("/v1/events", administrator.id());
    }

    @Test
    void a_token_for_the_feed_opens_nothing_else() throws Exception {
        Person administrator = Service.somebody(Role.ADMINISTRATOR);
        Answer made = administrator.post("/v1/accounts", """
                {"id":"service.warehouse","kind":"SERVICE","roles":["ADMINISTRATOR"],"organisation":"Testhuis"}
                """);
        String secret = made.body().path("oneTimePassword").asString();
        String basic = "Basic " + Base64.getEncoder().encodeToString(("service.warehouse:" + secret).getBytes(UTF_8));
        String token = new JsonMapper()
                .readTree(new Visitor(Service.address())
                        .send(HttpRequest.newBuilder(Service.address().resolve("/oauth2/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Authorization", basic)
                                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=events")))
                        .body())
                .path("access_token")
                .asString();

        assertThat(with(token, "GET", "/v1/events?size=1")).isEqualTo(200);
        for (String other : List.of("/v1/accounts", "/v1/webhooks", "/v1/access-log?account=x", "/v1/projections")) {
            assertThat(with(token, "GET", other)).as(other).isEqualTo(403);
        }
        assertThat(with(token, "POST", "/v1/webhooks")).isEqualTo(403);
    }

    /** Killed without warning, twice, while the receiver fails now and then. */
    @Test
    void a_webhook_misses_nothing_when_the_service_dies() throws Exception {
        try (Receiver receiver = new Receiver();
                ServiceProcess service = new ServiceProcess(data.resolve("house"))
                        .with("GEZINSLIJN_FEED_PRIVATETARGETS", "true")
                        .with("GEZINSLIJN_FEED_SOURCE", "urn:nld:oin:00000001823288444000:systeem:gezinslijn")) {
            Files.createDirectories(data.resolve("house"));
            service.start();
            JsonNode webhook = service.administrator()
                    .post("/v1/webhooks", "{\"address\":\"%s\",\"after\":0}".formatted(receiver.address()))
                    .body();
            String secret = webhook.path("secret").asString();
            String path = "/v1/webhooks/" + webhook.path("id").asString();
            for (int round = 0; round < 2; round++) {
                receiver.answering(status(500), status(204), status(503));
                for (int i = 0; i < 3; i++) {
                    Lives.started(service.coach(), service.coordinator(), today().minusDays(3));
                }
                service.kill();
                service.start();
            }

            await().atMost(Duration.ofMinutes(1)).until(() -> {
                JsonNode now = service.administrator().get(path).body();
                return now.path("behind").asLong() == 0 && now.path("position").asLong() > 0;
            });
            long last =
                    service.administrator().get(path).body().path("position").asLong();
            assertThat(receiver.sequences().stream().distinct())
                    .as("each for the first time in order, none missed")
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, last)
                            .mapToObj(String::valueOf)
                            .toList());
            assertThat(receiver.got()).allSatisfy(got -> got.isSignedWith(secret));
            for (Path file : files(data)) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(secret.substring("whsec_".length()));
            }
        }
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<JsonNode> ofCase(Person administrator, String caseId) {
        long after = 0;
        List<JsonNode> found = new java.util.ArrayList<>();
        while (true) {
            JsonNode page =
                    administrator.get("/v1/events?size=500&after=" + after).body();
            if (page.isEmpty()) {
                return found;
            }
            page.valueStream()
                    .filter(event -> event.path("subject").asString("").equals(caseId))
                    .forEach(found::add);
            after += page.size();
        }
    }

    private static int with(String token, String method, String path) {
        Person nobody = Person.nobody(Service.address());
        return nobody.send(nobody.request(path, "Content-Type", "application/json", "Authorization", "Bearer " + token)
                        .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")))
                .status();
    }
}
