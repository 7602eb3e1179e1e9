package nl.gezinslijn.query.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.gezinslijn.query.InOrderEngine;
import nl.gezinslijn.query.projection.Counting;
import nl.gezinslijn.query.projection.Counting.Added;
import nl.gezinslijn.query.projection.Counting.Tally;
import nl.gezinslijn.query.projection.LiveProjection;
import nl.gezinslijn.query.projection.Pointer;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.TestViewStore;
import nl.gezinslijn.query.projection.ViewStore;
import nl.gezinslijn.query.projection.scan.Scan;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** However events are mixed, and cases are spread over hands and passes: a rebuild makes what live made. */
class RebuildPropertyTest {

    private static final int POISON = 666;
    private static ViewStore store;

    @BeforeContainer
    static void open() {
        store = TestViewStore.inMongoOrMemory();
    }

    @AfterContainer
    static void close() {
        store.close();
    }

    @Provide
    Arbitrary<List<DomainEventMessage<Added>>> histories() {
        Arbitrary<Integer> amounts = Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.integers().between(0, 99)), Tuple.of(1, Arbitraries.just(POISON)));
        return Combinators.combine(Arbitraries.integers().between(0, 11), amounts)
                .as(Tuple::of)
                .list()
                .ofMaxSize(120)
                .map(additions -> {
                    Map<Integer, Long> next = new HashMap<>();
                    List<DomainEventMessage<Added>> events = new ArrayList<>();
                    additions.forEach(it -> events.add(Counting.added(
                            "counter-" + it.get1(), next.merge(it.get1(), 1L, Long::sum) - 1, it.get2())));
                    return events;
                });
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void a_rebuild_makes_the_documents_that_live_made(
            @ForAll("histories") List<DomainEventMessage<Added>> events,
            @ForAll @IntRange(min = 1, max = 4) int hands,
            @ForAll @IntRange(min = 1, max = 9) int chunk,
            @ForAll @IntRange(min = 1, max = 14) int casesInMemory,
            @ForAll @IntRange(min = 1, max = 14) int casesPerPart,
            @ForAll @IntRange(min = 1, max = 5) int documentsPerWrite) {
        EmbeddedEventStore eventStore =
                EmbeddedEventStore.builder().storageEngine(new InOrderEngine()).build();
        eventStore.publish(events);
        store.database().drop();
        Projection<Added, Tally> projection = Counting.projection(added -> added.amount() == POISON);
        var settings = new RebuildSettings(
                new LiveProjection.Settings(1, 20, 100),
                new Scan.Settings(hands, chunk, 2),
                casesInMemory,
                casesPerPart,
                documentsPerWrite,
                10);
        try (var keeper = new ProjectionKeeper<>(projection, eventStore, store, new Pointer(store), settings)) {
            keeper.start();
            await().until(() -> keeper.current().status().lag() == 0);
            String id = keeper.rebuild("somebody").id();
            await().until(() -> keeper.find(id).orElseThrow().phase() == Phase.READY);

            Rebuild rebuild = keeper.find(id).orElseThrow();
            assertThat(rebuild.verdict()).satisfies(verdict -> {
                assertThat(verdict.differences()).isEmpty();
                assertThat(verdict.newDigest()).isEqualTo(verdict.oldDigest());
            });
            assertThat(KeeperSuite.documents(projection.on(rebuild.generation()), store))
                    .isEqualTo(KeeperSuite.documents(projection, store));
            assertThat(KeeperSuite.parked(projection.on(rebuild.generation()), store))
                    .isEqualTo(KeeperSuite.parked(projection, store));
            keeper.cancel(id);
        } finally {
            eventStore.shutDown();
        }
    }
}
