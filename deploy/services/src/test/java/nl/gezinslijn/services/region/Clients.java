package nl.gezinslijn.services.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.gezinslijn.standalone.http.Person;
import nl.gezinslijn.standalone.http.Person.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Those who use a region while something happens to it. A good client repeats what was answered with 503, a command
 * under its same key; what else it may be answered is 200 and 201. All answers are counted.
 */
final class Clients {

    private static final String REBUILDS = "/v1/projections/cases/rebuilds";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Region region;
    private final Person coach;
    private final Person analyst;

    /** How often which answer was seen: status, or {@code no answer}. */
    private final Map<String, AtomicInteger> seen = new ConcurrentSkipListMap<>();

    Clients(Region region) {
        this.region = region;
        this.coach = region.person("coach.els", "Testhuis", "coach", "coordinator");
        this.analyst = region.person("analist.ties", "Testhuis", "analyst");
    }

    Map<String, AtomicInteger> seen() {
        return seen;
    }

    void forget() {
        seen.clear();
    }

    List<String> registered(int families) {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < families; i++) {
            String key = UUID.randomUUID().toString();
            cases.add(await("a family to be registered")
                    .atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(
                            () -> coach.post("/v1/cases", registration(), "Idempotency-Key", key),
                            it -> it.status() == 201)
                    .caseId());
        }
        return cases;
    }

    /** Enters a contact until it is acknowledged; answers the version. */
    long enter(String caseId, int minutes) {
        String key = UUID.randomUUID().toString();
        String entry = "{\"occurredOn\":\"%s\",\"kind\":\"phone\",\"minutes\":%d}".formatted(today(), minutes);
        return untilAnswered(() -> coach.post("/v1/cases/" + caseId + "/contacts", entry, "Idempotency-Key", key))
                .version();
    }

    Answer read(String path) {
        return untilAnswered(() -> coach.get(path));
    }

    /** What a process tells of a case, line by line, until this thread is interrupted. */
    void hear(String process, String caseId, Consumer<String> line) {
        HttpRequest following = region.at(process, coach)
                .request("/v1/cases/" + caseId + "/changes")
                .GET()
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(following, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(each -> each.startsWith("data:"))
                    .forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer untilAnswered(Supplier<Answer> request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                Answer answer = request.get();
                boolean later = answer.status() == 503;
                count(answer.status()
                        + (later && answer.header("Retry-After").isEmpty() ? " without Retry-After" : ""));
                if (answer.status() == 200) {
                    return answer;
                }
                assertThat(later)
                        .as(answer.status() + " " + answer.raw().body())
                        .isTrue();
            } catch (UncheckedIOException e) {
                count("no answer");
            }
            // as the client of somebody who waits
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
        throw new AssertionError("never answered");
    }

    private void count(String what) {
        seen.computeIfAbsent(what, it -> new AtomicInteger()).incrementAndGet();
    }

    /** Registered, and so many entries after it, each once. */
    void hasEachEntryOnce(String caseId, long entries) {
        await("case " + caseId + " to be read")
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> coach.get("/v1/cases/" + caseId).status() == 200);
        assertThat(coach.get("/v1/cases/" + caseId).header("ETag"))
                .as("each entry once, also those sent twice")
                .isEqualTo("\"" + (1 + entries) + "\"");
    }

    /** Built anew from all events, the view is the same, digest for digest; both query processes change over to it. */
    void findNoViewThatDiffers() {
        Answer begun = await("a rebuild to begin")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> analyst.post(REBUILDS, ""), answer -> answer.status() == 202);
        String location = begun.header("Location");
        JsonNode ready = await("the rebuild to be ready")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(
                        () -> analyst.get(location).body(),
                        it -> it.path("phase").asString("").equals("ready"));
        JsonNode verdict = ready.path("verdict");
        assertThat(verdict.path("differing").asInt(-1)).as(verdict.toString()).isZero();
        assertThat(verdict.path("newDigest").asString("new"))
                .isEqualTo(verdict.path("oldDigest").asString("old"));
        assertThat(analyst.post(location + "/switch", "{}").status()).isEqualTo(200);
        awaitServing(location.substring(location.lastIndexOf('/') + 1), Duration.ofSeconds(20));
    }

    /** Waits until both query processes serve this generation of the cases. */
    void awaitServing(String collection, Duration atMost) {
        for (String name : Region.QUERIES) {
            Person there = region.at(name, analyst);
            await(name + " to serve " + collection)
                    .atMost(atMost)
                    .ignoreExceptions()
                    .until(() -> there.get("/v1/projections")
                            .body()
                            .path("projections")
                            .valueStream()
                            .anyMatch(each -> each.path("current").asBoolean()
                                    && each.path("collection").asString().equals(collection)));
        }
    }

    private static String registration() {
        return """
            {"occurredOn":"%s","programme":"drenthe-2006","referralSource":"school","district":"Coevorden",
             "eligibility":["help-hard-to-get-in"],
             "members":[{"relation":"PARENT","name":"Fenna Proefstra","birthDate":"1990-04-05"},
                        {"relation":"CHILD","name":"Jip Proefstra","birthDate":"2016-04-05"}],
             "question":"Hoe krijgen we rust in huis?"}
            """.formatted(today());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }
}
