package nl.gezinslijn.standalone.http;

import static nl.gezinslijn.standalone.http.Lives.today;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.gezinslijn.reliability.ClientLedger;
import nl.gezinslijn.reliability.ClientLedger.Line;
import nl.gezinslijn.reliability.Judgement;
import nl.gezinslijn.reliability.Presence;
import nl.gezinslijn.standalone.http.Person.Answer;
import org.jspecify.annotations.Nullable;

/** Entries that a coach pours into a few cases, each with its lines in the ledger; and what became of them. */
final class Poured {

    private final Person coach;
    private final List<String> cases;

    Poured(Person coach, List<String> cases) {
        this.coach = coach;
        this.cases = cases;
    }

    /** A new one. Null when nobody answered, because the service was killed; what became of it is unknown. */
    @Nullable
    Answer into(ClientLedger ledger, int number) {
        String caseId = cases.get(number % cases.size());
        String key = UUID.randomUUID().toString();
        ledger.sent(key, caseId);
        try {
            Answer answer = send(caseId, key);
            if (answer.status() == 200) {
                ledger.acknowledged(key, String.valueOf(answer.version()));
            }
            return answer;
        } catch (UncheckedIOException e) {
            return null;
        }
    }

    /**
     * Sends everything again: what was acknowledged has to get the very answer that it got, and in the end each case
     * has to be as long as there were entries for it. An entry that was not acknowledged tells by the version in its
     * answer whether it was there.
     */
    Judgement judge(List<Line> ledger) {
        Map<String, Long> before = versions();
        Map<String, Long> again = ledger.stream()
                .collect(Collectors.toMap(
                        Line::key,
                        line -> Lives.done(send(line.about(), line.key())).version()));
        Map<String, Long> after = versions();
        Map<String, Long> sent = ledger.stream().collect(Collectors.groupingBy(Line::about, Collectors.counting()));
        return Judgement.of(ledger, line -> {
            long version = again.get(line.key());
            if (after.get(line.about()) > 1 + sent.get(line.about())) {
                return Presence.MORE_THAN_ONCE;
            }
            return line.acknowledged()
                    ? Presence.of(String.valueOf(version).equals(line.answer()) ? 1 : 0)
                    : Presence.of(version <= before.get(line.about()) ? 1 : 0);
        });
    }

    private Map<String, Long> versions() {
        return cases.stream().collect(Collectors.toMap(caseId -> caseId, this::version));
    }

    private long version(String caseId) {
        return Long.parseLong(coach.get("/v1/cases/" + caseId).header("ETag").replace("\"", ""));
    }

    private Answer send(String caseId, String key) {
        return coach.post(
                "/v1/cases/" + caseId + "/contacts",
                "{\"occurredOn\":\"%s\",\"kind\":\"phone\",\"minutes\":20}".formatted(today()),
                "Idempotency-Key",
                key);
    }
}
