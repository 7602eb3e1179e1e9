package nl.gezinslijn.query.projection;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** The smallest domain there is: counters to which amounts are added. */
public final class Counting {

    /** A count never looks back. */
    static final Projection.Lines NO_LINES = (key, sequence) -> {
        throw new AssertionError("a count never looks back");
    };

    public static final String TYPE = "Counter";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger VERSION = new AtomicInteger();

    private Counting() {}

    public record Added(int amount) {}

    /** @param trail differs when the same amounts are added in another order */
    public record Tally(int events, int sum, long trail) {

        Tally plus(Added added) {
            return new Tally(events + 1, sum + added.amount(), trail * 31 + added.amount());
        }
    }

    /** A projection that nobody has run yet. */
    public static Projection<Added, Tally> projection() {
        return projection(added -> false);
    }

    /** One whose fold fails for some events. */
    public static Projection<Added, Tally> projection(Predicate<Added> poisonous) {
        return projection(VERSION.incrementAndGet(), poisonous);
    }

    public static Projection<Added, Tally> projection(int version, Predicate<Added> poisonous) {
        return new Projection<>(
                "tally",
                version,
                TYPE,
                Projection.Fold.of(
                        message -> (Added) message.getPayload(), key -> new Tally(0, 0, 7), (tally, added) -> {
                            if (poisonous.test(added)) {
                                throw new IllegalStateException("secret of amount " + added.amount());
                            }
                            return tally.plus(added);
                        }),
                new Projection.Json<>(JSON::writeValueAsString, json -> JSON.readValue(json, Tally.class)),
                new Projection.Fields<>(
                        tally -> new Document("sum", tally.sum()).append("even", tally.sum() % 2 == 0),
                        List.of(List.of("sum"), List.of("even", "sum"))));
    }

    public static DomainEventMessage<Added> added(String key, long seq, int amount) {
        return new GenericDomainEventMessage<>(TYPE, key, seq, new Added(amount));
    }

    /** The same events each time: one after another for each counter, the counters mixed. */
    public static List<DomainEventMessage<Added>> events(int counters, int perCounter) {
        return LongStream.range(0, (long) counters * perCounter)
                .mapToObj(i -> added("counter-" + i % counters, i / counters, (int) (i * 7919 % 101)))
                .toList();
    }

    /** What the events mean, by plain means. */
    public static Map<String, View<Tally>> fold(List<DomainEventMessage<Added>> events) {
        Map<String, View<Tally>> views = new TreeMap<>();
        events.stream()
                .collect(groupingBy(DomainEventMessage::getAggregateIdentifier))
                .forEach((key, own) -> {
                    Tally tally = new Tally(0, 0, 7);
                    for (DomainEventMessage<Added> message : own) {
                        tally = tally.plus(message.getPayload());
                    }
                    views.put(key, new View<>(key, own.size() - 1L, tally));
                });
        return views;
    }

    /** What the views say. */
    public static Map<String, View<Tally>> views(Projection<Added, Tally> projection, ViewStore store) {
        try (var views = new ProjectionReader<>(projection, store).views(new Document(), new Document())) {
            return views.collect(Collectors.toMap(View::key, view -> view, (a, b) -> a, TreeMap::new));
        }
    }
}
