package nl.gezinslijn.standalone.store;

import static nl.gezinslijn.standalone.store.EngineUnderTest.SERIALIZER;
import static nl.gezinslijn.standalone.store.EngineUnderTest.many;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;

/** Appends with many threads and names each acknowledged event on standard output, until it is killed. */
final class KilledWriter {

    private KilledWriter() {}

    /** Arguments: the file, and how many threads. */
    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var engine = SqliteEventStorageEngine.builder(Path.of(arguments[0]), SERIALIZER)
                .build()) {
            Racers.race(Integer.parseInt(arguments[1]), i -> () -> {
                String own = UUID.randomUUID().toString();
                for (int n = 0; n < Integer.MAX_VALUE; ) {
                    List<DomainEventMessage<Noted>> events = many(own, n, n + 1 + i % 3);
                    engine.appendEvents(events);
                    out.println(events.stream()
                            .map(DomainEventMessage::getIdentifier)
                            .collect(Collectors.joining("\n")));
                    n += events.size();
                }
                return own;
            });
        }
    }
}
