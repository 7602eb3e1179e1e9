package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.reliability.ClientLedger.Line;
import nl.gezinslijn.reliability.Judgement;
import nl.gezinslijn.reliability.Presence;
import nl.gezinslijn.reliability.Recording;
import nl.gezinslijn.standalone.http.Person.Answer;
import nl.gezinslijn.standalone.store.Racers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same request with the same key, 50 times at once: by one whose line is bad, or who is impatient. */
class SameKeyIT {

    private static final int AT_ONCE = 50;

    /** {@code -Dsame.key=50} is the long form. */
    private static final int ROUNDS = Integer.getInteger("same.key", 4);

    private static Person coach;

    @BeforeAll
    static void somebody() {
        coach = Service.somebody(Role.COACH);
    }

    @Test
    void a_family_registered_50_times_at_once_under_one_key_is_one_case_with_one_answer() throws Exception {
        List<Line> ledger = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String key = UUID.randomUUID().toString();
            Answer answer =
                    one(201, () -> coach.post("/v1/cases", Lives.registration(today()), "Idempotency-Key", key));
            ledger.add(new Line(key, answer.header("Location"), "1"));
        }
        judge(ledger);
    }

    @Test
    void an_entry_sent_50_times_at_once_under_one_key_is_there_once_with_one_answer() throws Exception {
        List<Line> ledger = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String family = "/v1/cases/" + Lives.registered(coach, today());
            String key = UUID.randomUUID().toString();
            one(
                    200,
                    () -> coach.post(
                            family + "/contacts",
                            "{\"occurredOn\":\"%s\",\"kind\":\"phone\",\"minutes\":20}".formatted(today()),
                            "Idempotency-Key",
                            key));
            ledger.add(new Line(key, family, "2"));
        }
        judge(ledger);
    }

    /** All that are asked get the same answer. */
    private static Answer one(int status, Callable<Answer> request) throws Exception {
        List<Answer> answers = Racers.race(AT_ONCE, i -> request);
        Recording.did(AT_ONCE);
        assertThat(answers).extracting(Answer::status).containsOnly(status);
        assertThat(answers)
                .extracting(answer -> answer.raw().body())
                .containsOnly(answers.getFirst().raw().body());
        return answers.getFirst();
    }

    /** By the version of the case, which counts every entry that is in it. */
    private static void judge(List<Line> ledger) {
        Judgement.of(ledger, line -> {
                    long version = Long.parseLong(
                            coach.get(line.about()).header("ETag").replace("\"", ""));
                    return Presence.of(1 + version - Long.parseLong(String.valueOf(line.answer())));
                })
                .nothingIsLost();
    }
}
