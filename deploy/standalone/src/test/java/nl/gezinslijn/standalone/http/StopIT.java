package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is asked to stop in the middle of the morning. */
class StopIT {

    private static final int CLIENTS = 8;
    private static final int BEFORE_IT_STOPS = 60;

    /** What the operating system says of a process that ended because it was asked to. */
    private static final int ASKED_TO = 143;

    /** Half a minute for requests under way, and something for the stores. */
    private static final Duration BOUND = Duration.ofSeconds(45);

    @Test
    void what_is_under_way_is_answered_and_what_was_answered_is_there(@TempDir Path folder) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Queue<String> registered = new ConcurrentLinkedQueue<>();
        Queue<Integer> others = new ConcurrentLinkedQueue<>();
        try (ServiceProcess service = new ServiceProcess(data)) {
            service.start();
            Person coach = service.coach();
            try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    all.add(clients.submit(() -> registerUntilItStops(coach, registered, others)));
                }
                await().atMost(Duration.ofMinutes(1)).until(() -> registered.size() >= BEFORE_IT_STOPS);

                assertThat(service.stop(BOUND)).isEqualTo(ASKED_TO);
                for (Future<?> each : all) {
                    each.get();
                }
            }
            assertThat(others).as("answers of another kind").isEmpty();

            service.start();
            Person again = service.coach();
            assertThat(registered)
                    .allSatisfy(caseId -> assertThat(
                                    again.get("/v1/cases/" + caseId).status())
                            .isEqualTo(200));
        }
    }

    private static void registerUntilItStops(Person coach, Queue<String> registered, Queue<Integer> others) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Answer answer = coach.post(
                        "/v1/cases",
                        Lives.registration(Lives.today()),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
                if (answer.status() == 201) {
                    registered.add(answer.caseId());
                } else {
                    others.add(answer.status());
                }
            }
        } catch (UncheckedIOException e) {
            // nobody there any more, or nobody who takes another request: not answered
        }
    }
}
