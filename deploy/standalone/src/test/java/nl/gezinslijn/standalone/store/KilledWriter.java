package nl.gezinslijn.standalone.store;

import static nl.gezinslijn.standalone.store.EngineUnderTest.SERIALIZER;
import static nl.gezinslijn.standalone.store.EngineUnderTest.many;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.gezinslijn.reliability.ClientLedger;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Appends with many threads, each with its line in the ledger before and after, and says on standard output that an
 * append was acknowledged, until it is killed.
 */
final class KilledWriter {

    private KilledWriter() {}

    /** What stands between the ids of the events of one append. */
    static final String BETWEEN = ",";

    /** Arguments: the file, the ledger, and how many threads. */
    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var engine = SqliteEventStorageEngine.builder(Path.of(arguments[0]), SERIALIZER)
                        .build();
                var ledger = ClientLedger.open(Path.of(arguments[1]))) {
            Racers.race(Integer.parseInt(arguments[2]), i -> () -> {
                String own = UUID.randomUUID().toString();
                for (int n = 0; n < Integer.MAX_VALUE; ) {
                    List<DomainEventMessage<Noted>> events = many(own, n, n + 1 + i % 3);
                    String key = own + "-" + n;
                    ledger.sent(
                            key,
                            events.stream()
                                    .map(DomainEventMessage::getIdentifier)
                                    .collect(Collectors.joining(BETWEEN)));
                    engine.appendEvents(events);
                    ledger.acknowledged(key, "stored");
                    out.println(KilledProcess.ACKNOWLEDGED);
                    n += events.size();
                }
                return own;
            });
        }
    }
}
