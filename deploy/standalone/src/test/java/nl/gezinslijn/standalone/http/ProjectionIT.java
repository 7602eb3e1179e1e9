package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A view is built anew and taken into use while the service goes on. */
class ProjectionIT {

    private static final String REBUILDS = "/v1/projections/cases/rebuilds";

    private final Person analyst = Service.somebody(Role.ANALYST);
    private final Person administrator = Service.somebody(Role.ADMINISTRATOR);
    private final Person coordinator = Service.somebody(Role.COORDINATOR);
    private final Person coach = Service.somebody(Role.COACH);

    @Test
    void nobody_who_reads_and_writes_meanwhile_notices() throws Exception {
        Lives.started(coach, coordinator, today().minusDays(3));
        await().until(() -> families() > 0);
        int before = families();
        var done = new AtomicBoolean();
        var writing = CompletableFuture.supplyAsync(() -> {
            int started = 0;
            for (Person another = coach; !done.get(); started++) {
                // nobody gets more families than the programme allows
                another = started % 4 == 3 ? Service.somebody(Role.COACH) : another;
                Lives.started(another, coordinator, today().minusDays(3));
            }
            return started;
        });
        var reading = CompletableFuture.supplyAsync(() -> {
            int last = 0;
            int looks = 0;
            for (; !done.get(); looks++) {
                int now = families();
                assertThat(now).isGreaterThanOrEqualTo(last);
                last = now;
            }
            return looks;
        });

        for (int round = 0; round < 3; round++) {
            String location = begun();
            until(location, "ready");
            JsonNode verdict = analyst.get(location).body().path("verdict");
            assertThat(verdict.path("differing").asInt(-1)).isZero();
            assertThat(verdict.path("newDigest")).isEqualTo(verdict.path("oldDigest"));
            assertThat(analyst.post(location + "/switch", "{}").status()).isEqualTo(200);
        }
        done.set(true);

        assertThat(reading.get()).isGreaterThan(5);
        int started = writing.get();
        assertThat(started).isPositive();
        await().until(() -> families() == before + started);
    }

    @Test
    void the_progress_comes_as_events_until_the_end() throws Exception {
        String location = begun();
        until(location, "ready");
        HttpRequest.Builder asking = administrator
                .request(location + "/events", "Accept", "text/event-stream")
                .GET();
        var listening = CompletableFuture.supplyAsync(() -> administrator.send(asking));

        assertThat(administrator.send(administrator.request(location).DELETE()).status())
                .isEqualTo(204);

        Answer told = listening.get();
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.raw().body().lines().filter(line -> line.startsWith("data:")))
                .last()
                .asString()
                .contains("\"phase\":\"cancelled\"");
    }

    @Test
    void health_says_everybody_whether_it_is_up_and_the_administrator_how_the_views_are() {
        JsonNode open = coach.send(HttpRequest.newBuilder(Service.address().resolve("/actuator/health")))
                .body();
        assertThat(open.path("status").asString("")).isEqualTo("UP");
        assertThat(coach.get("/actuator/health").body().has("components")).isFalse();
        assertThat(open.has("components")).isFalse();

        JsonNode views = administrator.get("/actuator/health").body().at("/components/projections/details/cases");
        assertThat(views.path("serves").asString()).startsWith("cases_v");
        assertThat(views.path("stopped").asBoolean(true)).isFalse();
        assertThat(views.path("parked").asInt(-1)).isZero();
    }

    @Test
    void meters_watch_the_views() {
        MeterRegistry meters = Service.running().getBean(MeterRegistry.class);

        assertThat(List.of("lag", "parked", "stopped", "documents", "rebuild.progress"))
                .allSatisfy(name -> assertThat(meters.get("gezinslijn.projection." + name)
                                .tag("projection", "cases")
                                .gauge()
                                .value())
                        .isGreaterThanOrEqualTo(0));
    }

    private String begun() {
        Answer begun = analyst.post(REBUILDS, "");
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(202);
        return begun.header("Location");
    }

    private void until(String location, String phase) {
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        analyst.get(location).body().path("phase").asString("").equals(phase));
    }

    /** How many families have a coach, as the report says. */
    private int families() {
        return coordinator
                .get("/v1/reports/caseload?programme=drenthe-2006")
                .body()
                .path("total")
                .path("total")
                .asInt();
    }
}
