package nl.gezinslijn.query.projection;

import static nl.gezinslijn.query.projection.Counting.added;
import static nl.gezinslijn.query.projection.Counting.events;
import static nl.gezinslijn.query.projection.Counting.fold;
import static nl.gezinslijn.query.projection.Counting.views;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gezinslijn.query.projection.Counting.Added;
import nl.gezinslijn.query.projection.Counting.Tally;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the live projection promises on every store that views may be kept in. */
public abstract class LiveProjectionSuite {

    private static final LiveProjection.Settings SETTINGS = new LiveProjection.Settings(4, 50, 3);

    private final List<LiveProjection<?, ?>> running = new ArrayList<>();
    private ViewStore store;
    private EmbeddedEventStore eventStore;

    /** A store for one test, which closes it. */
    protected abstract ViewStore open() throws Exception;

    @BeforeEach
    void openStores() throws Exception {
        store = open();
        eventStore = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
    }

    @AfterEach
    void closeStores() {
        running.forEach(LiveProjection::close);
        eventStore.shutDown();
        store.close();
    }

    @Test
    void every_view_equals_the_fold_of_its_events() {
        var projection = Counting.projection();
        List<DomainEventMessage<Added>> events = events(40, 50);
        eventStore.publish(events.subList(0, 900));
        var live = start(projection);
        eventStore.publish(events.subList(900, 2000));

        awaitLevel(live);
        assertThat(views(projection, store)).isEqualTo(fold(events));
        assertThat(live.status()).isEqualTo(new ProjectionStatus("tally", projection.version(), 1999, 0, 0, 40, false));
    }

    @Test
    void events_of_other_aggregates_are_left_alone() {
        var projection = Counting.projection();
        var live = start(projection);
        eventStore.publish(new GenericDomainEventMessage<>("Capacity", "place", 0, "taken"), added("counter", 0, 1));

        awaitLevel(live);
        assertThat(views(projection, store)).containsOnlyKeys("counter");
    }

    @Test
    void events_delivered_again_change_nothing() {
        var projection = Counting.projection();
        List<DomainEventMessage<Added>> events = events(10, 40);
        eventStore.publish(events);
        var first = start(projection);
        awaitLevel(first);
        first.close();

        store.write(database -> database.getCollection("tokens").deleteMany(new Document()));
        eventStore.publish(added("counter-0", 40, 1));
        var second = start(projection);

        awaitLevel(second);
        var all = new ArrayList<>(events);
        all.add(added("counter-0", 40, 1));
        assertThat(views(projection, store)).isEqualTo(fold(all));
        assertThat(second.parked()).isEmpty();
    }

    @Test
    void a_poisoned_event_parks_its_case_and_the_others_go_on() {
        var projection = Counting.projection(added -> added.amount() == 666);
        eventStore.publish(added("good", 0, 1), added("bad", 0, 2), added("bad", 1, 3));
        eventStore.publish(added("bad", 2, 666), added("bad", 3, 4), added("good", 1, 5));
        var live = start(projection);
        awaitLevel(live);
        eventStore.publish(added("bad", 4, 6), added("good", 2, 7));
        awaitLevel(live);

        assertThat(views(projection, store).get("good")).isEqualTo(new View<>("good", 2, tally(1, 5, 7)));
        assertThat(views(projection, store).get("bad")).isEqualTo(new View<>("bad", 1, tally(2, 3)));
        assertThat(live.status().parked()).isEqualTo(1);
        assertThat(live.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.key()).isEqualTo("bad");
            assertThat(parked.seq()).isEqualTo(2);
            assertThat(parked.skipped()).isEqualTo(3);
            assertThat(parked.position()).hasValue(3);
            assertThat(parked.cause()).startsWith("java.lang.IllegalStateException at " + Counting.class.getName());
            assertThat(parked.toString()).doesNotContain("secret");
        });
    }

    @Test
    void a_retry_brings_a_parked_case_level_once_its_events_can_be_folded() {
        var mended = new AtomicBoolean();
        var projection = Counting.projection(added -> added.amount() == 666 && !mended.get());
        var live = start(projection);
        eventStore.publish(added("bad", 0, 666), added("bad", 1, 1));
        awaitLevel(live);

        assertThat(live.retry("bad")).isFalse();
        assertThat(live.parked()).hasSize(1);

        mended.set(true);
        assertThat(live.retry("bad")).isTrue();
        assertThat(live.parked()).isEmpty();
        assertThat(live.retry("bad")).isTrue();

        eventStore.publish(added("bad", 2, 2));
        awaitLevel(live);
        assertThat(views(projection, store)).containsOnly(entry("bad", 2, tally(666, 1, 2)));
    }

    @Test
    void a_retry_loses_no_event_to_the_live_projection_beside_it() throws Exception {
        var mended = new AtomicBoolean();
        var projection = Counting.projection(added -> added.amount() == 666 && !mended.get());
        var live = start(projection, new LiveProjection.Settings(1, 5, 3));
        List<DomainEventMessage<Added>> events = new ArrayList<>();
        for (int seq = 0; seq < 2000; seq++) {
            events.add(added("bad", seq, seq == 3 ? 666 : seq));
        }
        eventStore.publish(events.subList(0, 4));
        await().until(() -> live.parked().size() == 1);

        var publishing =
                CompletableFuture.runAsync(() -> events.subList(4, 2000).forEach(eventStore::publish));
        await().until(() -> live.parked().getFirst().through() > 100);
        mended.set(true);
        assertThat(live.retry("bad")).isTrue();

        publishing.get();
        awaitLevel(live);
        assertThat(views(projection, store)).isEqualTo(fold(events));
        assertThat(live.parked()).isEmpty();
    }

    @Test
    void a_case_with_a_missing_event_is_parked() {
        var projection = Counting.projection();
        var live = start(projection);
        eventStore.publish(added("gap", 0, 1), added("gap", 2, 3));

        awaitLevel(live);
        assertThat(live.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.seq()).isEqualTo(1);
            assertThat(parked.through()).isEqualTo(2);
            assertThat(parked.cause()).startsWith(SequenceGapException.class.getName());
        });
        assertThat(live.retry("gap")).isFalse();
    }

    @Test
    void a_case_whose_state_cannot_be_written_is_parked_where_its_document_stands() {
        var sound = Counting.projection();
        var projection = new Projection<>(
                sound.name(),
                sound.version(),
                sound.aggregateType(),
                sound.fold(),
                sound.json(),
                new Projection.Fields<>(
                        (Tally tally) -> new Document(tally.sum() > 9 ? "state" : "sum", tally.sum()), List.of()));
        var live = start(projection);
        eventStore.publish(added("bad", 0, 1), added("good", 0, 1));
        awaitLevel(live);
        eventStore.publish(added("bad", 1, 2), added("bad", 2, 10), added("good", 1, 1));

        await().until(() -> live.parked().size() == 1);
        awaitLevel(live);
        long stands = views(projection, store).get("bad").seq();
        assertThat(live.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.seq()).isEqualTo(stands + 1);
            assertThat(parked.through()).isEqualTo(2);
        });
        assertThat(views(projection, store).get("good").seq()).isEqualTo(1);
    }

    @Test
    void too_many_parked_cases_stop_the_projection_until_it_is_mended() {
        var mended = new AtomicBoolean();
        var projection = Counting.projection(added -> added.amount() == 666 && !mended.get());
        var live = start(projection, new LiveProjection.Settings(1, 50, 3));
        for (int i = 0; i < 3; i++) {
            eventStore.publish(added("bad-" + i, 0, 666));
        }
        awaitLevel(live);
        assertThat(live.status().stopped()).isFalse();

        eventStore.publish(added("bad-3", 0, 666), added("good", 0, 1));
        await().until(() -> live.status().stopped());
        assertThat(live.parked()).hasSize(3);
        assertThat(live.status().lag()).isPositive();

        mended.set(true);
        awaitLevel(live);
        assertThat(live.status().stopped()).isFalse();
        assertThat(views(projection, store)).containsOnlyKeys("bad-3", "good");
    }

    @Test
    void a_batch_whose_token_was_not_stored_is_handled_again_and_doubles_nothing() {
        var projection = Counting.projection();
        List<DomainEventMessage<Added>> events = events(10, 40);
        eventStore.publish(events);
        var failures = new AtomicInteger();
        var tokens = new FlushingTokenStore(new FailingTokenStore(store, failures), store);
        var live = new LiveProjection<>(projection, eventStore, tokens, store, new LiveProjection.Settings(1, 50, 3));
        running.add(live);

        failures.set(2);
        live.start();

        await().until(() -> failures.get() == 0);
        assertThat(new ProjectionReader<>(projection, store).find("counter-0")).isPresent();
        awaitLevel(live);
        assertThat(views(projection, store)).isEqualTo(fold(events));
        assertThat(live.parked()).isEmpty();
    }

    @Test
    void a_projection_lives_as_long_as_the_configuration_it_is_part_of() {
        var projection = Counting.projection();
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                .registerComponent(
                        LiveProjection.class,
                        c -> new LiveProjection<>(
                                projection, c.eventStore(), FlushingTokenStore.in(store), store, SETTINGS));
        configurer.onInitialize(c -> c.getComponent(LiveProjection.class));
        Configuration configuration = configurer.start();
        LiveProjection<?, ?> live = configuration.getComponent(LiveProjection.class);
        configuration.eventStore().publish(added("counter", 0, 1));

        await().until(() -> views(projection, store).containsKey("counter"));
        configuration.shutdown();
        assertThat(live.processor().isRunning()).isFalse();
    }

    @Test
    void a_view_is_found_by_its_key_and_documents_by_their_fields() {
        var projection = Counting.projection();
        var live = start(projection);
        eventStore.publish(added("a", 0, 4), added("b", 0, 2), added("c", 0, 3), added("b", 1, 6));
        awaitLevel(live);

        var reader = new ProjectionReader<>(projection, store);
        assertThat(reader.find("b")).hasValue(new View<>("b", 1, tally(2, 6)));
        assertThat(reader.find("nobody")).isEmpty();
        try (var views = reader.views(Filters.eq("even", true), Sorts.ascending("sum"))) {
            assertThat(views).extracting(View::key).containsExactly("a", "b");
        }
        try (var documents = reader.documents(Filters.gt("sum", 3), Sorts.descending("sum"), List.of("sum"))) {
            assertThat(documents)
                    .containsExactly(
                            new Document("_id", "b").append("sum", 8), new Document("_id", "a").append("sum", 4));
        }
        try (var documents = reader.documents(Filters.eq("c"), new Document(), List.of())) {
            assertThat(documents)
                    .containsExactly(new Document("_id", "c")
                            .append("seq", 0L)
                            .append("sum", 3)
                            .append("even", false));
        }
    }

    @Test
    void a_reader_never_sees_half_a_change() throws ExecutionException, InterruptedException {
        var projection = Counting.projection();
        List<DomainEventMessage<Added>> events = new ArrayList<>();
        for (int seq = 0; seq < 3000; seq++) {
            events.add(added("busy", seq, 1));
        }
        var live = start(projection, new LiveProjection.Settings(1, 3, 3));
        var publishing = CompletableFuture.runAsync(() -> events.forEach(eventStore::publish));

        var reader = new ProjectionReader<>(projection, store);
        await().timeout(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    var seen = reader.find("busy");
                    seen.ifPresent(view -> assertThat(view.state().events()).isEqualTo((int) view.seq() + 1));
                    return seen.isPresent() && seen.get().seq() == 2999;
                });
        publishing.get();
        awaitLevel(live);
    }

    private LiveProjection<Added, Tally> start(Projection<Added, Tally> projection) {
        return start(projection, SETTINGS);
    }

    private LiveProjection<Added, Tally> start(Projection<Added, Tally> projection, LiveProjection.Settings settings) {
        var live = new LiveProjection<>(projection, eventStore, FlushingTokenStore.in(store), store, settings);
        running.add(live);
        live.start();
        return live;
    }

    private static void awaitLevel(LiveProjection<?, ?> live) {
        await().timeout(Duration.ofSeconds(30)).until(() -> {
            var status = live.status();
            return status.position() >= 0 && status.lag() == 0;
        });
    }

    private static Tally tally(int... amounts) {
        Tally tally = new Tally(0, 0, 7);
        for (int amount : amounts) {
            tally = tally.plus(new Added(amount));
        }
        return tally;
    }

    private static Map.Entry<String, View<Tally>> entry(String key, long seq, Tally tally) {
        return Map.entry(key, new View<>(key, seq, tally));
    }

    /** Loses the store between the documents and the token, as often as it is told. */
    private static final class FailingTokenStore extends MongoTokenStore {

        private final AtomicInteger failures;

        FailingTokenStore(ViewStore store, AtomicInteger failures) {
            super(Tokens.builder(store));
            this.failures = failures;
        }

        @Override
        public void storeToken(TrackingToken token, String processorName, int segment) {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the store went away");
            }
            super.storeToken(token, processorName, segment);
        }
    }
}
