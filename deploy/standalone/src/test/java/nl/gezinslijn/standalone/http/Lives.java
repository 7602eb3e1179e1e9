package nl.gezinslijn.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.gezinslijn.standalone.http.Person.Answer;

/** Families for tests that need one that has come some way. */
final class Lives {

    private Lives() {}

    /** Today where the programmes are. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    static String registration(LocalDate on) {
        return """
            {"occurredOn":"%s","programme":"drenthe-2006","referralSource":"school","district":"Coevorden",
             "eligibility":["help-hard-to-get-in"],
             "members":[{"relation":"PARENT","name":"Fenna Proefstra","birthDate":"1990-04-05"},
                        {"relation":"CHILD","name":"Jip Proefstra","birthDate":"2016-04-05"}],
             "question":"Hoe krijgen we rust in huis?"}
            """.formatted(on);
    }

    /** A family in Drenthe whose coaching started on a day. */
    static String started(Person coach, Person coordinator, LocalDate on) {
        return started(registered(coach, on.minusDays(14)), coach, coordinator, on, "Testhuis");
    }

    /** Of a family of which only the registration is there yet. */
    static String started(String caseId, Person coach, Person coordinator, LocalDate on, String organisation) {
        done(coordinator.post(
                "/v1/cases/" + caseId + "/coach-assignments",
                "{\"occurredOn\":\"%s\",\"coach\":\"%s\",\"organisation\":\"%s\"}"
                        .formatted(on.minusDays(7), coach.id(), organisation)));
        done(coach.post("/v1/cases/" + caseId + "/starts", "{\"occurredOn\":\"%s\"}".formatted(on)));
        return caseId;
    }

    static String registered(Person coach, LocalDate on) {
        return registered(coach, registration(on));
    }

    static String registered(Person coach, String registration) {
        return done(coach.post(
                        "/v1/cases",
                        registration,
                        "Idempotency-Key",
                        UUID.randomUUID().toString()))
                .caseId();
    }

    /** The inspector sees the programme's cases from when this returns. */
    static void inspected(Person inspector, String programme) {
        done(inspector.post(
                "/v1/inspections",
                "{\"occurredOn\":\"%s\",\"programme\":\"%s\",\"framework\":\"stj-2013\",\"from\":\"2012-01-01\",\"to\":\"2012-12-31\"}"
                        .formatted(today(), programme),
                "Idempotency-Key",
                UUID.randomUUID().toString()));
        await("the inspection to be seen")
                .until(() -> inspector.get("/v1/cases").status() == 200);
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 201);
        return answer;
    }
}
