package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import nl.gezinslijn.event.Role;
import org.junit.jupiter.api.Test;

/** Who asks for the head alone does not see where the answer ends, and asks the next thing on its connection. */
class HeadOfStreamIT {

    @Test
    void the_changes_of_a_case_do_not_follow_their_head() throws Exception {
        Person coach = Service.somebody(Role.COACH);
        String path = "/v1/cases/" + Lives.registered(coach, Lives.today());

        isAnsweredAndThenTheNext(coach, path + "/changes", path);
    }

    @Test
    void the_progress_of_a_rebuild_does_not_follow_its_head() throws Exception {
        Person analyst = Service.somebody(Role.ANALYST);
        String path = analyst.post("/v1/projections/cases/rebuilds", "{}").header("Location");
        await("a rebuild that waits for who switches")
                .atMost(Duration.ofMinutes(1))
                .until(() -> analyst.get(path).body().path("phase").asString().equals("ready"));

        isAnsweredAndThenTheNext(analyst, path + "/events", path);

        analyst.send(analyst.request(path).DELETE());
    }

    private static void isAnsweredAndThenTheNext(Person who, String stream, String next)
            throws IOException, InterruptedException {
        HttpClient oneConnection =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        HttpResponse<Void> head = oneConnection.send(who.request(stream).HEAD().build(), BodyHandlers.discarding());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");

        assertThat(oneConnection
                        .send(who.request(next).build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }
}
