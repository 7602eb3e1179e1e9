package nl.gezinslijn.bench.append;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.gezinslijn.bench.harness.Outcome;
import nl.gezinslijn.bench.harness.Round;
import tools.jackson.databind.json.JsonMapper;

/** The same life, each step a request. */
final class OverHttp {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final Served service;
    private final String coordinator;
    private final String coach;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    /** @param coordinator her token; the coach's is the other one */
    private OverHttp(Served service, String coordinator, String coach) {
        this.service = service;
        this.coordinator = coordinator;
        this.coach = coach;
    }

    static Outcome play(int clients, Round round) throws Exception {
        Served service = round.ground().once("service", Served::start);
        String coordinator = service.coordinatorToken();
        List<String> coaches = service.coachTokens();
        Path file = EventFiles.in(service.data());
        long contactsBefore = EventFiles.count(file, "ContactHeld");
        long closedBefore = EventFiles.count(file, "CaseClosed");
        Clients.Played played = Clients.play(
                clients,
                Append.time(round),
                client -> new OverHttp(service, coordinator, coaches.get(client % coaches.size()))
                        .live(Served.coach(client)));
        long contacts = (EventFiles.count(file, "ContactHeld") - contactsBefore) / CaseLife.CONTACTS;
        long closed = EventFiles.count(file, "CaseClosed") - closedBefore;
        return Append.outcome(played, played.lives(), Math.min(contacts, closed));
    }

    private void live(String account) throws Exception {
        String parent = CaseLife.uuid();
        String caseId = register(parent);
        act(caseId, "triages", "\"canWait\":true,\"urgency\":3", coordinator);
        act(
                caseId,
                "coach-assignments",
                "\"coach\":\"%s\",\"organisation\":\"%s\"".formatted(account, CaseLife.ORGANISATION),
                coordinator);
        act(caseId, "starts", "", coach);
        for (int contact = 0; contact < CaseLife.CONTACTS; contact++) {
            if (contact == 4) {
                act(
                        caseId,
                        "plans",
                        "\"agreedBy\":[\"%s\"],\"goals\":[{\"lifeDomain\":\"safety\",\"text\":\"Rust aan tafel, elke avond.\"}]"
                                .formatted(parent),
                        coach);
            }
            act(
                    caseId,
                    "contacts",
                    "\"kind\":\"conversation\",\"place\":\"home\",\"minutes\":60,\"members\":[\"%s\"],\"note\":\"Een goed gesprek aan de keukentafel, die avond.\""
                            .formatted(parent),
                    coach);
        }
        act(
                caseId,
                "closures",
                "\"closureReason\":\"finished\",\"goals\":[{\"goalId\":\"1.1\",\"outcome\":\"REACHED\"}]",
                coach);
    }

    private String register(String parent) throws Exception {
        String answer = send("/v1/cases", """
                "programme":"%s","referralSource":"school","helpQuestion":"parenting","district":"Coevorden",
                "eligibility":["help-hard-to-get-in"],
                "members":[{"personId":"%s","relation":"PARENT","name":"Fenna Proefstra","birthDate":"1990-04-05"},
                {"relation":"CHILD","name":"Jip Proefstra","birthDate":"2016-04-05"}],
                "question":"Hoe krijgen we rust in huis?"\
                """.formatted(CaseLife.PROGRAMME, parent), coordinator);
        return JSON.readTree(answer).path("caseId").asString();
    }

    private void act(String caseId, String action, String fields, String token) throws Exception {
        send("/v1/cases/" + caseId + "/" + action, fields, token);
    }

    private String send(String path, String fields, String token) throws Exception {
        String body = "{\"occurredOn\":\"" + today + "\"" + (fields.isEmpty() ? "" : ",") + fields + "}";
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(service.address().resolve(path))
                        .timeout(Duration.ofSeconds(40))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", CaseLife.uuid())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
